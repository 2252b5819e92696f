import Dexie, { type Table } from 'dexie'
import type { Assignment } from '#domain/assignment/assignment.ts'
import type { PublicKey } from '#protocol/conventions.ts'
import type { AccountFacts, HeldCertificate, QuestionReply } from '#protocol/sync/sync.ts'
import type { Draft, HalfWritten } from '../drafts/draft.ts'
import type { KeptAnnouncement } from '../announcements/kept.ts'
import type { ReplyTemplate } from '../desk/reply-template.ts'
import type { ActRow, OutboxEntry, RecordRow } from '../outbox/rows.ts'
import type { Bookmark, Note } from '../reading/note.ts'
import type { Place } from '../reading/place.ts'
import type { PracticeDraft, VoiceNote, VoicePiece } from '../practice/practice-draft.ts'
import type { InvitationCode } from '../secrets/invitation-code.ts'
import type { FavouriteIdea, TriedIdea } from '../ideas/own-ideas.ts'
import type { KeptVisit } from '../visits/kept-visit.ts'
import { closeOnUpgrade } from './close-on-upgrade.ts'
import { separatePromises } from './separate-promises.ts'

export type DeviceKey = {
  readonly key: 'device'
  readonly keyId: string
  readonly privateKey: CryptoKey
  readonly publicKey: PublicKey
}

/** One person's own database: a profile's work never mixes with another's. */
export type ProfileDatabase = Dexie & {
  readonly keys: Table<DeviceKey, 'device'>
  readonly records: Table<RecordRow, string>
  readonly outbox: Table<OutboxEntry, string>
  /** What she did at the desk: numbered and sent with the records (docs/decisions/0231). */
  readonly acts: Table<ActRow, string>
  /** Sentences of hers for replies. */
  readonly templates: Table<ReplyTemplate, string>
  /** What was said to her group; the server says it again. */
  readonly announcements: Table<KeptAnnouncement, string>
  readonly drafts: Table<Draft, string>
  readonly assignments: Table<Assignment, string>
  readonly account: Table<{ readonly key: 'own'; readonly account: AccountFacts }, string>
  readonly places: Table<Place, [string, string, string]>
  /** The server's last responses, which a full phone may do without. Its name is as old as the first version. */
  readonly answers: Table<{ readonly key: string; readonly body: unknown; readonly at: number }, string>
  /** Codes of invitations made here, which exist nowhere else. */
  readonly codes: Table<InvitationCode, string>
  /** A practice task under way, by module. */
  readonly practice: Table<PracticeDraft, string>
  /** Voice notes, by module; they stay on the phone. */
  readonly voices: Table<VoiceNote, string>
  /** A voice note being recorded, by module and number. */
  readonly voicePieces: Table<VoicePiece, [string, number]>
  /** Words in a form that has not been sent, by form. */
  readonly halfWritten: Table<HalfWritten, string>
  /** A private note on a lesson; it stays on the phone. */
  readonly notes: Table<Note, [string, string]>
  readonly bookmarks: Table<Bookmark, [string, string, string]>
  /** Ideas for class: those she marked, and each time she tried one. They stay on the phone. */
  readonly favouriteIdeas: Table<FavouriteIdea, string>
  readonly triedIdeas: Table<TriedIdea, string>
  /** The supervisor's replies, by the question's record. */
  readonly replies: Table<QuestionReply & { readonly seen: boolean }, string>
  /** Visits to her own class. */
  readonly visits: Table<KeptVisit, string>
  readonly certificates: Table<HeldCertificate, string>
  /** Single values: nextSeq, cursor, epoch, offsetMs, lastSync, retry. */
  readonly state: Table<{ readonly key: string; readonly value: unknown }, string>
}

export const profileDatabaseName = (profileId: string): string => `se-profile-${profileId}`

/** The last responses of the server. The table is called `answers` in the database of every phone. */
export const responseTable = (db: ProfileDatabase): ProfileDatabase['answers'] => db.answers

/**
 * Strict durability: "saved on this phone" is said only when the phone has written it, not when it has promised to.
 * Released versions are frozen.
 */
export function openProfileDatabase(profileId: string): ProfileDatabase {
  const db = new Dexie(profileDatabaseName(profileId), {
    chromeTransactionDurability: 'strict',
  }) as ProfileDatabase // As in device-database.ts.
  db.version(1).stores({
    keys: 'key',
    records: 'id, record.seq, record.moduleId',
    outbox: 'id, state, seq',
    drafts: 'packHash',
    assignments: 'id',
    account: 'key',
    places: '[moduleId+lessonId+language], at',
    answers: 'key',
    state: 'key',
  })
  db.version(2).stores({
    practice: 'moduleId',
    voices: 'moduleId',
    notes: '[moduleId+lessonId]',
    bookmarks: '[moduleId+lessonId+card], at',
    replies: 'id',
    certificates: 'id',
  })
  db.version(3).stores({
    voicePieces: '[moduleId+number]',
    halfWritten: 'form',
  })
  db.version(4).stores({ codes: 'id' }).upgrade(separatePromises)
  db.version(5).stores({ favouriteIdeas: 'ideaId, at', triedIdeas: 'id, ideaId, at' })
  db.version(6).stores({ acts: 'id' })
  db.version(7).stores({ visits: 'id, moduleId' })
  db.version(8).stores({ templates: 'text' })
  db.version(9).stores({ announcements: 'id' })
  closeOnUpgrade(db)
  return db
}
