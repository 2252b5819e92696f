import type { Hono } from 'hono'
import { canSupervise } from '#domain/people/account.ts'
import { mergeEdit } from '#domain/people/edit.ts'
import { type AnswerPut, answerPut, questionsAnswer } from '#protocol/desk/questions.ts'
import { done } from '#protocol/desk/supervision.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { pathId } from '../http/path-id.ts'
import { refuse } from '../http/refusal.ts'
import { answer, noBody } from '../http/signed-route.ts'
import { supervisorRoute } from '../http/supervisor-route.ts'
import { logChanges } from '../changes/change-log.ts'
import { findAnswer, saveAnswer } from './answer.repository.ts'
import { askersOf } from './askers.ts'
import { countOpenQuestions, findAskers, listQuestions } from './question.repository.ts'

/** What learners ask, and what is answered to them. */
export function questionRoutes(app: Hono<Env>, deps: Dependencies): void {
  supervisorRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/api/questions',
      subject: 'Questions',
      who: 'staff',
      refuses: [],
      summary: 'What learners ask: the open questions, then the last answered',
      body: noBody,
      answer: questionsAnswer,
    },
    async (actor, { now }) => {
      const askers = askersOf(actor)
      return answer({
        now,
        open: await countOpenQuestions(deps.db, askers),
        questions: await listQuestions(deps.db, deps.packs, askers),
      })
    },
  )
  supervisorRoute(
    app,
    deps,
    {
      method: 'put',
      path: '/api/answers/:recordId',
      subject: 'Questions',
      who: 'staff',
      refuses: ['not-found'],
      summary: 'Answer a question, or answer it again',
      body: answerPut,
      answer: done,
    },
    async (actor, { body, now, param }) => {
      const recordId = pathId<'record'>(param('recordId'))
      if (recordId === undefined) return refuse('not-found')
      return deps.writer.write(async (trx) => {
        const askers = (await findAskers(trx, recordId)).filter((asker) =>
          canSupervise(actor, asker.cohort_id),
        )
        if (askers.length === 0) return refuse('not-found')
        const answers = await Promise.all(
          askers.map(async ({ account_id }) => ({
            account_id,
            known: await findAnswer(trx, account_id, recordId),
          })),
        )
        if (answers.some(({ known }) => isUnseen(known?.text ?? null, body))) return refuse('conflict')
        // One question under two accounts has one answer: both may read it.
        for (const { account_id, known } of answers) {
          // A repeated request is the same request: nothing is sent again.
          if (known?.text === body.text) continue
          await saveAnswer(trx, {
            record_id: recordId,
            account_id,
            text: body.text,
            answered_by: actor.id,
            answered_at: now,
          })
          await logChanges(trx, account_id, [{ kind: 'answer', objectId: recordId }])
        }
        return answer({ now })
      })
    },
  )
}

/** Somebody else answered meanwhile, in other words: she reads those before hers take their place. */
const isUnseen = (present: string | null, { text, was }: AnswerPut): boolean =>
  mergeEdit({ text: present }, { text }, was === undefined ? undefined : { text: was }) === undefined
