import type { Address } from '#domain/content/address.ts'
import type { Language } from '#domain/content/languages.ts'
import type { AccountId } from '#domain/id.ts'
import type { Role } from '#domain/people/account.ts'

/** What is kept of a PIN: never the PIN. `failures`: wrong tries in a row; `waitedMs`: of the wait after the last one. */
export type PinLock = {
  readonly salt: string
  readonly hash: string
  readonly rounds: number
  readonly failures: number
  readonly waitedMs?: number
}

/** Somebody who uses this phone. `account` is null for a guest; `ended`: the server no longer takes this key. */
export type Profile = {
  readonly id: string
  readonly name: string
  readonly avatar: string
  readonly address: Address
  readonly language: Language
  readonly createdAt: number
  readonly account: { readonly id: AccountId; readonly name: string; readonly roles: readonly Role[] } | null
  readonly ended: boolean
  /** Absent or null: whoever holds the phone may open this page. */
  readonly pin?: PinLock | null
}
