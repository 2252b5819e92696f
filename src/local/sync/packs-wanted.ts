import type { Assignment } from '#domain/assignment/assignment.ts'
import { packLanguageOf } from '#domain/content/languages.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import { openProfileDatabase } from '../database/profile-database.ts'
import { findCatalogue } from '../packs/catalogue.ts'
import type { Wanted } from '../packs/install.ts'
import { packKey } from '../packs/pack-row.ts'
import { readRemoved } from '../packs/unwanted.ts'
import { listProfiles } from '../profiles/profiles.ts'
import { readSettings } from '../settings/settings.ts'

/**
 * Modules assigned to anybody on this phone that are not here whole, or not in the version on offer. Pictures somebody left
 * out are not missed, nor is a module somebody removed.
 */
export async function packsWanted(device: DeviceDatabase): Promise<Wanted[]> {
  const offers = await findCatalogue(device)
  if (!offers) return []
  const wanted = new Map<string, Wanted>()
  for (const profile of await listProfiles(device)) {
    const assigned = await assignedTo(profile.id)
    const language = packLanguageOf(profile.language)
    for (const { moduleId } of assigned) {
      const packHash = offers.modules.find((module) => module.moduleId === moduleId)?.packs[language].manifest
      if (packHash) wanted.set(packKey(moduleId, language), { packHash, moduleId, language })
    }
  }
  const { textOnly } = await readSettings(device)
  for (const key of await readRemoved(device)) wanted.delete(key)
  for (const row of await device.packs.toArray()) {
    const isWhole = row.state === 'ready' && (row.media !== 'missing' || textOnly)
    if (isWhole && wanted.get(row.key)?.packHash === row.packHash) wanted.delete(row.key)
  }
  return [...wanted.values()]
}

async function assignedTo(profileId: string): Promise<readonly Assignment[]> {
  const db = openProfileDatabase(profileId)
  try {
    return await db.assignments.filter((assignment) => !assignment.withdrawn).toArray()
  } catch {
    return [] // A broken database: syncing reports it; the others' modules arrive all the same.
  } finally {
    db.close()
  }
}
