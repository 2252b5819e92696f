import type { Router } from 'vue-router'
import type { AppUpdate } from './service-worker.ts'
import { useSession } from './session.ts'

/** A chunk or a style that could not be fetched, in the words of Chromium, Firefox, Safari and Vite. */
export const isNotArrived = (error: unknown): boolean =>
  error instanceof Error && /dynamically imported|importing a module|preload css/i.test(error.message)

const shortestWaitMs = 1_000
const longestWaitMs = 5 * 60_000

/** Screens that the first lesson does not need come a little later. Opened before they are here and without a network, they say so. */
export function watchArrivals(router: Router): void {
  const session = useSession()
  router.onError((error, to) => {
    if (isNotArrived(error)) session.notArrived = to.fullPath
  })
  router.afterEach((_to, _from, failure) => {
    if (!failure) session.notArrived = null
  })
}

/**
 * Brings them, however often the line breaks, and opens the one that is waited for: by a fresh page, because a browser may
 * remember that a file was missing.
 */
export async function bringLaterScreens(update: AppUpdate): Promise<void> {
  let waitMs = shortestWaitMs
  while (!(await update.complete()))
    waitMs = (await cameOnline(waitMs)) ? shortestWaitMs : Math.min(waitMs * 2, longestWaitMs)
  const { notArrived } = useSession()
  if (notArrived) location.assign(notArrived)
}

/** `online` is a hint: the line may need some seconds more. */
const cameOnline = (withinMs: number): Promise<boolean> =>
  new Promise((resolve) => {
    setTimeout(resolve, withinMs, false)
    addEventListener('online', () => resolve(true), { once: true })
  })
