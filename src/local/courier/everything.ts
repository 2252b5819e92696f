import type { ProfileDatabase } from '../database/profile-database.ts'
import type { Fault } from '../diagnostics/fault.ts'
import { ownRows } from '../outbox/own.ts'
import type { Profile } from '../profiles/profile.ts'

export const everythingFormat = 'smart-educator-everything'

/**
 * Everything this phone keeps of one person, as a file she can read and take elsewhere (law 09-08). Not the key: it is what
 * lets this phone speak for her, and never leaves it.
 */
export async function exportEverything(
  db: ProfileDatabase,
  profile: Profile,
  faults: readonly Fault[] = [],
): Promise<Blob> {
  const { pin: _pin, ...person } = profile
  // What she carries for others is no fact about her.
  const records = await ownRows(db)
  const own = new Set(records.map(({ id }) => id))
  const voices = await db.voices.toArray()
  const pieces = await db.voicePieces.toArray()
  const file = {
    format: everythingFormat,
    version: 1,
    person,
    account: (await db.account.get('own'))?.account ?? null,
    records,
    waiting: (await db.outbox.toArray()).filter(({ id }) => own.has(id)),
    drafts: await db.drafts.toArray(),
    assignments: await db.assignments.toArray(),
    places: await db.places.toArray(),
    notes: await db.notes.toArray(),
    bookmarks: await db.bookmarks.toArray(),
    favouriteIdeas: await db.favouriteIdeas.toArray(),
    triedIdeas: await db.triedIdeas.toArray(),
    practice: await db.practice.toArray(),
    voices: await readable(voices),
    voicesCutOff: await readable(pieces),
    halfWritten: await db.halfWritten.toArray(),
    answers: await db.replies.toArray(),
    codes: await db.codes.toArray(),
    certificates: await db.certificates.toArray(),
    // Of the phone, whoever was using it.
    faults,
  }
  return new Blob([JSON.stringify(file, null, 1)], { type: 'application/json' })
}

const readable = <V extends { readonly sound: Blob }>(voices: readonly V[]) =>
  Promise.all(voices.map(async ({ sound, ...voice }) => ({ ...voice, sound: await dataUrl(sound) })))

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(new Error('a recording cannot be read'))
    reader.readAsDataURL(blob)
  })
}
