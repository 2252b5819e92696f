import type { DevicePut } from '#protocol/enrolment/device-requests.ts'
import type { AccountDevice } from '#protocol/enrolment/devices.ts'
import type { LaterPhone } from '#protocol/sync/sync.ts'
import type { AccountId } from '#domain/id.ts'
import type { Db, Trx } from '../database/database.ts'
import { type OfEach, rowsOfEach } from '../database/of-each.ts'

/** Whether this key speaks for this account now. */
export async function isLivingKey(db: Db, keyId: string, accountId: AccountId): Promise<boolean> {
  const row = await db
    .selectFrom('device')
    .select('key_id')
    .where('key_id', '=', keyId)
    .where('account_id', '=', accountId)
    .where('ended', '=', 0)
    .executeTakeFirst()
  return row !== undefined
}

/** Ends the keys of an account, but for one: what a phone with an ended key still brings goes to quarantine. */
export async function endKeys(trx: Trx, accountId: AccountId, except: string | null): Promise<void> {
  await trx
    .updateTable('device')
    .set({ ended: 1 })
    .where('account_id', '=', accountId)
    .where('ended', '=', 0)
    .$if(except !== null, (query) => query.where('key_id', '!=', except ?? ''))
    .execute()
}

/** Every phone of each account, the newest first, as far as it has been in contact. */
export async function listDevices(
  db: Db,
  accountIds: readonly AccountId[],
  askedBy: string,
): Promise<OfEach<AccountDevice>> {
  const rows = await db
    .selectFrom('device')
    .leftJoin('device_report', 'device_report.key_id', 'device.key_id')
    .select([
      'device.account_id',
      'device.key_id',
      'device.name',
      'device.enrolled_at',
      'device.ended',
      'device_report.heard_at',
      'device_report.waiting',
      'device_report.refused',
    ])
    .where('device.account_id', 'in', accountIds)
    .orderBy('device.enrolled_at', 'desc')
    .orderBy('device.key_id')
    .execute()
  const ofEach = rowsOfEach(rows, (row) => row.account_id)
  return (id) =>
    ofEach(id).map((row) => ({
      keyId: row.key_id,
      name: row.name,
      enrolledAt: row.enrolled_at,
      lastHeardAt: row.heard_at,
      waiting: row.waiting ?? 0,
      refused: row.refused ?? 0,
      ended: row.ended === 1,
      isThis: row.key_id === askedBy,
    }))
}

const mostLaterPhones = 5

/** The living phones of an account that joined after this one, the newest first. */
export async function listLaterPhones(db: Db, accountId: AccountId, keyId: string): Promise<LaterPhone[]> {
  const rows = await db
    .selectFrom('device')
    .innerJoin('device as asking', 'asking.account_id', 'device.account_id')
    .select(['device.name', 'device.enrolled_at'])
    .where('asking.key_id', '=', keyId)
    .where('device.account_id', '=', accountId)
    .where('device.ended', '=', 0)
    .whereRef('device.enrolled_at', '>', 'asking.enrolled_at')
    .orderBy('device.enrolled_at', 'desc')
    .orderBy('device.key_id')
    .limit(mostLaterPhones)
    .execute()
  return rows.map((row) => ({ name: row.name, joinedAt: row.enrolled_at }))
}

export async function setDeviceEnded(
  trx: Trx,
  accountId: AccountId,
  { keyId, ended }: DevicePut,
): Promise<'changed' | 'same' | 'unknown'> {
  const known = await trx
    .selectFrom('device')
    .select('ended')
    .where('key_id', '=', keyId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (known === undefined) return 'unknown'
  if (known.ended === Number(ended)) return 'same'
  await trx
    .updateTable('device')
    .set({ ended: Number(ended) })
    .where('key_id', '=', keyId)
    .execute()
  return 'changed'
}
