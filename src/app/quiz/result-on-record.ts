import { draw } from '#domain/assessment/draw.ts'
import { outcomeOf } from '#domain/assessment/marking.ts'
import type { ProfileDatabase } from '#local/database/profile-database.ts'
import type { OnDevice } from '../shell/on-device.ts'
import { givenIn } from '../shell/own-progress.ts'
import type { Submitted } from './submitted.ts'

/**
 * The result of an attempt as its record tells it; null when there is no such record, or the questions it saw are not on this
 * phone. A second try at a question is practice and on no record.
 */
export async function resultOnRecord(
  { read, records, world }: OnDevice,
  db: ProfileDatabase,
  recordId: string,
): Promise<Submitted | null> {
  const stored = (await records.listRecords(db)).find(({ record }) => record.id === recordId)
  if (stored?.record.kind !== 'attempt') return null
  const { record, serverScore, serverPassed } = stored
  const quiz = await read.readQuiz(record.packHash, world)
  const manifest = await read.readManifest(record.packHash, world)
  if (!quiz || !manifest) return null
  const questions = draw(record.seed, quiz)
  const given = givenIn(record)
  return {
    recordId,
    language: record.language,
    questions,
    given,
    sure: Object.fromEntries(
      record.responses.flatMap(({ questionId, sure }) => (sure === undefined ? [] : [[questionId, sure]])),
    ),
    score: serverScore ?? record.score,
    outcome:
      serverPassed === null
        ? outcomeOf(questions, given, manifest.passMark)
        : serverPassed
          ? 'passed'
          : 'failed',
    passMark: manifest.passMark,
    tells: quiz.tells,
    secondTries: [],
  }
}
