import { hash } from 'node:crypto'
import type { AccountId } from '#domain/id.ts'
import { canonical } from '#protocol/canonical.ts'
import { crockford } from '#protocol/enrolment/crockford.ts'
import type { Database, Db, Trx } from '../database/database.ts'
import { storable } from '../database/storable.ts'
import { limits } from '../limits.ts'
import type { QuarantineReason } from './record.table.ts'

/** Who delivered, and when. */
export type Sender = {
  readonly keyId: string
  readonly accountId: AccountId
  readonly measuredOffsetMs: number
  readonly now: number
}
export type Refused = { readonly id: string; readonly reason: QuarantineReason; readonly raw: string }

/**
 * Keeps what was refused as it came; returns a code for each. The same record of an account has the same code, however often
 * and from whichever phone it is sent. An account has room for so much and no more: beyond it the phone alone keeps what was
 * refused, as always. It sends it again with its next version.
 */
export async function quarantine(
  trx: Trx,
  sender: Sender,
  entries: readonly Refused[],
): Promise<readonly string[]> {
  if (entries.length === 0) return []
  const twins = await findTwins(trx, sender, entries)
  const apart = entries.filter((refused) => !twins.has(refused))
  const rows = new Map(apart.map((refused) => [digestOf(sender, refused).toString('hex'), refused]))
  await keep(trx, sender, rows)
  return entries.map((refused) => twins.get(refused) ?? codeOf(digestOf(sender, refused)))
}

async function keep(trx: Trx, sender: Sender, rows: ReadonlyMap<string, Refused>): Promise<void> {
  if (rows.size === 0) return
  const known = await trx
    .selectFrom('quarantine')
    .select('digest')
    .where('digest', 'in', [...rows.keys()])
    .execute()
  const held = new Set(known.map(({ digest }) => digest))
  const room = await roomFor(trx, sender.accountId)
  const kept = [...rows].filter(([digest, { raw }]) => held.has(digest) || room.take(raw.length))
  if (kept.length === 0) return
  await trx
    .insertInto('quarantine')
    .values(kept.map(([digest, refused]) => rowOf(digest, refused, sender)))
    .onConflict((conflict) =>
      conflict.column('digest').doUpdateSet((eb) => ({
        reason: eb.ref('excluded.reason'),
        resolved_at: eb.ref('quarantine.dismissed_at'),
      })),
    )
    .execute()
}

/** The codes of what waits already, in other bytes: from another phone, or carried in a file by somebody. */
async function findTwins(
  trx: Trx,
  sender: Sender,
  entries: readonly Refused[],
): Promise<ReadonlyMap<Refused, string>> {
  const mayWait = entries.filter(({ id, reason }) => reason !== 'same-record' && storable(id) !== '')
  const waiting = await findWaiting(
    trx,
    sender.accountId,
    mayWait.map(({ id }) => storable(id)),
  )
  const twins = new Map<Refused, string>()
  if (waiting.length === 0) return twins
  for (const refused of mayWait) {
    const digest = digestOf(sender, refused).toString('hex')
    const content = contentOf(refused.raw)
    const twin = waiting.find(
      (row) =>
        row.record_id === storable(refused.id) &&
        (row.digest === digest || contentOf(Buffer.from(row.raw).toString()) === content),
    )
    if (twin !== undefined && twin.digest !== digest) twins.set(refused, twin.code)
  }
  return twins
}

/** What of these ids waits for the account's supervisor. */
function findWaiting(trx: Trx, accountId: AccountId, ids: readonly string[]) {
  if (ids.length === 0) return Promise.resolve([])
  return trx
    .selectFrom('quarantine')
    .select(['digest', 'code', 'key_id', 'record_id', 'raw'])
    .where('account_id', '=', accountId)
    .where('record_id', 'in', ids)
    .where('reason', '!=', 'same-record')
    .where('resolved_at', 'is', null)
    .execute()
}

/** The same for the same record, whatever the order of its keys; text that cannot be read is its own content. */
function contentOf(raw: string): string {
  try {
    return canonical(JSON.parse(raw))
  } catch {
    return raw // Kept by an earlier version, or nested too deep.
  }
}

/** What an account may still keep here. */
async function roomFor(trx: Trx, accountId: AccountId): Promise<{ take(bytes: number): boolean }> {
  const { entries, bytes } = await trx
    .selectFrom('quarantine')
    .select((eb) => [
      eb.fn.countAll<number>().as('entries'),
      eb.fn.sum<number | null>(eb.fn<number>('length', ['raw'])).as('bytes'),
    ])
    .where('account_id', '=', accountId)
    .where('resolved_at', 'is', null)
    .executeTakeFirstOrThrow()
  let [free, freeBytes] = [
    limits.quarantineEntries - Number(entries),
    limits.quarantineBytes - Number(bytes ?? 0),
  ]
  return {
    take(length) {
      if (free < 1 || freeBytes < length) return false
      free--
      freeBytes -= length
      return true
    },
  }
}

const rowOf = (digest: string, refused: Refused, sender: Sender): Database['quarantine'] => ({
  digest,
  code: codeOf(Buffer.from(digest, 'hex')),
  key_id: sender.keyId,
  account_id: sender.accountId,
  record_id: storable(refused.id) || null,
  reason: refused.reason,
  raw: Buffer.from(refused.raw),
  measured_offset_ms: sender.measuredOffsetMs,
  received_at: sender.now,
  resolved_at: null,
  dismissed_at: null,
})

/**
 * Called when records were stored after all, for instance once the server knew their pack. What another phone of the account
 * brought is settled too when it is the same record.
 */
export async function resolveQuarantine(
  trx: Trx,
  { keyId, accountId }: Pick<Sender, 'keyId' | 'accountId'>,
  stored: readonly Pick<Database['record'], 'record_id' | 'content'>[],
  now: number,
): Promise<void> {
  const contents = new Map<string, string>(stored.map((row) => [row.record_id, row.content]))
  const waiting = await findWaiting(trx, accountId, [...contents.keys()])
  const settled = waiting.filter(
    (row) =>
      row.key_id === keyId ||
      contentOf(Buffer.from(row.raw).toString()) === contents.get(row.record_id ?? ''),
  )
  for (const { digest } of settled) await settle(trx, digest, now)
}

/** An entry of this learner, also one that was settled: a repeated request finds what the first one found. */
export function findQuarantined(
  db: Db,
  accountId: AccountId,
  code: string,
): Promise<Database['quarantine'] | undefined> {
  return db
    .selectFrom('quarantine')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('code', '=', code)
    .executeTakeFirst()
}

/** The very entry that was accepted, whatever its reason was. */
export async function settle(trx: Trx, digest: string, now: number): Promise<void> {
  await trx
    .updateTable('quarantine')
    .set({ resolved_at: now })
    .where('digest', '=', digest)
    .where('resolved_at', 'is', null)
    .execute()
}

const digestOf = ({ keyId }: Sender, { raw }: Refused): Buffer => hash('sha256', `${keyId}\n${raw}`, 'buffer')

function codeOf(digest: Uint8Array): string {
  const symbols = crockford(digest, 8)
  return `${symbols.slice(0, 4)}-${symbols.slice(4)}`
}
