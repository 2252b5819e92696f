import { routes } from 'virtual:screens/routes'
import { createRouter, type Router, type RouterHistory } from 'vue-router'
import type { Screen } from '#protocol/screens/screens.ts'

declare module 'vue-router' {
  interface RouteMeta extends Pick<Screen, 'parent' | 'focus' | 'reads' | 'open'> {}
}

/** Every screen and its address: `protocol/screens/screens.ts`. */
export function createAppRouter(history: RouterHistory): Router {
  return createRouter({
    history,
    routes,
    strict: true,
    scrollBehavior: (to, _from, saved) => saved ?? (to.hash ? { el: to.hash } : { top: 0 }),
  })
}
