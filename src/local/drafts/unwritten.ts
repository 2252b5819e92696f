import type { PackHash } from '#domain/id.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import type { Draft } from './draft.ts'

/** What is in memory alone of a try: as it stands, with what the phone has not written. */
export type Unwritten = { readonly shown: () => Draft }

const keyOf = ({ name }: ProfileDatabase, packHash: PackHash | ''): string => `${name}/${packHash}`

/** Tries of which the phone has not written all, for as long as the page lives. By profile and version. */
const tries = new Map<string, Unwritten>()

/** The tries of a profile as they stand in memory, with what is not written. */
export const heldDrafts = (db: ProfileDatabase): readonly Draft[] =>
  [...tries].flatMap(([key, held]) => (key.startsWith(keyOf(db, '')) ? [held.shown()] : []))

/** Tries that can be shown again, as whoever makes them knows them. */
export function holder<Try extends Unwritten>() {
  const own = new Map<string, Try>()
  return {
    hold(db: ProfileDatabase, packHash: PackHash, held: Try): void {
      own.set(keyOf(db, packHash), held)
      tries.set(keyOf(db, packHash), held)
    },
    /** All of it is written, or on record. */
    closeOnUpgrade(db: ProfileDatabase, packHash: PackHash, held: Try): void {
      const key = keyOf(db, packHash)
      if (own.get(key) !== held) return
      own.delete(key)
      tries.delete(key)
    },
    heldAs: (db: ProfileDatabase, packHash: PackHash): Try | undefined => own.get(keyOf(db, packHash)),
  }
}
