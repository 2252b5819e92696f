import type { DeviceDatabase } from '../database/device-database.ts'
import { installPack } from '../packs/install.ts'
import { readSettings } from '../settings/settings.ts'
import type { World } from '../world.ts'
import { automaticDownloads } from './automatic.ts'
import { packsWanted } from './packs-wanted.ts'

/**
 * Assigned modules arrive by themselves, as far as this phone's settings allow; a failed download is tried again with the
 * next sync. True when there was no room for one. `asked`: a person tapped, so the line no longer matters.
 */
export async function fetchWanted(device: DeviceDatabase, world: World, asked = false): Promise<boolean> {
  if (!asked && automaticDownloads(await readSettings(device), world.connection()) !== 'now') return false
  for (const pack of await packsWanted(device)) {
    const outcome = await installPack(device, pack, world)
    if (outcome.kind === 'unreachable' || outcome.kind === 'full') return outcome.kind === 'full'
  }
  return false
}
