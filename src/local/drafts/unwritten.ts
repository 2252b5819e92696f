import type { PackHash } from '#domain/id.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import type { Draft } from './draft.ts'

/** Something of a quiz that the phone has not written yet. */
type Unwritten = { shown(): Draft }

/** Kept for as long as the page lives: a screen that is left loses nothing. By profile and version. */
const held = new Map<string, { readonly name: string; readonly what: Unwritten }>()

const keyOf = ({ name }: ProfileDatabase, packHash: PackHash): string => `${name}/${packHash}`

export function hold(db: ProfileDatabase, packHash: PackHash, what: Unwritten): void {
  held.set(keyOf(db, packHash), { name: db.name, what })
}

/** All of it is written, or on record. */
export function letGo(db: ProfileDatabase, packHash: PackHash, what: Unwritten): void {
  if (held.get(keyOf(db, packHash))?.what === what) held.delete(keyOf(db, packHash))
}

export function heldAs<Kind extends Unwritten>(
  db: ProfileDatabase,
  { packHash }: Draft,
  isKind: (what: Unwritten) => what is Kind,
): Kind | undefined {
  const what = held.get(keyOf(db, packHash))?.what
  return what && isKind(what) ? what : undefined
}

/** The tries of a profile as they stand in memory, with what is not written. */
export const heldDrafts = (db: ProfileDatabase): readonly Draft[] =>
  [...held.values()].filter(({ name }) => name === db.name).map(({ what }) => what.shown())

const heldWords = new Map<string, string>()

/** The words of a field that could not be written when its screen was left. */
export const holdWords = (field: string, words: string): void => void heldWords.set(field, words)

/** Takes them back onto the screen. */
export function takeWords(field: string): string | undefined {
  const words = heldWords.get(field)
  heldWords.delete(field)
  return words
}
