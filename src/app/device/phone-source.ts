import type { Catalogue } from '#protocol/pack/catalogue.ts'
import type { Manifest } from '#protocol/pack/pack.ts'
import type { LoadOnDevice } from './on-device.ts'
import type { PageSource } from '../frame/page-source.ts'

/** What the prerendered page carries for its own hydration, in `<script type="application/json" id="page-data">`. */
export type PageData = {
  readonly path: string
  readonly catalogue: Catalogue | null
  readonly manifest: Manifest | null
}

/**
 * The phone's page source. On the first load a page's words are already in it: hydration adopts them and nothing is
 * fetched twice. Afterwards they come from the device.
 */
export function phoneSource(root: HTMLElement, loadOnDevice: LoadOnDevice): PageSource {
  const first = readPageData()
  let adopted: string | null = root.querySelector('[data-lesson]')?.innerHTML ?? null
  const isFirst = (path: string): boolean => location.pathname.endsWith(path)
  return {
    async catalogue() {
      if (first?.catalogue) return first.catalogue
      const { device, world, catalogue } = await loadOnDevice()
      return (await catalogue.findCatalogue(device)) ?? (await catalogue.refreshCatalogue(device, world))
    },
    async manifest(moduleId, language) {
      if (first?.manifest && first.manifest.moduleId === moduleId && first.manifest.language === language)
        return first.manifest
      const { device, catalogue, read, world } = await loadOnDevice()
      if (!(await catalogue.findCatalogue(device))) await catalogue.refreshCatalogue(device, world)
      return read.findManifest(device, moduleId, language, world)
    },
    async lesson(moduleId, lessonId, language) {
      if (adopted !== null && isFirst(`/modules/${moduleId}/${lessonId}/`)) {
        const html = adopted
        adopted = null
        return html
      }
      const { device, read, world } = await loadOnDevice()
      return read.readLesson(device, moduleId, language, lessonId, world)
    },
  }
}

/** Made by our own build; anything else is a page without data. */
function readPageData(): PageData | undefined {
  const text = document.getElementById('page-data')?.textContent
  return text ? (JSON.parse(text) as PageData) : undefined
}
