import type { AccountId } from '#domain/id.ts'
import { publicKey } from '#protocol/conventions.ts'
import { decode } from '#protocol/decode.ts'
import type { Db } from '../database/database.ts'
import { importKey, type VerifyingKey } from '../http/verify.ts'

export type Device = {
  readonly keyId: string
  readonly accountId: AccountId
  readonly key: VerifyingKey
}

export type DeviceKeys = {
  findDevice(keyId: string): Promise<Device | undefined>
  /** Whether this key or its account was ended; never from memory. */
  isEnded(keyId: string): Promise<boolean>
}

/** What is kept never changes (a key speaks for one account for ever); a database put back in place is noticed after this. */
const keptMs = 10_000
const keptKeys = 20_000

export function createDeviceKeys(db: Db, clock: () => number): DeviceKeys {
  const kept = new Map<string, { readonly device: Device; readonly at: number }>()
  return {
    async findDevice(keyId) {
      const now = clock()
      const known = kept.get(keyId)
      if (known !== undefined && Math.abs(now - known.at) <= keptMs) return known.device
      kept.delete(keyId)
      const device = await readDevice(db, keyId, known?.device.key)
      if (device === undefined) return undefined
      const oldest = kept.size >= keptKeys ? kept.keys().next().value : undefined
      if (oldest !== undefined) kept.delete(oldest)
      kept.set(keyId, { device, at: now })
      return device
    },
    async isEnded(keyId) {
      const row = await db
        .selectFrom('device')
        .innerJoin('account', 'account.account_id', 'device.account_id')
        .select(['device.ended', 'account.ended as account_ended'])
        .where('device.key_id', '=', keyId)
        .executeTakeFirst()
      return row === undefined || row.ended === 1 || row.account_ended === 1
    },
  }
}

async function readDevice(
  db: Db,
  keyId: string,
  imported: VerifyingKey | undefined,
): Promise<Device | undefined> {
  const row = await db
    .selectFrom('device')
    .select(['account_id', 'public_key'])
    .where('key_id', '=', keyId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const stored = imported === undefined ? decode(publicKey, JSON.parse(row.public_key)) : undefined
  const key = stored?.kind === 'decoded' ? await importKey(stored.value) : imported
  if (key === undefined) throw new Error(`device ${keyId.slice(0, 8)} has a key that cannot be used`)
  return { keyId, accountId: row.account_id, key }
}
