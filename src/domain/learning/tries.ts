import type { ModuleId } from '../id.ts'
import { type AttemptRecord, type LearningRecord, standing } from './record.ts'

/** How often a module's quiz was taken; both the best attempt and the last one count for something. */
export type Tries = { readonly count: number; readonly best: AttemptRecord; readonly last: AttemptRecord }

/** Undefined before the first attempt. Of two that are as good, the earlier one is the best. */
export function triesAt(moduleId: ModuleId, records: readonly LearningRecord[]): Tries | undefined {
  const attempts = standing(records)
    .filter((record) => record.kind === 'attempt')
    .filter((record) => record.moduleId === moduleId)
    .toSorted((a, b) => a.seq - b.seq || a.submittedAt - b.submittedAt)
  const last = attempts.at(-1)
  if (!last) return undefined
  const best = attempts.reduce((one, other) => (share(other) > share(one) ? other : one))
  return { count: attempts.length, best, last }
}

const share = ({ score }: AttemptRecord): number => (score.max === 0 ? 0 : score.raw / score.max)
