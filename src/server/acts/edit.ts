import type { AccountId, CohortId } from '#domain/id.ts'
import { type Actor, canSupervise } from '#domain/people/account.ts'

/** What became of an act that either holds or does not. */
export type ActOutcome = 'done' | 'not-found' | 'malformed'

/** Who changes something, and when: by an act that may be days old, or by a request of this moment. */
export type DeskEdit = {
  readonly kind: 'act' | 'request'
  /** The act's id; of a request the moment and who sent it. */
  readonly id: string
  readonly actor: Actor
  /** What she was allowed when she did it. */
  readonly then: Actor
  /** When she did it, by the server's clock. */
  readonly at: number
  readonly now: number
}

export const requestEdit = (actor: Actor, now: number): DeskEdit => ({
  kind: 'request',
  id: `put:${now}:${actor.id}`,
  actor,
  then: actor,
  at: now,
  now,
})

/** She may now, and she might when she did it. */
export const mayEdit = ({ actor, then }: DeskEdit, cohortId: CohortId | null): boolean =>
  canSupervise(actor, cohortId) && canSupervise(then, cohortId)

/** One moment is known by its id, alike for everybody. */
export const isLaterEdit = (
  a: { readonly at: number; readonly id: string },
  b: { readonly at: number; readonly id: string },
): boolean => a.at > b.at || (a.at === b.at && a.id > b.id)

/** Who changed a field last, when that is known. */
export type LastEdit = {
  readonly id: string
  readonly at: number
  readonly by: AccountId
  /** What its author saw there, as JSON. */
  readonly was: string | null
}
