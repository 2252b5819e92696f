import type { PackHash } from '#domain/id.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import type { Draft } from './draft.ts'
import type { Held } from './open-try.ts'

/** Tries of which the phone has not written all, for as long as the page lives. By profile and version. */
const tries = new Map<string, Held>()

const keyOf = ({ name }: ProfileDatabase, packHash: PackHash | ''): string => `${name}/${packHash}`

export const hold = (db: ProfileDatabase, packHash: PackHash, held: Held): void =>
  void tries.set(keyOf(db, packHash), held)

/** All of it is written, or on record. */
export function letGo(db: ProfileDatabase, packHash: PackHash, held: Held): void {
  if (heldAs(db, packHash) === held) tries.delete(keyOf(db, packHash))
}

export const heldAs = (db: ProfileDatabase, packHash: PackHash): Held | undefined =>
  tries.get(keyOf(db, packHash))

/** The tries of a profile as they stand in memory, with what is not written. */
export const heldDrafts = (db: ProfileDatabase): readonly Draft[] =>
  [...tries].flatMap(([key, held]) => (key.startsWith(keyOf(db, '')) ? [held.shown()] : []))
