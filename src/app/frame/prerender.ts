import './styles/tokens.css'
import './styles/base.css'
import './styles/lesson.css'
import { createMemoryHistory } from 'vue-router'
import { renderToString } from 'vue/server-renderer'
import type { Language } from '#domain/content/languages.ts'
import { createTheApp } from './app.ts'
import { loadMessages } from './i18n/load-messages.ts'
import { onDeviceKey } from '../device/on-device.ts'
import { pageSourceKey, type PageSource } from './page-source.ts'

/** Renders one page at build time, from the app's own components. A component that fails fails the build. */
export async function renderPage(
  url: string,
  language: Language,
  source: PageSource,
): Promise<{ html: string; title: string }> {
  const { app, router, i18n } = createTheApp(
    language,
    await loadMessages(language),
    createMemoryHistory(),
    true,
  )
  app.config.errorHandler = (error) => {
    throw error
  }
  app.provide(pageSourceKey, source)
  app.provide(onDeviceKey, () => Promise.reject(new Error('no device at build time')))
  await router.push(url)
  await router.isReady()
  return { html: await renderToString(app), title: i18n.t('app.name') }
}
