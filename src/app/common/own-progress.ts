import { draw } from '#domain/assessment/draw.ts'
import { type Outcome, outcomeOf } from '#domain/assessment/marking.ts'
import { hasPassed } from '#domain/assessment/afterwards/passing.ts'
import type { ModuleId } from '#domain/id.ts'
import type { AttemptRecord } from '#domain/progress/record.ts'
import type { RecordFact } from '#domain/progress/fact.ts'
import type { ModuleProgress } from '#domain/progress/progress.ts'
import type { StoredRecord } from '#local/outbox/records.ts'
import type { OnDevice } from '../device/on-device.ts'

export type OwnProgress = {
  readonly facts: readonly RecordFact[]
  readonly modules: ReadonlyMap<ModuleId, ModuleProgress>
  /** The attempts that passed. */
  readonly passed: ReadonlySet<string>
}

/** Where one person stands by what is kept of her. It reads packs: in a live query it comes after the last question. */
export async function ownProgress(onDevice: OnDevice, stored: readonly StoredRecord[]): Promise<OwnProgress> {
  const passed = new Set<string>()
  for (const { record, serverPassed: said, serverScore } of stored) {
    if (record.kind !== 'attempt') continue
    const outcome = said === null ? await outcomeByPack(onDevice, record) : null
    if (hasPassed({ said, outcome, score: serverScore ?? record.score })) passed.add(record.id)
  }
  const facts = onDevice.progress.factsOf(stored, passed)
  return { facts, modules: onDevice.progress.progressOf(facts), passed }
}

/** Null when the version it saw is no longer on this phone. */
async function outcomeByPack({ read, world }: OnDevice, attempt: AttemptRecord): Promise<Outcome | null> {
  const quiz = await read.readQuiz(attempt.packHash, world)
  const manifest = await read.readManifest(attempt.packHash, world)
  return quiz && manifest
    ? outcomeOf(draw(attempt.seed, quiz), responsesIn(attempt), manifest.passMark)
    : null
}

export const responsesIn = (attempt: AttemptRecord) =>
  new Map(attempt.responses.map(({ questionId, given }) => [questionId, given]))
