import type { PackLanguage } from '#domain/content/languages.ts'
import type { LessonId, ModuleId } from '#domain/id.ts'
import { partPath } from '#protocol/pack.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import { readVerified } from './parts.ts'

export type StoredLesson = {
  readonly moduleId: ModuleId
  readonly moduleTitle: string
  readonly lessonId: LessonId
  readonly title: string
  readonly html: string
}

/** The installed modules of one language, and a name for what they hold: it changes when one of them does. */
export async function storedModules(device: DeviceDatabase, language: PackLanguage) {
  const rows = (await device.packs.toArray()).filter(
    (row) => row.language === language && row.state === 'ready',
  )
  return { rows, name: rows.map(({ packHash }) => packHash).join() }
}

/** Lesson after lesson of what is whole on this phone, and nothing from the network. */
export async function* storedLessons(
  device: DeviceDatabase,
  language: PackLanguage,
): AsyncGenerator<StoredLesson> {
  const { rows } = await storedModules(device, language)
  const decoder = new TextDecoder()
  for (const { moduleId, manifest } of rows) {
    for (const { lessonId, title, part } of manifest.lessons) {
      const bytes = await readVerified(partPath({ hash: part, extension: 'html' }), part)
      // Damaged or gone: the next download mends it; all others can still be found.
      if (bytes) yield { moduleId, moduleTitle: manifest.title, lessonId, title, html: decoder.decode(bytes) }
    }
  }
}
