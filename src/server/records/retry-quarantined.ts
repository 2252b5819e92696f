import type { RefusalReason } from '#protocol/sync/sync.ts'
import { protocolVersion } from '#protocol/version/version.ts'
import type { Database } from '../database/database.ts'
import { findAccount } from '../accounts/account.repository.ts'
import type { Dependencies } from '../dependencies.ts'
import { logChanges } from '../changes/change-log.ts'
import { readDeviceState } from '../sync/device-state.ts'
import { prepareRecords } from './prepare.ts'
import { settle } from './quarantine.ts'
import { storeRecords, takeNumbersFor } from './store-records.ts'

/**
 * Delivers once more, byte for byte and by the ordinary path, what was refused. It counts from the day it first came:
 * that the server could not take it was not her lateness. Returns why it is still refused, or null when it is stored;
 * doing it twice is doing it once.
 */
export async function acceptQuarantined(
  deps: Dependencies,
  entry: Database['quarantine'],
  now: number,
): Promise<RefusalReason | null> {
  const { key_id: keyId, account_id: accountId } = entry
  // The account's word, not the phone's: a lost phone's last work is accepted by whoever is responsible for the learner.
  if ((await findAccount(deps.db, accountId))?.ended !== 0) return 'device-ended'
  const raw = Buffer.from(entry.raw).toString()
  const record = parsed(raw)
  if (record === undefined) return 'malformed'
  const prepared = await prepareRecords([record], raw, deps.packs)
  return deps.writer.write(async (trx) => {
    const numbers = await takeNumbersFor(trx, accountId, prepared)
    const state = await readDeviceState(trx, keyId, accountId)
    const { replies } = await storeRecords(trx, {
      keyId,
      accountId,
      prepared,
      text: raw,
      now,
      receivedAt: entry.received_at,
      measuredOffsetMs: entry.measured_offset_ms,
      state,
      numbers,
      issuer: deps.issuer,
      codeSecret: deps.installation.codeSecret,
      protocol: protocolVersion,
    })
    const [reply] = replies
    if (reply?.kind !== 'stored') return reply?.reason ?? 'malformed'
    await settle(trx, entry.digest, now)
    // A phone is never sent what it made itself: it learns that this record of its own has a receipt.
    if (entry.resolved_at === null)
      await logChanges(trx, accountId, [{ kind: 'receipt', objectId: reply.id }])
    return null
  })
}

/** Undefined for what an earlier version kept without its text. */
function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}
