import { type StaffContact, lastContact } from './contact.ts'
import type { Reason } from './reason.ts'

/**
 * Reasons that somebody has seen to, for as long as she is left for later. Another kind of reason was not seen to, and the same
 * one was not when it began after that.
 */
export function isLeftForLater(reason: Reason, contacts: readonly StaffContact[], now: number): boolean {
  const last = lastContact(contacts)
  if (last?.quietUntil == null || now >= last.quietUntil) return false
  return last.about.includes(reason.kind) && (reason.since === null || reason.since <= last.at)
}

/** Her reasons in two: what is to be seen to now, and what was left for later. */
export function partReasons(
  reasons: readonly Reason[],
  contacts: readonly StaffContact[],
  now: number,
): { readonly open: readonly Reason[]; readonly aside: readonly Reason[] } {
  const aside = reasons.filter((reason) => isLeftForLater(reason, contacts, now))
  return { open: reasons.filter((reason) => !aside.includes(reason)), aside }
}
