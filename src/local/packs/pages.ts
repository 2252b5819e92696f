import { languages, packLanguageOf, type PackLanguage } from '#domain/content/languages.ts'
import { partPath, type Manifest } from '#protocol/pack.ts'
import { openParts } from './parts.ts'

/** What the service worker puts into the shell when one of these paths is opened. The key is the path. */
export const pagesCacheName = 'pages'

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
  const [parts, pages] = await Promise.all([openParts(), caches.open(pagesCacheName)])
  for (const { lessonId, part } of manifest.lessons) {
    const fragment = await parts.match(partPath({ hash: part, extension: 'html' }))
    if (!fragment) throw new Error(`lesson ${lessonId} was verified and is gone`)
    const html = await fragment.text()
    for (const path of pathsOf(manifest.moduleId, lessonId, manifest.language)) {
      await pages.put(path, new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }))
    }
  }
}

/** Takes a version's lessons out of the worker's reach, except those that `remaining` still has. */
export async function withdrawPages(manifest: Manifest, remaining?: Manifest): Promise<void> {
  const pages = await caches.open(pagesCacheName)
  const stays = new Set(remaining?.lessons.map(({ lessonId }) => lessonId))
  for (const { lessonId } of manifest.lessons.filter((lesson) => !stays.has(lesson.lessonId))) {
    for (const path of pathsOf(manifest.moduleId, lessonId, manifest.language)) await pages.delete(path)
  }
}
