import type { Act } from '#domain/desk/act.ts'
import { isAct, isActKind } from '#domain/desk/is-act.ts'
import type { LearningRecord } from '#domain/progress/record.ts'
import { lineOrNothing, longestName } from '#domain/text/line.ts'
import { canonical } from '#protocol/canonical.ts'
import { type Decoded, decode } from '#protocol/decode.ts'
import { carriedActSchema } from '#protocol/sync/carried-act.ts'
import { recordSchema } from '#protocol/sync/record.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { readState } from '../database/state.ts'
import { withRoom } from '../database/reserve.ts'
import { findRows } from '../outbox/any-rows.ts'
import { passOver } from '../outbox/next-seq.ts'
import { type Carried, entryOf, ownRow } from '../outbox/rows.ts'
import { type Author, isSigned, readAuthor } from './author.ts'
import { everythingFormat } from './everything.ts'
import { unsentFormat, unsentVersion } from './export.ts'

/** One person's part of a saved file. Nothing in it has been checked yet. */
export type UnsentPart = {
  readonly profileId: string
  /** As she called herself; files of earlier builds do not say. */
  readonly name: string | null
  readonly records: readonly unknown[]
  /** Whose phone made it; null where its key was lost. */
  readonly publicKey?: unknown
  /** One for each record; files of earlier builds have none. */
  readonly signatures?: readonly unknown[] | undefined
}

export type UnsentFile =
  | { readonly kind: 'work'; readonly parts: readonly UnsentPart[] }
  /** Somebody's copy of her own data: made to be read, not to be sent. */
  | { readonly kind: 'copy' }
  /** Made by an app that is newer than this one, which may mean something else by it. */
  | { readonly kind: 'newer' }
  /** It begins as a file of work, and its end is missing or something in it is damaged. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'not-ours' }

/** What a file that somebody opened is, and whose work it holds. */
export function readUnsentFile(text: string): UnsentFile {
  const file = parsed(text)
  if (file === undefined && beginsAs(everythingFormat, text)) return { kind: 'copy' }
  if (file === undefined && beginsAs(unsentFormat, text)) return { kind: 'cut' }
  if (isObject(file) && file['format'] === everythingFormat) return { kind: 'copy' }
  if (!isObject(file) || file['format'] !== unsentFormat) return { kind: 'not-ours' }
  const { version } = file
  if (isNewer(version)) return { kind: 'newer' }
  if (!Array.isArray(file['profiles'])) return { kind: 'not-ours' }
  if (version !== unsentVersion) return { kind: 'cut' }
  const parts = file['profiles'].flatMap((part: unknown) =>
    isObject(part) && typeof part['profileId'] === 'string' && Array.isArray(part['records'])
      ? [
          {
            profileId: part['profileId'],
            name: nameIn(part),
            publicKey: part['publicKey'] ?? undefined,
            ...eachOnce(part['records'], part['signatures']),
          },
        ]
      : [],
  )
  return { kind: 'work', parts: parts.filter(({ records }) => records.length > 0) }
}

/** Files of this version are all there are; whatever else is named is of a later app. */
const isNewer = (version: unknown): boolean =>
  typeof version === 'number' ? version > unsentVersion : version !== undefined && version !== null

/** The same record again, with the same signature, is one: a file put together by hand, or copied into itself. */
function eachOnce(
  records: readonly unknown[],
  signatures: unknown,
): Pick<UnsentPart, 'records' | 'signatures'> {
  const signs: readonly unknown[] | undefined = Array.isArray(signatures) ? signatures : undefined
  const seen = new Set<string>()
  const first = records.flatMap((record, index) => {
    const content = canonical([record, signs?.[index] ?? null])
    if (seen.has(content)) return []
    seen.add(content)
    return [index]
  })
  return {
    records: first.map((index) => records[index]),
    signatures: signs && first.map((index) => signs[index]),
  }
}

/** How many results are in it, whatever is in it twice. */
export function countOf({ records }: Pick<UnsentPart, 'records'>): number {
  const named = records.flatMap((record) =>
    isObject(record) && typeof record['id'] === 'string' ? [record['id']] : [],
  )
  return new Set(named).size + records.length - named.length
}

const nameIn = ({ name }: Record<string, unknown>): string | null =>
  typeof name === 'string' ? lineOrNothing(name).slice(0, longestName) || null : null

/** From when to when the work in a part was done; null when nothing in it says. */
export function spanOf({ records }: UnsentPart): { readonly from: number; readonly to: number } | null {
  const times = records.flatMap((record) =>
    isObject(record) && typeof record['submittedAt'] === 'number' ? [record['submittedAt']] : [],
  )
  return times.length === 0 ? null : { from: Math.min(...times), to: Math.max(...times) }
}

export type Import = { readonly added: number; readonly known: number; readonly malformed: number }

/**
 * Takes records from a saved file. Made with another key, they are carried: delivered from here, and counted nowhere before the
 * server says that they are hers. `own`: they go back to the very profile that saved them. Without a key they are hers who takes
 * them, so the caller asks first. What is here already stays as it is; doing it twice adds nothing.
 */
export async function importUnsent(
  db: ProfileDatabase,
  part: Pick<UnsentPart, 'records'> & Partial<UnsentPart>,
  isOwn = false,
): Promise<Import> {
  const author = await readAuthor(part.publicKey)
  const own = (await db.keys.get('device'))?.keyId
  let [added, known, malformed] = [0, 0, 0]
  for (const [index, candidate] of part.records.entries()) {
    const decoded = decodeEither(candidate)
    const signature = signatureAt(part, index)
    const isAltered = author !== null && signature !== null && !(await isSigned(author, candidate, signature))
    const carried =
      author === null || author.keyId === own ? null : { ...from(part, author), signature, claimed: isOwn }
    if (decoded.kind === 'malformed' || isAltered) malformed++
    else if (await add(db, decoded.value, carried)) added++
    else known++
  }
  return { added, known, malformed }
}

const from = (
  { name, profileId }: Partial<UnsentPart>,
  { keyId, publicKey }: Author,
): Omit<Carried, 'signature'> => ({
  ...{ keyId, publicKey, name: name ?? null },
  ...(profileId === undefined ? {} : { profileId }),
})

function signatureAt({ signatures }: Partial<UnsentPart>, index: number): string | null {
  const signature = signatures?.[index]
  return typeof signature === 'string' ? signature : null
}

/** What she did at the desk lies apart from what she learned. */
const decodeEither = (candidate: unknown): Decoded<LearningRecord | Act> =>
  isObject(candidate) && isActKind(candidate['kind'])
    ? decode(carriedActSchema, candidate)
    : decode(recordSchema, candidate)

function add(db: ProfileDatabase, record: LearningRecord | Act, carried: Carried | null): Promise<boolean> {
  return withRoom(() =>
    db.transaction('rw', db.records, db.acts, db.outbox, db.state, async () => {
      if ((await findRows(db, [record.id]))[0]) return false
      const delivered = await readState(db, 'carriedDelivered')
      if (carried && delivered.some(({ id }) => id === record.id)) return false
      const by = carried ? { own: false, carried } : {}
      if (isAct(record)) await db.acts.add({ ...ownRow(record), ...by })
      else await db.records.add({ ...ownRow(record), ...by })
      await db.outbox.add(entryOf(record))
      await passOver(db, record.seq)
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

/** Whether a text that is no JSON begins as a file of that format, enough of whose name is there. */
function beginsAs(format: string, text: string): boolean {
  const start = text.slice(0, 200).replace(/\s+/g, '')
  const whole = `{"format":"${format}"`
  return (
    start.startsWith(whole) || (start.length > whole.length - format.length / 4 && whole.startsWith(start))
  )
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
