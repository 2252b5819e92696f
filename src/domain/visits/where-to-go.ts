import { daysBetween, type Day } from '../assignment/days.ts'
import type { AccountId, CohortId, ModuleId } from '../id.ts'

/** What the board says of a learner, as far as a visit is concerned. */
export type Visited = {
  readonly id: AccountId
  readonly name: string
  readonly cohortId: CohortId
  readonly ended: boolean
  readonly cells: readonly {
    readonly moduleId: ModuleId
    readonly practiceAt: number | null
    readonly assignment: { readonly state: string } | null
  }[]
  readonly lastVisit?: { readonly startedAt: number; readonly nextStep: { readonly by: Day } | null } | null
}

export type ToVisit<Learner extends Visited = Visited> = {
  readonly learner: Learner
  /** Tasks called ready since the last visit. */
  readonly ready: readonly ModuleId[]
  /** When the first of them was called so. */
  readonly readySince: number | null
  readonly overdue: readonly ModuleId[]
  /** Days since the date of the agreed step; null before it, or where none was agreed. */
  readonly stepSince: number | null
}

/** A place is one stop: everybody there who waits for a visit. */
export type Stop<Learner extends Visited = Visited> = {
  readonly cohortId: CohortId
  readonly people: readonly ToVisit<Learner>[]
}

/** One learner: what a visit to her would be about. */
export function toVisit<Learner extends Visited>(learner: Learner, today: Day): ToVisit<Learner> {
  const visitedAt = learner.lastVisit?.startedAt ?? 0
  const by = learner.lastVisit?.nextStep?.by
  const ready = learner.cells.flatMap(({ moduleId, practiceAt }) =>
    practiceAt !== null && practiceAt > visitedAt ? [{ moduleId, practiceAt }] : [],
  )
  return {
    learner,
    ready: ready.map(({ moduleId }) => moduleId),
    readySince: ready.length === 0 ? null : Math.min(...ready.map(({ practiceAt }) => practiceAt)),
    overdue: learner.cells.flatMap(({ moduleId, assignment }) =>
      assignment?.state === 'overdue' ? [moduleId] : [],
    ),
    stepSince: by !== undefined && by <= today ? daysBetween(by, today) : null,
  }
}

const isWaiting = ({ ready, overdue, stepSince }: ToVisit): boolean =>
  ready.length > 0 || overdue.length > 0 || stepSince !== null

/** A task that was called ready first, then a step whose day has come, then what is overdue. */
const weightOf = ({ ready, overdue, stepSince }: ToVisit): number =>
  (ready.length > 0 ? 4 : 0) + (stepSince === null ? 0 : 2) + (overdue.length > 0 ? 1 : 0)

/** What presses most first; of what presses alike, who has waited longest, and then who was not visited for longest. */
const byWaiting = (a: ToVisit, b: ToVisit): number =>
  weightOf(b) - weightOf(a) ||
  (a.readySince ?? 0) - (b.readySince ?? 0) ||
  (b.stepSince ?? 0) - (a.stepSince ?? 0) ||
  (a.learner.lastVisit?.startedAt ?? 0) - (b.learner.lastVisit?.startedAt ?? 0)

/** Where a visit is waited for: the places with most people waiting first. Who was deactivated waits for nobody. */
export function whereToGo<Learner extends Visited>(
  learners: readonly Learner[],
  todayIn: (cohortId: CohortId) => Day,
): readonly Stop<Learner>[] {
  const stops = new Map<CohortId, ToVisit<Learner>[]>()
  for (const learner of learners) {
    if (learner.ended) continue
    const one = toVisit(learner, todayIn(learner.cohortId))
    if (isWaiting(one)) stops.set(learner.cohortId, [...(stops.get(learner.cohortId) ?? []), one])
  }
  return [...stops]
    .map(([cohortId, people]) => ({
      cohortId,
      people: people.toSorted(byWaiting),
    }))
    .toSorted((a, b) => b.people.length - a.people.length)
}
