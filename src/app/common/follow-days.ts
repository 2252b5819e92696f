import type { OnDevice } from '../device/on-device.ts'

/** Midnight comes at a quarter of an hour, in every zone and at every change of a clock. */
const quarterMs = 15 * 60_000

/**
 * The live result of a query about today. It changes with what is stored and with the day. So it is asked again when the app
 * comes back to the front, and every quarter of an hour. Returns how to stop.
 */
export function followDays<T>(
  onDevice: OnDevice,
  profileId: string,
  question: () => Promise<T>,
  next: (result: T) => void,
): () => void {
  const { clock, databaseOf, liveQuery, world } = onDevice
  let isStopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let subscription: { readonly unsubscribe: () => void } | undefined

  function ask(): void {
    if (isStopped || document.visibilityState === 'hidden') return
    subscription?.unsubscribe()
    subscription = liveQuery(question).subscribe(next)
    void waitForNext()
  }

  async function waitForNext(): Promise<void> {
    const now = await clock.readNow(databaseOf(profileId), world)
    clearTimeout(timer)
    if (!isStopped) timer = setTimeout(ask, quarterMs - (now % quarterMs) + 1)
  }

  subscription = liveQuery(question).subscribe(next)
  void waitForNext()
  document.addEventListener('visibilitychange', ask)
  addEventListener('pageshow', ask)
  return () => {
    isStopped = true
    clearTimeout(timer)
    subscription?.unsubscribe()
    document.removeEventListener('visibilitychange', ask)
    removeEventListener('pageshow', ask)
  }
}
