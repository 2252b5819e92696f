import type { ModuleId } from '../id.ts'
import { type HasPassed, type ModuleProgress, progressIn } from '../learning/progress.ts'
import { type LearningRecord, standing } from '../learning/record.ts'
import type { Recall } from './recall.ts'

export type ModuleOverview = ModuleProgress & {
  readonly reviews: { readonly right: number; readonly of: number }
  /** When its practice task was last called ready for the visit. */
  readonly practiceReadyAt: number | null
}

/** Everything the progress page says of the modules somebody did something in. */
export function overviewOf(
  records: readonly LearningRecord[],
  recalls: readonly Recall[],
  hasPassed: HasPassed,
): ReadonlyMap<ModuleId, ModuleOverview> {
  const learned = standing(records)
  const modules = new Set(learned.map(({ moduleId }) => moduleId))
  return new Map(
    [...modules].map((moduleId) => {
      const reviews = recalls.filter((recall) => recall.kind === 'review' && recall.moduleId === moduleId)
      const practices = learned.filter((record) => record.kind === 'practice' && record.moduleId === moduleId)
      return [
        moduleId,
        {
          ...progressIn(moduleId, records, hasPassed),
          reviews: { right: reviews.filter(({ isRight }) => isRight).length, of: reviews.length },
          practiceReadyAt: practices.reduce<number | null>(
            (latest, { submittedAt }) => Math.max(latest ?? 0, submittedAt),
            null,
          ),
        },
      ]
    }),
  )
}
