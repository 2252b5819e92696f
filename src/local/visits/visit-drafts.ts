import type { AccountId } from '#domain/id.ts'
import type { VisitDraft } from '#domain/visits/visit-draft.ts'
import { decodeKnown } from '#protocol/decode.ts'
import { visitDraftSchema } from '#protocol/desk/visits.ts'
import type { Clock } from '../clock/clock.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { changeWords, findWords } from '../drafts/half-written.ts'

const prefix = 'visit:'
/** The name of a visit under way among what is half written: one a learner. */
export const visitForm = (learnerId: string): string => `${prefix}${learnerId}`

/** Undefined where none is under way. */
export const findVisitDraft = async (
  db: ProfileDatabase,
  learnerId: AccountId,
): Promise<VisitDraft | undefined> => readDraft(await findWords(db, visitForm(learnerId)))

/** Whose visits are under way on this phone. */
export const listVisitDrafts = async (db: ProfileDatabase): Promise<readonly VisitDraft[]> => {
  const rows = await db.halfWritten.where('form').startsWith(prefix).toArray()
  return rows.flatMap(({ text }) => readDraft(text) ?? [])
}

/** One change, made to what is stored, in one transaction: two windows do not undo each other's taps. */
export async function changeVisitDraft(
  db: ProfileDatabase,
  begun: VisitDraft,
  change: (stored: VisitDraft) => VisitDraft,
  clock: Clock,
): Promise<VisitDraft> {
  let now = begun
  await changeWords(
    db,
    visitForm(begun.learnerId),
    (stored) => JSON.stringify((now = change(readDraft(stored) ?? begun))),
    clock,
  )
  return now
}

/** A visit that is not gone on with. */
export const dropVisitDraft = (db: ProfileDatabase, learnerId: AccountId): Promise<void> =>
  db.halfWritten.delete(visitForm(learnerId))

function readDraft(text: string): VisitDraft | undefined {
  if (text === '') return undefined
  const decoded = decodeKnown(visitDraftSchema, JSON.parse(text))
  return decoded.kind === 'decoded' ? decoded.value : undefined
}
