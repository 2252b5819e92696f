import type { PackLanguage } from '#domain/content/languages.ts'
import type { Unreviewed } from '#domain/content/unreviewed.ts'
import { cataloguePath, type Catalogue } from '#protocol/pack/catalogue.ts'
import type { Manifest } from '#protocol/pack/pack.ts'
import { checkAll } from './check/check-all.ts'
import { checkIdeas } from './check/ideas.ts'
import { checkScenes } from './check/scenes.ts'
import { checkVisits } from './check/visits.ts'
import type { Diagnostic } from './diagnostic.ts'
import { catalogueOf } from './emit/catalogue.ts'
import { compileIdeas } from './emit/ideas.ts'
import { compilePack } from './emit/pack.ts'
import { papersOf } from './emit/papers.ts'
import { compileScenes } from './emit/scenes.ts'
import { compileVisits } from './emit/visits.ts'
import { withoutUnreviewed } from './emit/withhold.ts'
import { loadIdeas } from './load/ideas-source.ts'
import { loadModule, type ModuleSource } from './load/module-source.ts'
import type { Term } from './load/schemas.ts'
import { loadShared, type SharedSource } from './load/shared-source.ts'
import { loadScenes } from './load/scenes-source.ts'
import { loadVisits } from './load/visits-source.ts'

export type CompiledLessonPage = {
  readonly moduleId: string
  readonly lessonId: string
  readonly language: PackLanguage
  readonly title: string
  /** What stands inside `<article data-lesson>`. */
  readonly html: string
}

export type Compilation = {
  readonly diagnostics: readonly Diagnostic[]
  readonly catalogue: Catalogue
  /** By address: `/packs/<hash>.<extension>` and the catalogue. The same content is the same bytes, always. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly manifests: readonly { readonly hash: string; readonly manifest: Manifest }[]
  readonly lessons: readonly CompiledLessonPage[]
  readonly modules: readonly ModuleSource[]
  /** How many ideas for class go out. */
  readonly ideas: number
}

export type CompileOptions = {
  readonly unreviewed: Unreviewed
  /** The day, as 2026-11-30: what an expert has signed holds for a time. */
  readonly today: string
}

/** Load, check, emit. A module or an idea with an error is left out whole; everything wrong anywhere is reported at once. */
export async function compile(root: string, options: CompileOptions): Promise<Compilation> {
  const shared = await loadShared(root)
  const loaded = await Promise.all(shared.source.found.map((moduleId) => loadModule(root, moduleId)))
  const modules = loaded.map(({ source }) => source)
  const ideas = await loadIdeas(root)
  const visits = await loadVisits(root)
  const scenes = await loadScenes(root)
  const diagnostics = inOrder([
    ...shared.diagnostics,
    ...loaded.flatMap((module) => module.diagnostics),
    ...checkAll(modules, shared.source, options.today),
    ...ideas.diagnostics,
    ...checkIdeas(ideas),
    ...visits.diagnostics,
    ...checkVisits(visits, modules),
    ...scenes.diagnostics,
    ...checkScenes(scenes, visits, modules),
  ])
  const order = shared.source.catalogue?.value.modules ?? []
  const sound = modules
    .filter(({ folder }) => !isBroken(folder, diagnostics))
    .flatMap((module) =>
      options.unreviewed === 'hide' ? (withoutUnreviewed(module, options.today) ?? []) : module,
    )
    .toSorted((a, b) => place(order, a) - place(order, b))
  const referred = {
    terms: termsOf(modules, shared.source),
    papers: papersOf(shared.source.papers, sound, diagnostics, options),
  }
  const made = await Promise.all(
    sound.flatMap((module) =>
      module.languages.map((source) => compilePack(module, source, referred, options.today)),
    ),
  )
  const catalogue = catalogueOf(sound, made, shared.source.catalogue?.value.courses ?? [])
  const bank = await compileIdeas(ideas.ideas, diagnostics)
  const files = new Map<string, Uint8Array>([
    ...made.flatMap((pack) => [...pack.files.byPath]),
    ...bank.files,
    ...compileVisits(visits, sound, made, diagnostics),
    ...compileScenes(scenes, visits, sound, { diagnostics, today: options.today }),
  ])
  files.set(cataloguePath, new TextEncoder().encode(JSON.stringify(catalogue)))
  return {
    diagnostics,
    catalogue,
    files,
    manifests: made.map(({ hash, manifest }) => ({ hash, manifest })),
    lessons: made.flatMap(({ manifest: { moduleId, language }, lessons }) =>
      lessons.map(({ lessonId, title, html }) => ({ moduleId, language, lessonId, title, html })),
    ),
    modules: sound,
    ideas: bank.count,
  }
}

const inOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))

const isBroken = (folder: string, diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity, file }) => severity === 'error' && `${file}/`.startsWith(`${folder}/`))

const termsOf = (modules: readonly ModuleSource[], { glossary }: SharedSource): ReadonlyMap<string, Term> =>
  new Map(
    [...(glossary?.value ?? []), ...modules.flatMap((module) => module.glossary.value)].map(
      (term) => [term.id, term] as const,
    ),
  )

const place = (order: readonly string[], { module }: ModuleSource): number => {
  const index = order.indexOf(module.value.id)
  return index < 0 ? order.length : index
}
