import { lastInstant } from '#domain/progress/record.ts'
import { longestFault } from '#protocol/limits.ts'
import type { DeviceReport } from '#protocol/sync/sync.ts'
import type { DeviceDatabase } from '../database/device-database.ts'

const maxFaults = 1_000_000_000

/** What is reported of the faults noted here: how many, and the last one. Within the bounds of the server, or it would refuse the delivery. */
export async function faultReport(
  device: DeviceDatabase,
): Promise<Pick<DeviceReport, 'faults' | 'lastFault' | 'lastFaultAt'>> {
  const faults = await device.faults.toArray()
  const last = faults.toSorted((a, b) => b.at - a.at)[0]
  if (!last) return {}
  const count = faults.reduce((sum, fault) => sum + fault.count, 0)
  return {
    faults: Math.min(count, maxFaults),
    lastFault: `${last.where}: ${last.message}`.slice(0, longestFault),
    lastFaultAt: Math.min(Math.max(0, Math.round(last.at)), lastInstant),
  }
}
