import { outcomeOf } from '#domain/assessment/marking.ts'
import { draw } from '#domain/assessment/draw.ts'
import type { HasPassed } from '#domain/learning/progress.ts'
import type { AttemptRecord, LearningRecord } from '#domain/learning/record.ts'
import type { OnDevice } from './on-device.ts'

/**
 * Judges attempts by the pack each of them saw. When that pack is no longer on the phone, the score it was given then
 * is compared with the usual pass mark; the server's verdict wins in any case.
 */
export async function passingByPack(
  { read, world }: OnDevice,
  records: readonly LearningRecord[],
): Promise<HasPassed> {
  const attempts = records.filter((record) => record.kind === 'attempt')
  const judged = new Map<string, boolean>()
  for (const attempt of attempts) {
    const quiz = await read.readQuiz(attempt.packHash, world)
    const manifest = await read.readManifest(attempt.packHash, world)
    judged.set(
      attempt.id,
      quiz && manifest
        ? outcomeOf(draw(attempt.seed, quiz), givenIn(attempt), manifest.passMark) === 'passed'
        : attempt.score.max > 0 && attempt.score.raw / attempt.score.max >= usualPassMark,
    )
  }
  return (attempt) => judged.get(attempt.id) ?? false
}

const usualPassMark = 0.7

export const givenIn = (attempt: AttemptRecord) =>
  new Map(attempt.responses.map(({ questionId, given }) => [questionId, given]))
