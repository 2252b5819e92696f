import type { BoardLearner } from '#protocol/desk/supervision.ts'

const fullBelowMb = 200
const wrongClockMs = 10 * 60_000
const silentAfterMs = 14 * 86_400_000

export type Sign =
  | { readonly kind: 'never-connected' | 'full' | 'clock' | 'forked' }
  | { readonly kind: 'waiting' | 'refused'; readonly count: number }

/** What her phone needs a word about. */
export function deviceAlerts({ device, quarantined }: BoardLearner): readonly Sign[] {
  if (!device || device.lastHeardAt === null) return [{ kind: 'never-connected' }]
  const refused = Math.max(device.refused, quarantined)
  return [
    ...(device.waiting > 0 ? [{ kind: 'waiting', count: device.waiting } as const] : []),
    ...(refused > 0 ? [{ kind: 'refused', count: refused } as const] : []),
    ...(device.freeMb !== null && device.freeMb < fullBelowMb ? [{ kind: 'full' } as const] : []),
    ...(Math.abs(device.clockOffsetMs ?? 0) > wrongClockMs ? [{ kind: 'clock' } as const] : []),
    ...(device.forked ? [{ kind: 'forked' } as const] : []),
  ]
}

export const groups = ['behind', 'not-connected', 'inactive', 'on-track'] as const
export type StudyGroup = (typeof groups)[number]

/**
 * Who needs a word, and who does not. Of a phone without contact for two weeks nobody can say that she did not study, so silence
 * comes first. Nobody is on track with a date that has passed or a quiz not passed. Nor who did something once, long ago.
 */
export function groupOf({ device, cells, joinedAt }: BoardLearner, now: number): StudyGroup {
  const contactAt = device?.lastHeardAt ?? null
  if (contactAt === null || now - contactAt > silentAfterMs) return 'not-connected'
  if (cells.some(({ state, assignment }) => state === 'failed' || assignment?.state === 'overdue'))
    return 'behind'
  const isActive = cells.some(
    ({ lastRecordAt }) => lastRecordAt !== null && now - lastRecordAt <= silentAfterMs,
  )
  // Nobody who joined a week ago has done nothing for two.
  if (now - joinedAt <= silentAfterMs) return 'on-track'
  const asked = cells.flatMap(({ assignment }) => assignment ?? [])
  const hasPassed = cells.some(({ state }) => state === 'passed')
  // What was asked a moment ago takes nobody's earlier work away.
  const isNew = (askedAt = 0): boolean => hasPassed && now - askedAt <= silentAfterMs
  const hasFinished =
    asked.length > 0 && asked.every(({ state, askedAt }) => state === 'satisfied' || isNew(askedAt))
  return isActive || hasFinished ? 'on-track' : 'inactive'
}

/** Whole days of the reader's calendar between two instants. */
export function wholeDaysBetween(from: number, to: number): number {
  const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0)
  return Math.max(0, Math.round((midnight(to) - midnight(from)) / 86_400_000))
}
