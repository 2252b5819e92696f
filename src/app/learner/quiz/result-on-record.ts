import type { ShallowRef } from 'vue'
import { draw } from '#domain/assessment/draw.ts'
import { isCorrect, outcomeOf } from '#domain/assessment/marking.ts'
import type { Outcome } from '#domain/assessment/marking.ts'
import { secondTries } from '#domain/assessment/explain/second-try.ts'
import type { Quiz } from '#domain/content/quiz.ts'
import type { AttemptRecord } from '#domain/progress/record.ts'
import type { ProfileDatabase } from '#local/database/profile-database.ts'
import type { Draft } from '#local/drafts/drafts.ts'
import type { StoredRecord } from '#local/outbox/records.ts'
import type { OnDevice } from '../../device/on-device.ts'
import { responsesIn } from '../../common/own-progress.ts'
import { bringTapped } from './bring-tapped.ts'
import type { Submitted } from './submitted.ts'

/** The questions an attempt saw, and what passes. */
type Seen = { readonly quiz: Quiz; readonly passMark: number }

/** What the server has said of it: that wins over the phone's own marking. */
type Said = Pick<StoredRecord, 'serverScore' | 'serverPassed'>

const outcomeOr = (passed: boolean | null, mark: () => Outcome): Outcome =>
  passed === null ? mark() : passed ? 'passed' : 'failed'

/** The result of an attempt as its record tells it. A second try at a question is practice and on no record. */
export function resultOf(
  record: AttemptRecord,
  { quiz, passMark }: Seen,
  said: Said = { serverScore: null, serverPassed: null },
): Submitted {
  const questions = draw(record.seed, quiz)
  const responses = responsesIn(record)
  return {
    recordId: record.id,
    language: record.language,
    seed: record.seed,
    questions,
    responses,
    sure: Object.fromEntries(
      record.responses.flatMap(({ questionId, sure }) => (sure === undefined ? [] : [[questionId, sure]])),
    ),
    score: said.serverScore ?? record.score,
    outcome: outcomeOr(said.serverPassed, () => outcomeOf(questions, responses, passMark)),
    passMark,
    tells: quiz.tells,
    secondTries: [],
    isFromElsewhere: false,
  }
}

/** The result just recorded here, with what was tried again; or, without a draft, the one another window had recorded before. */
export function resultNow(record: AttemptRecord, draft: Draft | null, seen: Seen): Submitted {
  const result = resultOf(record, seen)
  if (!draft) return { ...result, isFromElsewhere: true }
  return {
    ...result,
    secondTries: secondTries(seen.quiz, result.questions, result.responses).map((each) => ({
      ...each,
      found: isCorrect(each.form, draft.given[each.form.questionId] ?? []),
    })),
  }
}

/** Null when there is no such record, or the questions it saw are not on this phone. */
export async function resultOnRecord(
  { read, records, world }: OnDevice,
  db: ProfileDatabase,
  recordId: string,
  parts: ShallowRef<object | null>,
): Promise<Submitted | null> {
  const stored = (await records.listRecords(db)).find(({ record }) => record.id === recordId)
  if (stored?.record.kind !== 'attempt') return null
  const { record, serverScore, serverPassed } = stored
  const quiz = await read.readQuiz(record.packHash, world)
  const manifest = await read.readManifest(record.packHash, world)
  // Without what draws them, tapped questions are shown in words alone.
  if (quiz) await bringTapped(parts, quiz.questions).catch(() => undefined) // They come later to this phone.
  return quiz && manifest
    ? resultOf(record, { quiz, passMark: manifest.passMark }, { serverScore, serverPassed })
    : null
}
