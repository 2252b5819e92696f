import { openDevice } from '#local/database/device-database.ts'
import { syncAll } from '#local/sync/sync.ts'
import { countTraffic, type Traffic } from '#local/diagnostics/traffic.ts'
import { browserWorld, deviceClock } from '#local/world.ts'
import { build } from './build.ts'
import { noteFault } from './faults.ts'
import { completeLater } from './precache-later.ts'

/** Background Sync: one more moment to send, never a store. Rejecting asks the browser to try again later. `later`: see `precache-later.ts`. */
export async function deliver(later: string): Promise<void> {
  const device = openDevice()
  try {
    const count = (weight: Traffic): Promise<void> => countTraffic(device, weight, deviceClock.now())
    const bringLater = (): Promise<boolean> =>
      completeLater(later).then(
        () => true,
        () => false, // No line: the module stays on its way.
      )
    const outcome = await syncAll(device, browserWorld(build, { bringLater, count, note: noteFault }))
    if (outcome.kind === 'unreachable') throw new DOMException('not delivered yet', 'NetworkError')
  } finally {
    device.close()
  }
}
