import { addDays, dayOf, type Day } from '../assignment/days.ts'
import { firstMomentOf } from '../assignment/start-of-day.ts'
import type { AccountId, RecordId } from '../id.ts'

/** What became of a call or a message. */
export const callOutcomes = ['reached', 'promised', 'no-reply', 'away', 'wrong-number'] as const
export type CallOutcome = (typeof callOutcomes)[number]

/** How somebody of the staff turned to a learner; `later`: she left her for a later day. */
export const contactWays = ['call', 'message', 'later'] as const
export type ContactWay = (typeof contactWays)[number]

/** One call, one message, or one "later", as everybody who follows her reads it. */
export type StaffContact = {
  readonly id: RecordId
  readonly way: ContactWay
  /** Of a `later`: null. */
  readonly outcome: CallOutcome | null
  readonly promisedOn: Day | null
  /** Of the staff alone. */
  readonly words: string | null
  /** The reasons that were on the list then: another one brings her back at once. */
  readonly about: readonly string[]
  /** Until when she stays off the list; null: she stays on it. */
  readonly quietUntil: number | null
  readonly at: number
  readonly by: { readonly id: AccountId; readonly name: string }
}

/** Nobody means more days by "later". */
export const mostQuietDays = 60
/** A promised day is within this, from the call on. */
export const mostPromiseDays = 120

/** Until the first moment of the day she is to be on the list again. A promise is waited for until its day is over. */
export function quietUntilOf(
  { at, quietDays, promisedOn }: { at: number; quietDays: number; promisedOn: Day | null },
  timeZone: string,
): number | null {
  if (promisedOn !== null) return firstMomentOf(addDays(promisedOn, 1), timeZone)
  return quietDays === 0 ? null : firstMomentOf(addDays(dayOf(at, timeZone), quietDays), timeZone)
}

const byTime = (a: StaffContact, b: StaffContact): number => b.at - a.at || (a.id < b.id ? 1 : -1)

/** The last of all, which decides when she is on the list again. */
export const lastContact = (contacts: readonly StaffContact[]): StaffContact | undefined =>
  contacts.toSorted(byTime)[0]

/** The last call or message: what a colleague has to know before she calls, too. */
export const lastCall = (contacts: readonly StaffContact[]): StaffContact | undefined =>
  contacts.filter(({ way }) => way !== 'later').toSorted(byTime)[0]

/** Both of these, and no more: what a row of the board brings. */
export function standingContacts(contacts: readonly StaffContact[]): readonly StaffContact[] {
  const [last, call] = [lastContact(contacts), lastCall(contacts)]
  return [last, call === last ? undefined : call].filter((contact) => contact !== undefined)
}
