import { describe, expect, it } from 'vitest'
import { assignmentState } from '#domain/assignment/due.ts'
import { dayOf } from '#domain/assignment/days.ts'

const due = { dueOn: '2026-03-10', graceDays: 0, timeZone: 'Africa/Casablanca', withdrawn: false }
const at = (text: string): number => Date.parse(text)
const finish = (
  submitted: string,
  received: string | null,
  offsetMs: number | null = 0,
  measuredOffsetMs: number | null = 0,
) => ({
  submittedAt: at(submitted),
  receivedAt: received === null ? null : at(received),
  offsetMs,
  measuredOffsetMs,
})
const satisfied = (satisfiedBy: ReturnType<typeof finish>) =>
  assignmentState(due, { started: true, satisfiedBy }, at('2026-03-20T00:00Z'))

describe('an assignment with a date', () => {
  it('goes from assigned to started to overdue as the days pass', () => {
    const nothing = { started: false, satisfiedBy: null }
    expect(assignmentState(due, nothing, at('2026-03-10T12:00Z')).kind).toBe('assigned')
    expect(assignmentState(due, { ...nothing, started: true }, at('2026-03-10T12:00Z')).kind).toBe('started')
    expect(assignmentState(due, nothing, at('2026-03-11T12:00Z')).kind).toBe('overdue')
    expect(assignmentState({ ...due, graceDays: 2 }, nothing, at('2026-03-12T12:00Z')).kind).toBe('assigned')
  })

  it('tells work done in time, done in time but arrived later, and done late', () => {
    expect(satisfied(finish('2026-03-09T10:00Z', '2026-03-09T10:01Z'))).toMatchObject({ timing: 'on-time' })
    expect(satisfied(finish('2026-03-09T10:00Z', '2026-03-15T10:00Z'))).toMatchObject({
      timing: 'on-time-arrived-later',
    })
    expect(satisfied(finish('2026-03-12T10:00Z', '2026-03-12T10:01Z'))).toMatchObject({ timing: 'late' })
  })

  it('corrects a phone whose clock is a month ahead', () => {
    const month = 30 * 86_400_000
    expect(satisfied(finish('2026-04-08T10:00Z', '2026-03-09T10:01Z', -month, -month))).toMatchObject({
      timing: 'on-time',
      clockUncertain: false,
    })
  })

  it('takes the kinder reading when the clock jumped, and says that it is uncertain', () => {
    expect(satisfied(finish('2026-03-12T10:00Z', '2026-03-15T10:00Z', 0, -3 * 86_400_000))).toMatchObject({
      clockUncertain: true,
      timing: 'on-time-arrived-later',
    })
  })

  it('ends at midnight where the cohort lives', () => {
    expect(dayOf(at('2026-07-10T22:30Z'), 'Africa/Casablanca')).toBe('2026-07-10')
    expect(dayOf(at('2026-07-10T23:30Z'), 'Africa/Casablanca')).toBe('2026-07-11')
  })
})
