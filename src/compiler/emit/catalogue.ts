import { asId } from '#domain/id.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import type { Catalogue } from '#protocol/catalogue.ts'
import type { Part } from '#protocol/pack.ts'
import type { ModuleSource } from '../load/module-source.ts'
import type { CatalogueFile } from '../load/schemas.ts'
import type { CompiledPack } from './pack.ts'

/** What is offered: modules that exist in every language, in their order. Nothing in it leads to what is not there. */
export function catalogueOf(
  modules: readonly ModuleSource[],
  packs: readonly CompiledPack[],
  courses: CatalogueFile['courses'],
): Catalogue {
  const packOf = (moduleId: string, language: PackLanguage): CompiledPack | undefined =>
    packs.find(({ manifest }) => manifest.moduleId === moduleId && manifest.language === language)
  const offered = modules.flatMap(({ module: { value } }) => {
    const ar = packOf(value.id, 'ar')
    const fr = packOf(value.id, 'fr')
    return ar && fr ? [{ value, packs: { ar: offerOf(ar), fr: offerOf(fr) } }] : []
  })
  const ids = new Set(offered.map(({ value }) => value.id))
  const onlyOffered = (named: readonly string[]) =>
    named.filter((id) => ids.has(id)).map((id) => asId<'module'>(id))
  return {
    format: 1,
    courses: courses.map((course) => ({
      courseId: asId(course.id),
      title: course.title,
      modules: onlyOffered(course.modules),
    })),
    modules: offered.map(({ value: { id, title, summary, minutes, prerequisites }, packs: offers }) => ({
      moduleId: asId(id),
      title,
      summary,
      minutes,
      prerequisites: onlyOffered(prerequisites),
      packs: offers,
    })),
  }
}

function offerOf({ hash, manifest }: CompiledPack) {
  const sum = (parts: readonly Part[]): number => parts.reduce((total, { bytes }) => total + bytes, 0)
  return {
    manifest: asId<'pack'>(hash),
    bytes: sum(manifest.parts),
    essentialBytes: sum(manifest.parts.filter(({ essential }) => essential)),
  }
}
