import { uncertainBeyondMs } from '../time/finish.ts'
import { mostWindowsOff, windowOf } from './window.ts'

/** A code that the supervisor's phone read or that she typed, and when, by the corrected clock. */
export type PresenceProof = { readonly code: string; readonly readAt: number }
export const presenceMoments = ['arrived', 'left'] as const
export type PresenceMoment = (typeof presenceMoments)[number]
/** Read at arrival and at leaving; null: not read. */
export type Presence = { readonly [Moment in PresenceMoment]: PresenceProof | null }

/** What the server makes of a code (docs/decisions/0243). */
export const presenceOutcomes = [
  'confirmed',
  'unreadable',
  'old',
  'outside',
  'repeated',
  'used',
  'stranger',
  'forged',
  'ended',
] as const
export type PresenceOutcome = (typeof presenceOutcomes)[number]
/** What the server made of the codes of a visit; null: none was read. */
export type PresenceFacts = {
  readonly [Moment in PresenceMoment]: {
    readonly outcome: PresenceOutcome
    readonly shownAt: number | null
  } | null
}
/** Why a code is not taken. */
export type PresenceFault = Exclude<PresenceOutcome, 'confirmed'>

const isFresh = (window: number, at: number): boolean => Math.abs(windowOf(at) - window) <= mostWindowsOff

/** What a phone can say without a network; undefined: nothing is wrong with it. */
export function faultOnPhone(
  window: number,
  {
    now,
    arrived,
    isUsed,
  }: {
    readonly now: number
    /** The window read at arrival, when this one is read at leaving. */
    readonly arrived: number | null
    /** Read in another visit on this phone. */
    readonly isUsed: boolean
  },
): Extract<PresenceFault, 'old' | 'repeated' | 'used'> | undefined {
  if (!isFresh(window, now)) return 'old'
  if (arrived !== null && window <= arrived) return 'repeated'
  return isUsed ? 'used' : undefined
}

/** A genuine code of the right person, against the visit it came with. Whether it is used is known only when it is written. */
export function faultInVisit(
  window: number,
  {
    readAt,
    arrived,
    visit,
  }: {
    readonly readAt: number
    readonly arrived: number | null
    /** By the corrected clock. */
    readonly visit: { readonly startedAt: number; readonly endedAt: number }
  },
): Extract<PresenceFault, 'old' | 'outside' | 'repeated'> | undefined {
  if (!isFresh(window, readAt)) return 'old'
  const isWithin =
    window >= windowOf(visit.startedAt - uncertainBeyondMs) &&
    window <= windowOf(visit.endedAt + uncertainBeyondMs)
  if (!isWithin) return 'outside'
  return arrived !== null && window <= arrived ? 'repeated' : undefined
}
