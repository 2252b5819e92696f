import type { DeviceReport } from '#protocol/sync/sync.ts'
import type { Trx } from '../database/database.ts'
import { storable } from '../database/storable.ts'

/** What a phone says of itself with every sync: what explains silence to a supervisor (full, wrong clock, no contact). */
export async function saveDeviceReport(
  trx: Trx,
  keyId: string,
  report: DeviceReport,
  now: number,
  clockOffsetMs: number,
): Promise<void> {
  const row = {
    heard_at: now,
    build: storable(report.build),
    free_mb: report.freeMb,
    persisted: report.persisted === null ? null : Number(report.persisted),
    waiting: report.waiting,
    refused: report.refused,
    next_seq: report.nextSeq,
    clock_offset_ms: clockOffsetMs,
    packs: JSON.stringify(report.packs),
    faults: report.faults ?? null,
    last_fault: report.lastFault === undefined ? null : storable(report.lastFault),
    last_fault_at: report.lastFaultAt ?? null,
  }
  await trx
    .insertInto('device_report')
    .values({ key_id: keyId, ...row })
    .onConflict((conflict) => conflict.column('key_id').doUpdateSet(row))
    .execute()
}
