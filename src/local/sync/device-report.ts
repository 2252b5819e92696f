import type { DeviceReport } from '#protocol/sync/sync.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { faultReport } from '../diagnostics/fault-report.ts'
import { readNextSeq } from '../outbox/next-seq.ts'
import { counts } from '../outbox/records.ts'
import type { World } from '../world.ts'

/** How this phone is doing while it sends so many records. A supervisor sees a full phone or a stuck result in time. */
export async function deviceReport(
  device: DeviceDatabase,
  db: ProfileDatabase,
  world: World,
  sending: number,
): Promise<DeviceReport> {
  const { waiting, refused } = await counts(db)
  const free = await world.freeBytes()
  const packs = (await device.packs.toArray()).filter((row) => row.state === 'ready')
  return {
    build: world.build,
    freeMb: free === null ? null : Math.floor(free / 1e6),
    persisted: await world.isPersisted(),
    // What will still wait when this delivery has arrived.
    waiting: Math.max(0, waiting - sending),
    refused,
    nextSeq: await readNextSeq(db),
    packs: Object.fromEntries(packs.map((row) => [row.key, row.packHash.slice(0, 8)])),
    ...(await faultReport(device)),
  }
}
