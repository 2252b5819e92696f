import { inject, type InjectionKey } from 'vue'
import type { PackLanguage } from '#domain/content/languages.ts'
import type { Catalogue } from '#protocol/pack/catalogue.ts'
import type { Manifest } from '#protocol/pack/pack.ts'

/**
 * Where a page's words come from: the compiled content at build time; on hydration the page itself; afterwards the
 * phone, and the network when the phone has not got them. Undefined means nobody has.
 */
export type PageSource = {
  readonly catalogue: () => Promise<Catalogue | undefined>
  readonly manifest: (moduleId: string, language: PackLanguage) => Promise<Manifest | undefined>
  readonly lesson: (moduleId: string, lessonId: string, language: PackLanguage) => Promise<string | undefined>
}

export const pageSourceKey: InjectionKey<PageSource> = Symbol('page-source')

export function usePageSource(): PageSource {
  const source = inject(pageSourceKey)
  if (!source) throw new Error('no page source was provided')
  return source
}
