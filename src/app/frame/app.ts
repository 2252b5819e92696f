import { createPinia } from 'pinia'
import { computed, createApp as createClientApp, createSSRApp, type App } from 'vue'
import type { Router, RouterHistory } from 'vue-router'
import type { Language } from '#domain/content/languages.ts'
import { createI18n, i18nKey, type I18n, type Messages } from './i18n/i18n.ts'
import { createAppRouter } from './router.ts'
import AppShell from './AppShell.vue'
import { watchArrivals } from './not-arrived.ts'
import { useSession } from '../device/session.ts'

export type CreatedApp = { readonly app: App; readonly router: Router; readonly i18n: I18n }

/** The application, alike in the browser and at build time. `hydrate`: there are prerendered nodes to take over. */
export function createTheApp(
  language: Language,
  messages: Messages,
  history: RouterHistory,
  hydrate: boolean,
): CreatedApp {
  const app = (hydrate ? createSSRApp : createClientApp)(AppShell)
  const router = createAppRouter(history)
  app.use(createPinia())
  const session = useSession()
  watchArrivals(router)
  // Another language is a fresh page: its words are not in this one.
  router.beforeEach((to, from) => {
    if (from.matched.length === 0 || to.params['lang'] === language || !to.params['lang']) return true
    location.assign(to.fullPath)
    return false
  })
  app.use(router)
  const i18n = createI18n(
    language,
    messages,
    computed(() => session.address),
  )
  app.provide(i18nKey, i18n)
  return { app, router, i18n }
}
