import { languages, packLanguageOf, type PackLanguage } from '#domain/content/languages.ts'
import { partPath, type Manifest } from '#protocol/pack/pack.ts'
import { asId } from '#domain/id.ts'
import { openCache } from '../support/device-support.ts'
import { openParts, readVerified, sha256 } from './parts.ts'

/** What the service worker puts into the shell when one of these paths is opened. The key is the path. */
export const pagesCacheName = 'pages'
/** On each: the part it was made of, whose name is the SHA-256 of its bytes. */
const partHeader = 'x-part'

/** Every reading address of a lesson: the English interface shows one of the languages training exists in. */
const pathsOf = (moduleId: string, lessonId: string, language: PackLanguage): string[] =>
  languages
    .filter((each) => packLanguageOf(each) === language)
    .map((each) => `/${each}/modules/${moduleId}/${lessonId}/`)

/** What a version's lessons take a second time, at their addresses. */
export const pagesBytes = (manifest: Manifest): number =>
  manifest.lessons.reduce(
    (sum, { lessonId, part }) =>
      sum +
      (manifest.parts.find(({ hash }) => hash === part)?.bytes ?? 0) *
        pathsOf(manifest.moduleId, lessonId, manifest.language).length,
    0,
  )

export async function publishPages(manifest: Manifest): Promise<void> {
  const [parts, pages] = await Promise.all([openParts(), openCache(pagesCacheName)])
  for (const { lessonId, part } of manifest.lessons) {
    const fragment = await parts.match(partPath({ hash: part, extension: 'html' }))
    if (!fragment) throw new Error(`lesson ${lessonId} was verified and is gone`)
    const html = await fragment.text()
    for (const path of pathsOf(manifest.moduleId, lessonId, manifest.language)) {
      const headers = { 'content-type': 'text/html; charset=utf-8', [partHeader]: part }
      await pages.put(path, new Response(html, { headers }))
    }
  }
}

/** A lesson at its address, if it still is what was installed. One that was altered goes: its part is read again, by its name. */
export async function readPage(path: string): Promise<string | undefined> {
  const pages = await openCache(pagesCacheName)
  const stored = await pages.match(path)
  if (!stored) return undefined
  const hash = stored.headers.get(partHeader)
  const bytes = new Uint8Array(await stored.arrayBuffer())
  if (hash !== null && (await sha256(bytes)) === hash) return new TextDecoder().decode(bytes)
  await pages.delete(path)
  // Nothing says what it was: the app draws the lesson from its part.
  if (hash === null) return undefined
  const part = await readVerified(partPath({ hash: asId<'part'>(hash), extension: 'html' }), hash)
  if (!part) return undefined
  await pages.put(path, new Response(part, { headers: stored.headers }))
  return new TextDecoder().decode(part)
}

/** Takes a version's lessons out of the worker's reach, except those that `remaining` still has. */
export async function withdrawPages(manifest: Manifest, remaining?: Manifest): Promise<void> {
  const pages = await openCache(pagesCacheName)
  const stays = new Set(remaining?.lessons.map(({ lessonId }) => lessonId))
  for (const { lessonId } of manifest.lessons.filter((lesson) => !stays.has(lesson.lessonId))) {
    for (const path of pathsOf(manifest.moduleId, lessonId, manifest.language)) await pages.delete(path)
  }
}
