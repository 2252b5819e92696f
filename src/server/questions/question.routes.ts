import type { Hono } from 'hono'
import { replyPut, questionsResponse } from '#protocol/desk/questions.ts'
import { done } from '#protocol/desk/supervision.ts'
import { requestEdit } from '../acts/edit.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { pathId } from '../http/path-id.ts'
import { refuse } from '../http/refusal.ts'
import { success, noBody } from '../http/signed-route.ts'
import { supervisorRoute } from '../http/supervisor-route.ts'
import { askersOf } from './askers.ts'
import { countOpenQuestions, listQuestions } from './question.repository.ts'
import { replyTo } from './reply.ts'

/** What learners ask, and the replies to them. */
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
      summary: 'What learners ask: the open questions, then the last with a reply',
      body: noBody,
      response: questionsResponse,
    },
    async (actor, { now }) => {
      const askers = askersOf(actor)
      return success({
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
      summary: 'Reply to a question, or reply again',
      body: replyPut,
      response: done,
    },
    async (actor, { body, now, param }) => {
      const recordId = pathId<'record'>(param('recordId'))
      if (recordId === undefined) return refuse('not-found')
      return deps.writer.write(async (trx) => {
        const { text, was } = body
        const outcome = await replyTo(trx, requestEdit(actor, now), { questionId: recordId, text, was })
        if (outcome === 'conflict') return refuse('conflict')
        if (outcome !== 'done') return refuse('not-found')
        return success({ now })
      })
    },
  )
}
