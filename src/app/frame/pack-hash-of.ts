import type { PackLanguage } from '#domain/content/languages.ts'
import type { PackHash } from '#domain/id.ts'
import type { OnDevice } from '../device/on-device.ts'

/** The version of a module a learner sees now: the installed one, else the one on offer. */
export async function packHashOf(
  { device, installed, catalogue, world }: OnDevice,
  moduleId: string,
  language: PackLanguage,
): Promise<PackHash | undefined> {
  const row = (await installed.listPacks(device)).find(
    (pack) => pack.moduleId === moduleId && pack.language === language,
  )
  if (row) return row.packHash
  const offers = (await catalogue.findCatalogue(device)) ?? (await catalogue.refreshCatalogue(device, world))
  return offers?.modules.find((module) => module.moduleId === moduleId)?.packs[language].manifest
}
