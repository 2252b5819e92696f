import { isCorrect } from '#domain/assessment/marking.ts'
import { ideaOf } from '#domain/assessment/draw.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import type { Question, Quiz } from '#domain/content/quiz.ts'
import type { PackHash } from '#domain/id.ts'
import { itemKey, type Mark } from '#domain/review/recall.ts'
import type { StoredRecord } from '#local/outbox/records.ts'
import type { PackRow } from '#local/packs/installed.ts'
import type { OnDevice } from '../../device/on-device.ts'

/** A question as it can be asked now, and the version it comes from. */
export type AskableQuestion = {
  readonly question: Question
  readonly packHash: PackHash
  readonly language: PackLanguage
  readonly asksConfidence: boolean
}

export type Quizzes = {
  readonly mark: Mark
  /** The versions whose questions are on this phone. */
  readonly held: ReadonlySet<PackHash>
  /** By `itemKey`. */
  readonly askable: ReadonlyMap<string, AskableQuestion>
  /** By `itemKey`: what each question is about. */
  readonly ideas: ReadonlyMap<string, string>
}

/** A review never waits for a network: what is not on the phone is not asked. */
const withoutNetwork = { fetch: () => Promise.reject(new TypeError('reviews are offline')) }

/**
 * The questions of every version with a response and of every module installed. Of an item the installed version is
 * asked, in the reader's language when it is there; a module no longer installed is asked as it was last seen.
 */
export async function readQuizzes(
  { read }: Pick<OnDevice, 'read'>,
  stored: readonly Pick<StoredRecord, 'record' | 'finishedAt'>[],
  rows: readonly PackRow[],
  language: PackLanguage,
): Promise<Quizzes> {
  const responded = stored
    .toSorted((a, b) => a.finishedAt - b.finishedAt)
    .map(({ record }) => record)
    .filter((record) => record.kind === 'attempt' || record.kind === 'review')
  const quizzes = new Map<PackHash, Quiz>()
  for (const packHash of new Set([...responded, ...rows].map((each) => each.packHash))) {
    const quiz = await read.readQuiz(packHash, withoutNetwork)
    if (quiz) quizzes.set(packHash, quiz)
  }
  const installed = new Set(rows.filter(({ state }) => state === 'ready').map(({ moduleId }) => moduleId))
  // Later ones win: what was seen long ago, what was seen last, the other language, the reader's own.
  const versions = [
    ...responded.filter(({ moduleId }) => !installed.has(moduleId)),
    ...rows
      .filter(({ state }) => state === 'ready')
      .toSorted((a, b) => Number(a.language === language) - Number(b.language === language)),
  ]
  const askable = new Map<string, AskableQuestion>()
  for (const { moduleId, packHash, language: spoken } of versions) {
    const quiz = quizzes.get(packHash)
    for (const question of quiz?.questions ?? [])
      askable.set(itemKey({ moduleId, questionId: question.questionId }), {
        question,
        packHash,
        language: spoken,
        asksConfidence: quiz?.asksConfidence ?? false,
      })
  }
  return {
    held: new Set(quizzes.keys()),
    askable,
    ideas: new Map([...askable].map(([key, { question }]) => [key, ideaOf(question)])),
    mark({ moduleId, packHash }, { questionId, given }) {
      const seen = quizzes.get(packHash)?.questions.find((question) => question.questionId === questionId)
      const question = seen ?? askable.get(itemKey({ moduleId, questionId }))?.question
      return question && isCorrect(question, given)
    },
  }
}
