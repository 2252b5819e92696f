import { packLanguages, type PackLanguage } from '#domain/content/languages.ts'
import { asId } from '#domain/id.ts'
import type { VisitList } from '#domain/visits/visit-list.ts'
import { partPath, type Manifest } from '#protocol/pack/pack.ts'
import { visitsPath, type VisitListsOffer, type VisitListsOffers } from '#protocol/pack/visit-lists.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { ModuleSource } from '../load/module-source.ts'
import type { VisitFile } from '../load/visit-schema.ts'
import type { LoadedVisits } from '../load/visits-source.ts'
import { sha256 } from './hash.ts'
import { typeset } from './typeset.ts'

type Made = { readonly hash: string; readonly manifest: Manifest }

/**
 * The lists of all modules with their anchors: one file a language, and the address of both. No pack names them, so no educator's
 * phone brings them. What has an error stays away alone.
 */
export function compileVisits(
  { visits, elements }: LoadedVisits,
  modules: readonly ModuleSource[],
  packs: readonly Made[],
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  const broken = new Set(diagnostics.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])))
  const sound = visits.flatMap(({ moduleId, file, source }) => {
    const module = modules.find(({ folder }) => folder === `modules/${moduleId}`)
    return source && module && !broken.has(file) ? [{ module, anchors: source.value }] : []
  })
  if (sound.length === 0 || !elements || broken.has(elements.file)) return files
  const inOrder = sound.toSorted((a, b) => modules.indexOf(a.module) - modules.indexOf(b.module))
  const offerIn = (language: PackLanguage): VisitListsOffer => {
    const nameOf = new Map(elements.value.map((element) => [element.id, element[language]]))
    const lists = inOrder.flatMap(
      ({ module, anchors }) => listIn(module, anchors, language, nameOf, packs) ?? [],
    )
    const content = new TextEncoder().encode(JSON.stringify(lists))
    const hash = asId<'part'>(sha256(content))
    files.set(partPath({ hash, extension: 'json' }), content)
    return { hash, bytes: content.length }
  }
  const [ar, fr] = packLanguages.map(offerIn)
  if (!ar || !fr) throw new Error('a list is in every language of training')
  const offers: VisitListsOffers = { format: 1, ar, fr }
  files.set(visitsPath, new TextEncoder().encode(JSON.stringify(offers)))
  return files
}

function listIn(
  { module, languages }: ModuleSource,
  { lines }: VisitFile,
  language: PackLanguage,
  nameOf: ReadonlyMap<string, string>,
  packs: readonly Made[],
): VisitList | undefined {
  const set = (text: string): string => typeset(text, language)
  const pack = packs.find(
    ({ manifest }) => manifest.moduleId === module.value.id && manifest.language === language,
  )
  const source = languages.find((each) => each.language === language)
  if (!pack || !source) return undefined
  const shown = new Map(pack.manifest.lessons.map(({ lessonId, title }) => [String(lessonId), title]))
  return {
    moduleId: pack.manifest.moduleId,
    title: pack.manifest.title,
    packHash: asId(pack.hash),
    lines: source.practice.value.list.flatMap(({ id, text }) => {
      const line = lines.find((each) => each.id === id)
      if (!line) return []
      const [zero, one, two] = line.anchors[language]
      const title = shown.get(line.lesson)
      return {
        lineId: asId<'line'>(id),
        text: set(text),
        element: set(nameOf.get(line.element) ?? ''),
        anchors: [set(zero), set(one), set(two)] as const,
        praise: set(line.praise[language]),
        next: set(line.next[language]),
        lesson: title === undefined ? null : { lessonId: asId<'lesson'>(line.lesson), title },
      }
    }),
  }
}
