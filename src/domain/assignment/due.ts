import { addDays, dayOf, type Day } from './days.ts'

export type Due = { readonly dueOn: Day | null; readonly graceDays: number; readonly timeZone: string }

/**
 * When a learner finished, as told by clocks: `submittedAt` by the device; `offsetMs` (server − device) as last
 * measured before, and `measuredOffsetMs` as measured by the request that delivered it. Either may be null.
 */
export type Finish = {
  readonly submittedAt: number
  readonly offsetMs: number | null
  readonly measuredOffsetMs: number | null
  readonly receivedAt: number | null
}

export type AssignmentState =
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'assigned' }
  | { readonly kind: 'started' }
  | { readonly kind: 'overdue' }
  | {
      readonly kind: 'satisfied'
      readonly timing: 'on-time' | 'late' | 'on-time-arrived-later'
      /** The two measured offsets differ by more than ten minutes; the kinder reading was taken. */
      readonly clockUncertain: boolean
    }

const uncertainBeyondMs = 600_000

/** Late work is never refused, only labelled; where clocks disagree, the kinder reading counts. */
export function assignmentState(
  due: Due & { readonly withdrawn: boolean },
  progress: { readonly started: boolean; readonly satisfiedBy: Finish | null },
  nowMs: number,
): AssignmentState {
  if (due.withdrawn) return { kind: 'withdrawn' }
  if (progress.satisfiedBy !== null) return { kind: 'satisfied', ...timingOf(due, progress.satisfiedBy) }
  if (!isOnTime(due, nowMs)) return { kind: 'overdue' }
  return { kind: progress.started ? 'started' : 'assigned' }
}

/** When the work was finished by the server's clock, as well as the measured offsets tell. */
export function finishedAt(finish: Finish): number {
  return finish.submittedAt + (finish.offsetMs ?? finish.measuredOffsetMs ?? 0)
}

function timingOf(due: Due, finish: Finish) {
  const offsets = [finish.offsetMs, finish.measuredOffsetMs].filter((offset) => offset !== null)
  const clockUncertain =
    offsets.length === 2 && Math.abs((offsets[0] ?? 0) - (offsets[1] ?? 0)) > uncertainBeyondMs
  const readings = clockUncertain
    ? offsets.map((offset) => finish.submittedAt + offset)
    : [finishedAt(finish)]
  // Nothing can have been finished after it arrived.
  const kindest = Math.min(...readings, finish.receivedAt ?? Infinity)
  const onTime = isOnTime(due, kindest)
  const arrivedLater = onTime && finish.receivedAt !== null && !isOnTime(due, finish.receivedAt)
  return {
    timing: arrivedLater
      ? ('on-time-arrived-later' as const)
      : onTime
        ? ('on-time' as const)
        : ('late' as const),
    clockUncertain,
  }
}

const isOnTime = (due: Due, atMs: number): boolean =>
  due.dueOn === null || dayOf(atMs, due.timeZone) <= addDays(due.dueOn, due.graceDays)
