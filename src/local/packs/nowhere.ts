import type { PackLanguage } from '#domain/content/languages.ts'
import type { Manifest } from '#protocol/pack/pack.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import type { World } from '../world.ts'
import { refreshCatalogue } from './catalogue.ts'
import { packKey } from './pack-row.ts'
import { readManifest } from './read.ts'

/** A page of a module; nothing of it named: the page of the module itself. */
export type Page = {
  readonly moduleId: string
  readonly lessonId: string | null
  readonly part: 'quiz' | 'practice' | null
}

export function isInPack({ lessonId, part }: Page, manifest: Manifest): boolean {
  if (part !== null) return manifest[part] !== null
  return lessonId === null || manifest.lessons.some((lesson) => lesson.lessonId === lessonId)
}

/** Whether neither this phone nor the server has a page. Without the server's list of modules nobody can say so. */
export async function isNowhere(
  device: DeviceDatabase,
  page: Page,
  language: PackLanguage,
  world: Pick<World, 'fetch'>,
): Promise<boolean> {
  const row = await device.packs.get(packKey(page.moduleId, language))
  if (row && isInPack(page, row.manifest)) return false
  const catalogue = await refreshCatalogue(device, world)
  if (!catalogue) return false
  const offer = catalogue.modules.find(({ moduleId }) => moduleId === page.moduleId)
  if (!offer) return true
  const manifest = await readManifest(offer.packs[language].manifest, world)
  return manifest !== undefined && !isInPack(page, manifest)
}
