import type { Router } from 'vue-router'
import { useSession } from './session.ts'

/** A chunk or a style that could not be fetched, in the words of Chromium, Firefox, Safari and Vite. */
export const isNotArrived = (error: unknown): boolean =>
  error instanceof Error && /dynamically imported module|importing a module|preload css/i.test(error.message)

/**
 * Screens that the first lesson does not need come a little later. Opened before they are here and without a network, they say
 * so, and open by themselves when there is one: by a fresh page, because a browser may remember that a file was missing.
 */
export function watchArrivals(router: Router): void {
  const session = useSession()
  router.onError((error, to) => {
    if (isNotArrived(error)) session.notArrived = to.fullPath
  })
  router.afterEach((_to, _from, failure) => {
    if (!failure) session.notArrived = null
  })
  if (typeof window !== 'undefined')
    window.addEventListener('online', () => {
      if (session.notArrived) location.assign(session.notArrived)
    })
}
