import * as v from 'valibot'
import type { PackLanguage } from '#domain/content/languages.ts'
import type { Quiz } from '#domain/content/quiz.ts'
import type { LessonId, ModuleId, PackHash } from '#domain/id.ts'
import { cataloguePath, catalogueSchema } from '#protocol/pack/catalogue.ts'
import { manifestPath, manifestSchema, partPath, quizSchema } from '#protocol/pack/pack.ts'

/** What a phone knows of an installed module. */
export type StudyPack = {
  readonly packHash: PackHash
  readonly moduleId: ModuleId
  readonly language: PackLanguage
  readonly passMark: number
  readonly lessons: readonly {
    readonly lessonId: LessonId
    readonly cards: number
    readonly minutes: number
  }[]
  readonly quiz: Quiz | null
}

/** Downloads the catalogue and what a phone would need to study each module, in both languages. */
export async function downloadPacks(url: string): Promise<readonly Record<PackLanguage, StudyPack>[]> {
  const { modules } = v.parse(catalogueSchema, await getJson(url, cataloguePath))
  return Promise.all(
    modules.map(async ({ packs }) => ({
      ar: await downloadPack(url, packs.ar.manifest),
      fr: await downloadPack(url, packs.fr.manifest),
    })),
  )
}

async function downloadPack(url: string, packHash: PackHash): Promise<StudyPack> {
  const manifest = v.parse(manifestSchema, await getJson(url, manifestPath(packHash)))
  const part = manifest.parts.find(({ hash }) => hash === manifest.quiz?.part)
  const quiz = part === undefined ? null : v.parse(quizSchema, await getJson(url, partPath(part)))
  const { moduleId, language, passMark, lessons } = manifest
  return { packHash, moduleId, language, passMark, lessons, quiz }
}

async function getJson(url: string, path: string): Promise<unknown> {
  const response = await fetch(new URL(path, url))
  if (!response.ok) throw new Error(`${path} got ${response.status}`)
  return response.json()
}
