import { DatabaseSync } from 'node:sqlite'
import { isDamage } from '#server/sentence-for.ts'

/** Reads all of a database that nobody writes to: pages, indexes and references. False when any of it is damaged. */
export function isWholeDatabase(file: string): boolean {
  const database = new DatabaseSync(file)
  try {
    const checked = database.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'] === 'ok'
    return checked && database.prepare('PRAGMA foreign_key_check').get() === undefined
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  } finally {
    database.close()
  }
}
