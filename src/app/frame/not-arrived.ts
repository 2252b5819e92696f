import { watch } from 'vue'
import type { Router } from 'vue-router'
import { problemOf } from '#local/diagnostics/problem-of.ts'
import type { OnDevice } from '../device/on-device.ts'
import { useSession } from '../device/session.ts'

/** Screens that the first lesson does not need come a little later. Opened before they are here and without a network, they say so. */
export function watchArrivals(router: Router): void {
  const session = useSession()
  router.onError((error, to) => tellFailure(error, to.fullPath))
  router.afterEach((to, from, failure) => {
    if (failure) return
    session.notArrived = null
    if (to.path !== from.path) session.broke = null
  })
}

/** What a screen could not be made of, and why. */
export function tellFailure(error: unknown, address: string): void {
  const session = useSession()
  switch (problemOf(error)) {
    case 'not-arrived':
      session.notArrived = address
      break
    case 'closed':
      session.broke = 'storage.closed'
      break
    case 'full':
      session.broke = 'shell.full'
      break
    default:
      session.broke = 'shell.broke'
  }
}

/** Brings them, however often the line breaks, and opens the one that is waited for. */
export async function bringLaterScreens({
  arrivals,
  worker,
}: Pick<OnDevice, 'arrivals' | 'worker'>): Promise<void> {
  await arrivals.complete(worker.fetchLaterScreens)
  const session = useSession()
  watch(
    () => session.notArrived,
    (address) =>
      address !== null && void arrivals.openWhenReachable(address, () => session.notArrived === address),
    { immediate: true },
  )
}
