import type { Timing } from '../desk/lists.ts'
import { type Finish, kindestFinish } from '../time/finish.ts'
import { addDays, dayOf, type Day } from './days.ts'

export type Due = { readonly dueOn: Day | null; readonly graceDays: number; readonly timeZone: string }

export type AssignmentState =
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'assigned' }
  | { readonly kind: 'started' }
  | { readonly kind: 'overdue' }
  | {
      readonly kind: 'satisfied'
      readonly timing: Timing
      /** The two measured offsets differ by more than ten minutes; the kinder reading was taken. */
      readonly clockUncertain: boolean
    }

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

function timingOf(due: Due, finish: Finish) {
  const { at, isUncertain: clockUncertain } = kindestFinish(finish)
  if (!isOnTime(due, at)) return { timing: 'late' as const, clockUncertain }
  const arrivedLater = finish.receivedAt !== null && !isOnTime(due, finish.receivedAt)
  return { timing: arrivedLater ? ('on-time-arrived-later' as const) : ('on-time' as const), clockUncertain }
}

const isOnTime = (due: Due, atMs: number): boolean =>
  due.dueOn === null || dayOf(atMs, due.timeZone) <= addDays(due.dueOn, due.graceDays)
