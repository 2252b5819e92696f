import { openDevice } from '#local/database/device-database.ts'
import { syncAll } from '#local/sync/sync.ts'
import { countTraffic, type Traffic } from '#local/diagnostics/traffic.ts'
import { browserWorld, deviceClock } from '#local/world.ts'
import { build } from './build.ts'
import { noteFault } from './faults.ts'

/** Background Sync: one more moment to send, never a store. Rejecting asks the browser to try again later. */
export async function deliver(): Promise<void> {
  const device = openDevice()
  try {
    const count = (weight: Traffic): Promise<void> => countTraffic(device, weight, deviceClock.now())
    const outcome = await syncAll(device, browserWorld(build, { count, note: noteFault }))
    if (outcome.kind === 'unreachable') throw new DOMException('not delivered yet', 'NetworkError')
  } finally {
    device.close()
  }
}
