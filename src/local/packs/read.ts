import type { PackLanguage } from '#domain/content/languages.ts'
import type { Quiz } from '#domain/content/quiz.ts'
import type { PackHash } from '#domain/id.ts'
import { decode, decodeKnown } from '#protocol/decode.ts'
import {
  manifestPath,
  manifestSchema,
  partPath,
  practiceSchema,
  quizSchema,
  sourcesSchema,
  type Manifest,
  type Practice,
  type Sources,
} from '#protocol/pack/pack.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import type { World } from '../world.ts'
import { findCatalogue } from './catalogue.ts'
import { packKey } from './pack-row.ts'
import { readOrFetch } from './parts.ts'

type Reading = Pick<World, 'fetch'>

/** Everything here comes from the phone, else from the network; undefined means neither had it. */
export async function readManifest(packHash: PackHash, world: Reading): Promise<Manifest | undefined> {
  const text = await readOrFetch(manifestPath(packHash), packHash, world)
  const decoded = text === undefined ? undefined : decodeKnown(manifestSchema, JSON.parse(text))
  return decoded?.kind === 'decoded' ? decoded.value : undefined
}

export async function readQuiz(packHash: PackHash, world: Reading): Promise<Quiz | undefined> {
  const decoded = decode(quizSchema, await readJson(packHash, 'quiz', world))
  return decoded.kind === 'decoded' ? decoded.value : undefined
}

export async function readPractice(packHash: PackHash, world: Reading): Promise<Practice | undefined> {
  const decoded = decodeKnown(practiceSchema, await readJson(packHash, 'practice', world))
  return decoded.kind === 'decoded' ? decoded.value : undefined
}

export async function readSources(packHash: PackHash, world: Reading): Promise<Sources | undefined> {
  const decoded = decodeKnown(sourcesSchema, await readJson(packHash, 'sources', world))
  return decoded.kind === 'decoded' ? decoded.value : undefined
}

/** Whether this build of the app knows all that a version is made of; one made for a later build may ask in a way it does not. */
export async function isUnderstood(packHash: PackHash, manifest: Manifest, world: Reading): Promise<boolean> {
  return (
    (manifest.quiz === null || (await readQuiz(packHash, world)) !== undefined) &&
    (manifest.practice === null || (await readPractice(packHash, world)) !== undefined) &&
    (manifest.sources === null || (await readSources(packHash, world)) !== undefined)
  )
}

/** A lesson's fragment: of the installed version when there is one, else of the version on offer. */
export async function readLesson(
  device: DeviceDatabase,
  moduleId: string,
  language: PackLanguage,
  lessonId: string,
  world: Reading,
): Promise<string | undefined> {
  const manifest = await findManifest(device, moduleId, language, world)
  const lesson = manifest?.lessons.find((candidate) => candidate.lessonId === lessonId)
  return lesson && readOrFetch(partPath({ hash: lesson.part, extension: 'html' }), lesson.part, world)
}

/** The module as it is on this phone, else as it is on offer. */
export async function findManifest(
  device: DeviceDatabase,
  moduleId: string,
  language: PackLanguage,
  world: Reading,
): Promise<Manifest | undefined> {
  const row = await device.packs.get(packKey(moduleId, language))
  if (row) return row.manifest
  const offer = (await findCatalogue(device))?.modules.find((module) => module.moduleId === moduleId)
  return offer && readManifest(offer.packs[language].manifest, world)
}

async function readJson(
  packHash: PackHash,
  role: 'quiz' | 'practice' | 'sources',
  world: Reading,
): Promise<unknown> {
  const part = (await readManifest(packHash, world))?.[role]?.part
  if (part === undefined) return undefined
  const text = await readOrFetch(partPath({ hash: part, extension: 'json' }), part, world)
  return text === undefined ? undefined : JSON.parse(text)
}
