import * as v from 'valibot'
import { addresses } from '#domain/address/addresses.ts'
import { roles } from '#domain/people/account.ts'
import {
  count,
  day,
  hash,
  instant,
  keyId,
  language,
  offset,
  slug,
  timeZone,
  plainText,
  plainTextOrNull,
  uuid,
} from '../conventions.ts'
import { longestFault } from '../limits.ts'
import { localCard } from '../desk/local-card.ts'
import { recordSchema } from './record.ts'
import { pastVisit } from './visit.ts'
import { eachAlone, since, sinceKind, whole } from '../version/since.ts'

export const refusalReasons = [
  'malformed',
  'unknown-kind',
  'unknown-pack',
  'unknown-question',
  'different-content',
  'device-ended',
  'too-large',
  /** These are said only of what is named in `carried`, and are about its author (docs/decisions/0198). */
  'not-signed',
  'author-ended',
  'author-unknown',
  /** These are said only of acts of the desk (docs/decisions/0231). */
  'not-yours',
  'too-many',
  'wrong-day',
  'closed',
] as const
export type RefusalReason = (typeof refusalReasons)[number]
export type ActReason = 'not-yours' | 'too-many' | 'wrong-day' | 'closed'

export const deviceReport = v.strictObject({
  build: v.pipe(v.string(), v.maxLength(60)),
  freeMb: v.nullable(count),
  persisted: v.nullable(v.boolean()),
  waiting: count,
  refused: count,
  /** One beyond the last number, whatever that is. */
  nextSeq: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2_000_000_001)),
  /** `<moduleId>.<language>` → first 8 hexadecimal digits of the installed manifest. */
  packs: v.record(v.pipe(v.string(), v.maxLength(80)), v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/))),
  /** How often the app failed on this phone, and the last time; absent when it did not (docs/decisions/0181). */
  faults: since(2, count),
  lastFault: since(2, plainText(longestFault)),
  lastFaultAt: since(2, instant),
})
export type DeviceReport = v.InferOutput<typeof deviceReport>

/** A record of the delivery that came in a file, and the key that made it. Null: the file does not say, or has no proof. */
const carried = v.strictObject({
  id: v.pipe(v.string(), v.maxLength(100)),
  keyId: v.nullable(keyId),
  signature: v.nullable(v.pipe(v.string(), v.maxLength(100))),
})
export type CarriedOnTheWire = v.InferOutput<typeof carried>

/** Records are checked one by one by the server: a malformed one is refused alone, not with its batch. */
export const syncRequest = v.strictObject({
  protocol: v.pipe(v.number(), v.integer(), v.minValue(1)),
  epoch: v.nullable(v.pipe(v.string(), v.maxLength(64))),
  cursor: v.nullable(v.pipe(v.string(), v.maxLength(64))),
  now: instant,
  device: deviceReport,
  records: v.pipe(v.array(v.unknown()), v.maxLength(100)),
  /** Absent when nothing of it came in a file. */
  carried: since(2, v.pipe(v.array(carried), v.maxLength(100))),
})
export type SyncRequest = v.InferOutput<typeof syncRequest>

const score = v.strictObject({ raw: count, max: count })
const receipt = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/))

/** How the server judges a record: what a phone cannot always know itself (docs/decisions/0101). */
const serverOutcome = v.strictObject({
  score: v.nullable(score),
  /** Null for what is not an attempt. */
  passed: v.nullable(v.boolean()),
  /** Server minus device, as measured by the request that delivered it. */
  measuredOffsetMs: offset,
})
export type ServerOutcome = v.InferOutput<typeof serverOutcome>
/** The first protocol whose phones know it. */
export const outcomeSince = 2

export const reply = v.variant('kind', [
  v.strictObject({
    kind: v.literal('stored'),
    id: v.string(),
    receipt,
    receivedAt: instant,
    score: v.nullable(score),
    verdict: since(2, serverOutcome),
    /** Stored, and not this account's. Said only of what is named in `carried`. */
    author: since(2, v.literal('other')),
  }),
  /** `code` is what the learner shows her supervisor: it names the entry in quarantine. */
  v.strictObject({
    kind: v.literal('refused'),
    id: v.string(),
    /** A reason this build does not know: the advice is the same as for `malformed`, to update the app. */
    reason: v.fallback(v.picklist(refusalReasons), 'malformed'),
    code: v.string(),
  }),
])
export type Reply = v.InferOutput<typeof reply>

export const assignmentSchema = v.strictObject({
  id: uuid<'assignment'>(),
  version: count,
  moduleId: slug<'module'>(),
  dueOn: v.nullable(day),
  graceDays: count,
  timeZone,
  note: plainTextOrNull(500),
  assignedBy: v.string(),
  assignedAt: instant,
  withdrawn: v.boolean(),
})

/** A supervisor's reply to a question record. */
export const questionReply = v.strictObject({
  /** The question's record. */
  id: uuid<'record'>(),
  text: plainText(1_000),
  answeredBy: plainText(80),
  answeredAt: instant,
})
export type QuestionReply = v.InferOutput<typeof questionReply>

/** A certificate as the phone keeps it; everything it says is in the signed statement (`certificate.ts`). */
export const heldCertificate = v.strictObject({
  id: uuid<'certificate'>(),
  statement: v.pipe(v.string(), v.maxLength(4_000)),
})
export type HeldCertificate = v.InferOutput<typeof heldCertificate>

export const accountSchema = v.strictObject({
  id: uuid<'account'>(),
  name: plainText(80),
  roles: v.array(v.picklist(roles)),
  language,
  address: v.picklist(addresses),
  cohorts: v.array(
    v.strictObject({
      id: uuid<'cohort'>(),
      name: plainText(80),
      timeZone,
      localCard: v.exactOptional(localCard),
    }),
  ),
  supervisors: v.array(v.strictObject({ name: plainText(80), phone: plainTextOrNull(30) })),
})
export type AccountFacts = v.InferOutput<typeof accountSchema>

/** Whole objects, upsert by id. */
export const change = v.variant('kind', [
  v.strictObject({ kind: v.literal('account'), account: accountSchema }),
  v.strictObject({ kind: v.literal('assignment'), assignment: assignmentSchema }),
  v.strictObject({
    kind: v.literal('record'),
    record: whole(recordSchema),
    receipt,
    receivedAt: instant,
    verdict: since(2, serverOutcome),
  }),
  v.strictObject({ kind: v.literal('answer'), answer: questionReply }),
  v.strictObject({ kind: v.literal('certificate'), certificate: heldCertificate }),
  /** Nothing stands under this number any more (docs/decisions/0193). */
  sinceKind(2, v.strictObject({ kind: v.literal('certificate-withdrawn'), id: uuid<'certificate'>() })),
  /** Somebody visited her class (docs/decisions/0234). */
  sinceKind(2, v.strictObject({ kind: v.literal('visit'), visit: pastVisit })),
  v.strictObject({
    kind: v.literal('receipt'),
    id: uuid<'record'>(),
    receipt,
    receivedAt: instant,
    verdict: since(2, serverOutcome),
  }),
])
export type Change = v.InferOutput<typeof change>

/** A living phone of the account that joined after the one that asks (docs/decisions/0194). */
const laterPhone = v.strictObject({ name: plainTextOrNull(80), joinedAt: instant })
export type LaterPhone = v.InferOutput<typeof laterPhone>

export const syncResponse = v.strictObject({
  protocol: v.number(),
  epoch: v.string(),
  now: instant,
  replies: eachAlone(reply),
  missing: v.array(v.tuple([count, count])),
  changes: eachAlone(change),
  cursor: v.string(),
  more: v.boolean(),
  /** SHA-256 of /packs/catalogue.json, so that a phone fetches it only when it changed. */
  catalogue: hash<'catalogue'>(),
  /** The newest first. */
  laterPhones: since(2, v.array(laterPhone)),
  /** What this phone shares with the server for codes that are typed (docs/decisions/0243). */
  presenceKey: since(2, plainText(22)),
  /** Another text when what was said to her group is other than at her last contact (docs/decisions/0247). */
  announced: since(2, plainText(80)),
})
export type SyncResponse = v.InferOutput<typeof syncResponse>
