import type { PackHash } from '#domain/id.ts'
import { withRoom } from '../database/reserve.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import type { Draft } from './draft.ts'

export type { Draft }

export const findDraft = (db: ProfileDatabase, packHash: PackHash): Promise<Draft | undefined> =>
  db.drafts.get(packHash)

/** Resolves when the phone has written it. */
export async function saveDraft(db: ProfileDatabase, draft: Draft): Promise<void> {
  await withRoom(() => db.drafts.put(draft))
}

export const listDrafts = (db: ProfileDatabase): Promise<Draft[]> => db.drafts.toArray()

export async function discardDraft(db: ProfileDatabase, packHash: PackHash): Promise<void> {
  await db.drafts.delete(packHash)
}
