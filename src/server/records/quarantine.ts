import { hash } from 'node:crypto'
import type { AccountId } from '#domain/id.ts'
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
 * Keeps what was refused as it came; returns a code for each. The same text from the same key has the same code, however
 * often it is sent. An account has room for so much and no more: beyond it the phone alone keeps what was refused, as it
 * always does, and sends it again with its next version.
 */
export async function quarantine(
  trx: Trx,
  sender: Sender,
  entries: readonly Refused[],
): Promise<readonly string[]> {
  if (entries.length === 0) return []
  const rows = new Map(entries.map((refused) => [digestOf(sender, refused).toString('hex'), refused]))
  const known = await trx
    .selectFrom('quarantine')
    .select('digest')
    .where('digest', 'in', [...rows.keys()])
    .execute()
  const held = new Set(known.map(({ digest }) => digest))
  const room = await roomFor(trx, sender.accountId)
  const kept = [...rows].filter(([digest, { raw }]) => held.has(digest) || room.take(raw.length))
  if (kept.length > 0) {
    await trx
      .insertInto('quarantine')
      .values(kept.map(([digest, refused]) => rowOf(digest, refused, sender)))
      .onConflict((conflict) =>
        conflict
          .column('digest')
          .doUpdateSet((eb) => ({ reason: eb.ref('excluded.reason'), resolved_at: null })),
      )
      .execute()
  }
  return entries.map((refused) => codeOf(digestOf(sender, refused)))
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
})

/** Called when records were stored after all, for instance once the server knew their pack. */
export async function resolveQuarantine(
  trx: Trx,
  keyId: string,
  ids: readonly string[],
  now: number,
): Promise<void> {
  await trx
    .updateTable('quarantine')
    .set({ resolved_at: now })
    .where('key_id', '=', keyId)
    .where('record_id', 'in', ids)
    .where('reason', '!=', 'same-record')
    .where('resolved_at', 'is', null)
    .execute()
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
