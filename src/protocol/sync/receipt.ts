import type { LearningRecord } from '#domain/progress/record.ts'
import { canonical } from '../canonical.ts'
import { crockford } from '../enrolment/crockford.ts'

/** What the receipt of a record is the digest of. */
export const receiptInput = (record: LearningRecord, receivedAt: number): string =>
  receiptInputOf(canonical(record), receivedAt)

/** The same, for a record whose canonical text is at hand. */
export const receiptInputOf = (canonicalRecord: string, receivedAt: number): string =>
  `${canonicalRecord}.${receivedAt}`

/** `XXXX-XXXX` from the SHA-256 of `receiptInput`. */
export function receiptFrom(sha256: Uint8Array): string {
  const symbols = crockford(sha256, 8)
  return `${symbols.slice(0, 4)}-${symbols.slice(4)}`
}
