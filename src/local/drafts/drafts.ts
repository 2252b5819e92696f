import type { PackHash } from '#domain/id.ts'
import type { AttemptRecord } from '#domain/progress/record.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { withRoom } from '../database/reserve.ts'
import { ownRowsOf } from '../outbox/own.ts'
import type { Draft } from './draft.ts'
import { heldDrafts } from './unwritten.ts'

export type { Draft }

/** One sitting of a quiz: the same version, the same drawing, the same beginning. */
type Try = Pick<Draft, 'packHash' | 'seed' | 'startedAt'>

export const isSameTry = (a: Try, b: Try): boolean =>
  a.packHash === b.packHash && a.seed === b.seed && a.startedAt === b.startedAt

/** The record of this very try, if it was submitted: in another tab, or just before a connection was lost. */
export async function findAttemptOf(
  db: ProfileDatabase,
  draft: Try & Pick<Draft, 'moduleId'>,
): Promise<AttemptRecord | undefined> {
  const rows = await ownRowsOf(db, draft.moduleId)
  return rows
    .map((row) => row.record)
    .filter((record) => record.kind === 'attempt')
    .find((record) => isSameTry(record, draft))
}

export type KeptDraft =
  | { readonly kind: 'kept'; readonly draft: Draft }
  /** This try is on record: nothing of it is written any more. */
  | { readonly kind: 'finished'; readonly record: AttemptRecord }

/**
 * Changes one thing of a quiz in progress, beginning it with `mine` if need be. The change is made to what is stored, in one
 * transaction, so that two tabs do not undo each other. Resolves when the phone has written it.
 */
export function changeDraft(
  db: ProfileDatabase,
  mine: Draft,
  change: (stored: Draft) => Draft,
): Promise<KeptDraft> {
  return withRoom(() =>
    db.transaction('rw', db.drafts, db.records, async (): Promise<KeptDraft> => {
      const record = await findAttemptOf(db, mine)
      if (record) return { kind: 'finished', record }
      const draft = change((await db.drafts.get(mine.packHash)) ?? mine)
      await db.drafts.put(draft)
      return { kind: 'kept', draft }
    }),
  )
}

/** How far a try is, whichever tab took it there. */
export async function readTry(
  db: ProfileDatabase,
  mine: Draft,
): Promise<{ readonly stored: Draft | undefined; readonly record: AttemptRecord | undefined }> {
  return db.transaction('r', db.drafts, db.records, async () => ({
    stored: await db.drafts.get(mine.packHash),
    record: await findAttemptOf(db, mine),
  }))
}

export const findDraft = (db: ProfileDatabase, packHash: PackHash): Promise<Draft | undefined> =>
  db.drafts.get(packHash)

/** All tries that are open, also those of which something is not written yet. */
export async function listDrafts(db: ProfileDatabase): Promise<Draft[]> {
  const held = heldDrafts(db)
  const stored = await db.drafts.toArray()
  return [...stored.filter(({ packHash }) => !held.some((each) => each.packHash === packHash)), ...held]
}
