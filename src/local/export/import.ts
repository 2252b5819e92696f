import type { LearningRecord } from '#domain/learning/record.ts'
import { decode } from '#protocol/decode.ts'
import { recordSchema } from '#protocol/record.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { withRoom } from '../database/reserve.ts'
import { readState, writeState } from '../database/state.ts'
import { entryOf, ownRow } from '../outbox/rows.ts'
import { unsentFormat } from './export.ts'

/** One person's part of a saved file. Nothing in it has been checked yet. */
export type UnsentPart = { readonly profileId: string; readonly records: readonly unknown[] }

/** The people in a saved file; none when it is another kind of file. */
export function readUnsentFile(text: string): readonly UnsentPart[] {
  const file = parsed(text)
  if (!isObject(file) || file['format'] !== unsentFormat || !Array.isArray(file['profiles'])) return []
  return file['profiles'].flatMap((part: unknown) =>
    isObject(part) && typeof part['profileId'] === 'string' && Array.isArray(part['records'])
      ? [{ profileId: part['profileId'], records: part['records'] }]
      : [],
  )
}

export type Import = { readonly added: number; readonly known: number; readonly malformed: number }

/**
 * Takes records back from a saved file, on the same phone or on a new one whose storage was erased: they will be delivered as
 * this profile's work, so the caller asks first whose they are. What is here already stays as it is; doing it twice adds nothing.
 */
export async function importUnsent(db: ProfileDatabase, records: readonly unknown[]): Promise<Import> {
  let [added, known, malformed] = [0, 0, 0]
  for (const candidate of records) {
    const decoded = decode(recordSchema, candidate)
    if (decoded.kind === 'malformed') malformed++
    else if (await add(db, decoded.value)) added++
    else known++
  }
  return { added, known, malformed }
}

function add(db: ProfileDatabase, record: LearningRecord): Promise<boolean> {
  return withRoom(() =>
    db.transaction('rw', db.records, db.outbox, db.state, async () => {
      if (await db.records.get(record.id)) return false
      await db.records.add(ownRow(record))
      await db.outbox.add(entryOf(record))
      // Numbers already used are never given again.
      await writeState(db, 'nextSeq', Math.max(await readState(db, 'nextSeq'), record.seq + 1))
      return true
    }),
  )
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // Not a file of ours: the caller says so.
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
