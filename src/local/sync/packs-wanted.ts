import { packLanguageOf } from '#domain/content/languages.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import { openProfileDatabase } from '../database/profile-database.ts'
import { findCatalogue } from '../packs/catalogue.ts'
import type { Wanted } from '../packs/install.ts'
import { packKey } from '../packs/pack-row.ts'
import { listProfiles } from '../profiles/profiles.ts'

/** Modules assigned to anybody on this phone that are not here whole, or not in the version on offer. */
export async function packsWanted(device: DeviceDatabase): Promise<Wanted[]> {
  const offers = await findCatalogue(device)
  if (!offers) return []
  const wanted = new Map<string, Wanted>()
  for (const profile of await listProfiles(device)) {
    const db = openProfileDatabase(profile.id)
    const assigned = await db.assignments
      .filter((assignment) => !assignment.withdrawn)
      .toArray()
      .finally(() => db.close())
    const language = packLanguageOf(profile.language)
    for (const { moduleId } of assigned) {
      const packHash = offers.modules.find((module) => module.moduleId === moduleId)?.packs[language].manifest
      if (packHash) wanted.set(packKey(moduleId, language), { packHash, moduleId, language })
    }
  }
  for (const row of await device.packs.toArray()) {
    if (row.state === 'ready' && wanted.get(row.key)?.packHash === row.packHash) wanted.delete(row.key)
  }
  return [...wanted.values()]
}
