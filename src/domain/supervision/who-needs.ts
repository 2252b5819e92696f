import { findReasons, needsSomebody } from './find-reasons.ts'
import { partReasons } from './set-aside.ts'
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
  /** How many learners have each reason; a reason nobody has is not there. Last, who is left for later. */
  readonly counts: ReadonlyMap<ListKind, number>
}

/** One reason, or those who are left for later. */
export type ListKind = ReasonKind | 'later'

/** Learners in an order of their own, which holds among those who are equal. */
export function whoNeeds<Learner extends SupervisedFacts>(
  learners: readonly Learner[],
  now: number,
  only: ListKind | null = null,
): NeedsToday<Learner> {
  const followed = learners.filter(({ ended }) => !ended)
  const all = followed.map((learner) => {
    const { open: reasons, aside } = partReasons(findReasons(learner, now), learner.contacts ?? [], now)
    return { learner, reasons, aside }
  })
  const having = (kind: ReasonKind): number => all.filter(({ reasons }) => has(reasons, kind)).length
  const isLeft = ({ reasons, aside }: (typeof all)[number]): boolean =>
    reasons.length === 0 && aside.length > 0
  const rows = all.flatMap((row): Need<Learner>[] => {
    const { learner, aside } = row
    if (only === 'later' && !isLeft(row)) return []
    const reasons = only === 'later' ? aside : row.reasons
    const shown = only === null || only === 'later' ? reasons[0] : reasons.find(({ kind }) => kind === only)
    return shown === undefined ? [] : [{ learner, reasons, shown }]
  })
  const counts = reasonKinds.map((kind) => [kind, having(kind)] as const)
  return {
    rows: rows.toSorted((a, b) => byUrgency(a.shown, b.shown)),
    people: followed.length,
    needing: all.filter(({ reasons }) => needsSomebody(reasons)).length,
    finished: having('finished'),
    counts: new Map(
      [...counts, ['later', all.filter(isLeft).length] as const].filter(([, count]) => count > 0),
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
