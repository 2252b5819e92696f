import type { Question, Quiz } from '#domain/content/quiz.ts'
import type { AccountId, ModuleId } from '#domain/id.ts'
import type { AskedQuestion, WhatSheDid } from '#protocol/desk/questions.ts'
import type { Db } from '../database/database.ts'
import { inWords, promptInWords } from '../exports/in-words.ts'

/** Enough to see what she did not understand, and a list that stays small. */
const mostResponses = 3

type Asked = { readonly question: AskedQuestion; readonly quiz: Quiz | null }
type Place = { readonly account_id: AccountId; readonly module_id: ModuleId }

/** What each asker did in the module she asks about, in three statements however many there are. */
export async function readWhatSheDid(
  db: Db,
  asked: readonly Asked[],
): Promise<(question: AskedQuestion) => { readonly did?: WhatSheDid }> {
  const accounts = [...new Set(asked.map(({ question }) => question.learner.id))]
  const modules = [...new Set(asked.flatMap(({ question: { moduleId } }) => moduleId ?? []))]
  if (modules.length === 0) return () => ({})
  const progress = await db
    .selectFrom('learner_module')
    .select(['account_id', 'module_id', 'state', 'last_raw', 'last_max'])
    .where('account_id', 'in', accounts)
    .where('module_id', 'in', modules)
    .execute()
  const lessons = await db
    .selectFrom('learner_lesson')
    .select(['account_id', 'module_id', 'lesson_id', 'completed'])
    .where('account_id', 'in', accounts)
    .where('module_id', 'in', modules)
    .execute()
  const responses = await db
    .selectFrom('response')
    .select(['account_id', 'module_id', 'question_id', 'choices', 'is_right'])
    .where('account_id', 'in', accounts)
    .where('module_id', 'in', modules)
    .orderBy('finished_at', 'desc')
    .orderBy('record_id')
    .execute()
  const quizzes = new Map(asked.map(({ question, quiz }) => [question, quiz]))
  return (question) => {
    const { moduleId, lessonId, learner } = question
    if (moduleId === null) return {}
    const isHers = (row: Place): boolean => row.account_id === learner.id && row.module_id === moduleId
    const module = progress.find(isHers)
    const lesson = lessons.find((row) => isHers(row) && row.lesson_id === lessonId)
    const own = responses.filter(isHers)
    const about = quizzes.get(question)?.questions.filter((each) => each.lessonId === lessonId) ?? []
    return {
      did: {
        lesson:
          lessonId === null ? null : !lesson ? 'unread' : lesson.completed === 1 ? 'completed' : 'begun',
        module: module?.state ?? 'not-started',
        last:
          module?.last_raw == null || module.last_max === null
            ? null
            : { raw: module.last_raw, max: module.last_max },
        responses: (lessonId === null ? [] : about)
          .flatMap((each) => {
            const row = own.find(({ question_id }) => question_id === each.questionId)
            if (row === undefined) return []
            const given = chosenIn(each, row.choices.split(' '))
            return {
              prompt: promptInWords(each),
              given: inWords(each, given, question.language),
              isCorrect: row.is_right === 1,
            }
          })
          .toSorted((a, b) => Number(a.isCorrect) - Number(b.isCorrect))
          .slice(0, mostResponses),
      },
    }
  }
}

/**
 * What she chose, where choices are all that a response is. Of an order, a pairing, a number and typed words the row says less than
 * her whole response: that stands in her tries. A choice of another version is left out.
 */
function chosenIn({ kind, choices }: Question, ids: readonly string[]): readonly string[] {
  if (kind === 'ordering' || kind === 'matching' || kind === 'numeric' || kind === 'short-text') return []
  return ids.filter((id) => choices.some(({ choiceId }) => choiceId === id))
}
