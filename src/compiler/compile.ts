import { join } from 'node:path'
import { packLanguages, type PackLanguage } from '#domain/content/languages.ts'
import { asId } from '#domain/id.ts'
import { cataloguePath, type Catalogue } from '#protocol/catalogue.ts'
import type { Manifest } from '#protocol/pack.ts'
import { checkAll } from './check/check-all.ts'
import type { Diagnostic } from './diagnostic.ts'
import { compilePack, type CompiledPack } from './emit/pack.ts'
import { list, loadModule, type ModuleSource } from './load/module-source.ts'
import { catalogueFileSchema, type Term } from './load/schemas.ts'
import { loadYaml } from './load/yaml-source.ts'

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
}

export type CompileOptions = {
  /** What no expert has signed is shown with its mark, or withheld. */
  readonly unreviewed: 'show' | 'hide'
}

/** Find, load, check, emit. A module with an error is left out whole; everything wrong anywhere is told at once. */
export async function compile(root: string, options: CompileOptions): Promise<Compilation> {
  const catalogueFile = await loadYaml(root, 'catalogue.yaml', catalogueFileSchema)
  const diagnostics: Diagnostic[] = [...catalogueFile.diagnostics]
  const found = (await list(join(root, 'modules'))).toSorted()
  const order = catalogueFile.source?.value.modules ?? []
  const loaded = await Promise.all(found.map((moduleId) => loadModule(root, moduleId)))
  diagnostics.push(...loaded.flatMap((each) => each.diagnostics))
  const modules = loaded.flatMap(({ source }) => source ?? [])
  diagnostics.push(...checkAll(modules, found, catalogueFile.source))
  const broken = new Set(
    diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ file }) => file.split('/').slice(0, 2).join('/')),
  )
  const sound = modules
    .filter((module) => !broken.has(module.folder))
    .toSorted((a, b) => place(order, a) - place(order, b))
  const terms = new Map<string, Term>(
    modules.flatMap(({ glossary }) => glossary.map((term) => [term.id, term] as const)),
  )
  const packs = await Promise.all(
    sound.flatMap((module) =>
      module.languages.map(async (source) => ({
        module,
        pack: await compilePack(module, source, { ...options, terms }),
      })),
    ),
  )
  const made = packs.flatMap(({ module, pack }) => (pack ? [{ module, pack }] : []))
  const catalogue = catalogueOf(sound, made, catalogueFile.source?.value.courses ?? [])
  const files = new Map<string, Uint8Array>(made.flatMap(({ pack }) => [...pack.files.byPath]))
  files.set(cataloguePath, new TextEncoder().encode(JSON.stringify(catalogue)))
  return {
    diagnostics,
    catalogue,
    files,
    manifests: made.map(({ pack }) => ({ hash: pack.hash, manifest: pack.manifest })),
    lessons: made.flatMap(({ pack }) =>
      pack.lessons.map(({ lessonId, title, html }) => ({
        moduleId: pack.manifest.moduleId,
        language: pack.manifest.language,
        lessonId,
        title,
        html,
      })),
    ),
    modules: sound,
  }
}

const place = (order: readonly string[], { module }: ModuleSource): number => {
  const index = order.indexOf(module.value.id)
  return index < 0 ? order.length : index
}

type Made = { readonly module: ModuleSource; readonly pack: CompiledPack }

function catalogueOf(
  modules: readonly ModuleSource[],
  made: readonly Made[],
  courses: readonly { id: string; title: Record<'ar' | 'fr' | 'en', string>; modules: readonly string[] }[],
): Catalogue {
  const entries = modules.flatMap((module) => {
    const offers = packLanguages.map(
      (language) =>
        made.find(
          ({ pack }) =>
            pack.manifest.moduleId === module.module.value.id && pack.manifest.language === language,
        )?.pack,
    )
    const [ar, fr] = offers.map((pack) => pack && offerOf(pack))
    if (!ar || !fr) return []
    const { id, title, summary, minutes, prerequisites } = module.module.value
    return [
      {
        moduleId: asId<'module'>(id),
        title,
        summary,
        minutes,
        prerequisites: prerequisites.map((each) => asId<'module'>(each)),
        packs: { ar, fr },
      },
    ]
  })
  const offered = new Set<string>(entries.map(({ moduleId }) => moduleId))
  return {
    format: 1,
    courses: courses.map((course) => ({
      courseId: asId(course.id),
      title: course.title,
      modules: course.modules.filter((id) => offered.has(id)).map((id) => asId<'module'>(id)),
    })),
    modules: entries,
  }
}

function offerOf({ hash, manifest }: CompiledPack) {
  const sum = (parts: Manifest['parts']): number => parts.reduce((total, part) => total + part.bytes, 0)
  return {
    manifest: asId<'pack'>(hash),
    bytes: sum(manifest.parts),
    essentialBytes: sum(manifest.parts.filter(({ essential }) => essential)),
  }
}
