import { onMounted, shallowRef } from 'vue'
import { inCurriculum } from '#domain/content/curriculum-order.ts'
import type { Catalogue, CatalogueModule } from '#protocol/pack/catalogue.ts'
import { useI18n } from '../../frame/i18n/i18n.ts'
import { usePageSource } from '../../frame/page-source.ts'

/** The modules on offer, their order and their titles; a module no longer on offer shows its id. */
export function useModuleTitles() {
  const { language } = useI18n()
  const source = usePageSource()
  const modules = shallowRef<readonly CatalogueModule[]>([])
  const courses = shallowRef<Catalogue['courses']>([])
  onMounted(async () => {
    const catalogue = await source.catalogue()
    modules.value = catalogue?.modules ?? []
    courses.value = catalogue?.courses ?? []
  })
  const titleOf = (id: string): string =>
    modules.value.find((module) => module.moduleId === id)?.title[language] ?? id
  const inOrder = <Cell extends { readonly moduleId: string }>(cells: readonly Cell[]): Cell[] =>
    inCurriculum(
      cells,
      modules.value.map(({ moduleId }) => moduleId),
      ({ moduleId }) => moduleId,
    )
  /** Its place in the curriculum, counted from one; nothing for a module that is no longer on offer. */
  const numberOf = (id: string): string => {
    const place = modules.value.findIndex((module) => module.moduleId === id)
    return place < 0 ? '' : String(place + 1)
  }
  return { modules, courses, titleOf, numberOf, inOrder }
}
