import type { PackLanguage } from '#domain/content/languages.ts'
import type { LessonId, ModuleId } from '#domain/id.ts'
import { partPath } from '#protocol/pack/pack.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import type { PackRow } from './pack-row.ts'
import { readVerified } from './parts.ts'

export type StoredLesson = {
  readonly language: PackLanguage
  readonly moduleId: ModuleId
  readonly moduleTitle: string
  readonly lessonId: LessonId
  readonly title: string
  readonly html: string
}

/** The modules that are whole on this phone, those of her language first, and a name for what they hold: it changes when one of them does. */
export async function storedModules(device: DeviceDatabase, first: PackLanguage) {
  const ready = (await device.packs.toArray()).filter(({ state }) => state === 'ready')
  const rows = ready.toSorted((one, other) => +(other.language === first) - +(one.language === first))
  return { rows, name: rows.map(({ packHash }) => packHash).join() }
}

/** Lesson after lesson of these modules, and nothing from the network. */
export async function* storedLessons(rows: readonly PackRow[]): AsyncGenerator<StoredLesson> {
  const decoder = new TextDecoder()
  for (const { language, moduleId, manifest } of rows) {
    for (const { lessonId, title, part } of manifest.lessons) {
      const bytes = await readVerified(partPath({ hash: part, extension: 'html' }), part)
      // Damaged or gone: the next download mends it; all others can still be found.
      if (bytes)
        yield {
          language,
          moduleId,
          moduleTitle: manifest.title,
          lessonId,
          title,
          html: decoder.decode(bytes),
        }
    }
  }
}
