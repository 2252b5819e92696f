import type { Address } from '#domain/content/address.ts'
import type { Language } from '#domain/content/languages.ts'
import type { AccountId, CohortId } from '#domain/id.ts'

/** Booleans are 0 or 1: SQLite has no other, and both databases then run the same statements. */
export type AccountTable = {
  account_id: AccountId
  name: string
  /** The name in the other script, for a certificate in two languages. */
  other_name: string | null
  is_learner: number
  is_supervisor: number
  is_administrator: number
  language: Language
  address: Address
  login: string | null
  password_hash: string | null
  phone: string | null
  /** Since when a learner agrees that her number is kept; null for the staff, whose numbers educators see. */
  phone_consent_at: number | null
  /** When her number was last written down or taken back: what was done before does not undo it. */
  phone_changed_at: number | null
  /** The cohort a learner is in. */
  cohort_id: CohortId | null
  joined_at: number
  /** Since when she is in it; null for who was before this was written down: then since she joined. */
  cohort_since: number | null
  ended: number
  /** The last number of the account's change log; updating it locks the log (see changes/change-log.ts). */
  change_number: number
}

/** A device key that speaks for an account. */
export type DeviceTable = {
  key_id: string
  account_id: AccountId
  /** The public JWK as JSON. */
  public_key: string
  name: string | null
  enrolled_at: number
  ended: number
}

/** A link that sets a password once. Without an account it creates the first administrator. */
export type OneTimeLinkTable = {
  link_id: string
  account_id: AccountId | null
  token_hash: string
  created_at: number
  expires_at: number
  used_by_key: string | null
  used_account: AccountId | null
  /** Null: by the server, or before this was written down. */
  created_by: AccountId | null
}

/** Wrong guesses per bucket (an account's login or an address, hashed) and until when the next try must wait. */
export type SlowDownTable = { bucket: string; failures: number; last_at: number; until_at: number }
