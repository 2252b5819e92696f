import { findReasons, needsSomebody } from './find-reasons.ts'
import { type SupervisedFacts, type Reason, type ReasonKind, reasonKinds } from './reason.ts'

/** A learner with why she is on the list. `shown`: the reason her row names. */
export type Need<Learner> = {
  readonly learner: Learner
  readonly reasons: readonly Reason[]
  readonly shown: Reason
}

export type NeedsToday<Learner> = {
  /** Those who follow the filter, what presses most first; of one reason, who waits longest. */
  readonly rows: readonly Need<Learner>[]
  readonly people: number
  readonly needing: number
  readonly finished: number
  /** How many learners have each reason; a reason nobody has is not there. */
  readonly counts: ReadonlyMap<ReasonKind, number>
}

/** Learners in an order of their own, which holds among those who are equal. */
export function whoNeeds<Learner extends SupervisedFacts>(
  learners: readonly Learner[],
  now: number,
  only: ReasonKind | null = null,
): NeedsToday<Learner> {
  const followed = learners.filter(({ ended }) => !ended)
  const all = followed.map((learner) => ({ learner, reasons: findReasons(learner, now) }))
  const having = (kind: ReasonKind): number => all.filter(({ reasons }) => has(reasons, kind)).length
  const rows = all.flatMap(({ learner, reasons }) => {
    const shown = only === null ? reasons[0] : reasons.find(({ kind }) => kind === only)
    return shown === undefined ? [] : [{ learner, reasons, shown }]
  })
  return {
    rows: rows.toSorted((a, b) => byUrgency(a.shown, b.shown)),
    people: followed.length,
    needing: all.filter(({ reasons }) => needsSomebody(reasons)).length,
    finished: having('finished'),
    counts: new Map(
      reasonKinds.map((kind) => [kind, having(kind)] as const).filter(([, count]) => count > 0),
    ),
  }
}

const has = (reasons: readonly Reason[], kind: ReasonKind): boolean =>
  reasons.some((reason) => reason.kind === kind)

function byUrgency(a: Reason, b: Reason): number {
  const rank = reasonKinds.indexOf(a.kind) - reasonKinds.indexOf(b.kind)
  if (rank !== 0) return rank
  if (a.kind === 'overdue' && b.kind === 'overdue') return compare(a.dueOn ?? '', b.dueOn ?? '')
  return compare(a.since ?? Infinity, b.since ?? Infinity)
}

const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : Number(a > b))
