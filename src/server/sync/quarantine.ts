import { hash } from 'node:crypto'
import type { AccountId } from '#domain/id.ts'
import { crockford } from '#protocol/crockford.ts'
import type { Database, Db, Trx } from '../database/database.ts'
import type { QuarantineReason } from './record.table.ts'

export type Refused = {
  readonly keyId: string
  readonly accountId: AccountId
  readonly id: string
  readonly reason: QuarantineReason
  readonly raw: string
  readonly measuredOffsetMs: number
}

/** Keeps what was refused exactly as it came. The same bytes from the same key have the same code, however often sent. */
export async function quarantine(trx: Trx, refused: Refused, now: number): Promise<string> {
  const digest = hash('sha256', `${refused.keyId}\n${refused.raw}`, 'buffer')
  const code = codeOf(digest)
  await trx
    .insertInto('quarantine')
    .values({
      digest: digest.toString('hex'),
      code,
      key_id: refused.keyId,
      account_id: refused.accountId,
      record_id: refused.id || null,
      reason: refused.reason,
      raw: Buffer.from(refused.raw),
      measured_offset_ms: refused.measuredOffsetMs,
      received_at: now,
      resolved_at: null,
    })
    .onConflict((conflict) =>
      conflict.column('digest').doUpdateSet({ reason: refused.reason, resolved_at: null }),
    )
    .execute()
  return code
}

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

function codeOf(digest: Uint8Array): string {
  const symbols = crockford(digest, 8)
  return `${symbols.slice(0, 4)}-${symbols.slice(4)}`
}
