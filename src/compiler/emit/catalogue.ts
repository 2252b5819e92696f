import { packLanguages } from '#domain/content/languages.ts'
import { asId } from '#domain/id.ts'
import type { Catalogue, CatalogueModule } from '#protocol/pack/catalogue.ts'
import type { ModuleSource } from '../load/module-source.ts'
import type { CatalogueFile } from '../load/schemas.ts'
import type { CompiledPack } from './pack.ts'
import { typeset } from './typeset.ts'

/** What this installation offers: modules in the order given, and only those that exist in every language. */
export function catalogueOf(
  modules: readonly ModuleSource[],
  packs: readonly CompiledPack[],
  courses: CatalogueFile['courses'],
): Catalogue {
  const packsOf = (moduleId: string) =>
    packLanguages.map((language) =>
      packs.find(({ manifest }) => manifest.moduleId === moduleId && manifest.language === language),
    )
  const offered = modules.flatMap((source) => {
    const [ar, fr] = packsOf(source.module.value.id)
    return ar && fr ? [{ source, packs: { ar: offerOf(ar), fr: offerOf(fr) } }] : []
  })
  const ids = new Set(offered.map(({ source }) => source.module.value.id))
  const known = (moduleIds: readonly string[]) =>
    moduleIds.filter((id) => ids.has(id)).map((id) => asId<'module'>(id))
  return {
    format: 1,
    courses: courses
      .map(({ id, title, modules: named }) => ({
        courseId: asId<'course'>(id),
        title: setIn(title),
        modules: known(named),
      }))
      .filter((course) => course.modules.length > 0),
    modules: offered.map(({ source: { module }, packs: offers }): CatalogueModule => {
      const { id, title, summary, minutes, prerequisites } = module.value
      return {
        moduleId: asId(id),
        title: setIn(title),
        summary: setIn(summary),
        minutes,
        prerequisites: known(prerequisites),
        packs: offers,
      }
    }),
  }
}

type PerLanguage = { readonly ar: string; readonly fr: string; readonly en: string }

const setIn = ({ ar, fr, en }: PerLanguage) => ({ ar: typeset(ar, 'ar'), fr: typeset(fr, 'fr'), en })

const offerOf = ({ hash, download }: CompiledPack): CatalogueModule['packs']['ar'] => ({
  manifest: asId(hash),
  ...download,
})
