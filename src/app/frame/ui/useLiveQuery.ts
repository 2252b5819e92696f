import { onMounted, onScopeDispose, shallowRef, type ShallowRef } from 'vue'

type Subscribable<T> = { subscribe: (next: (value: T) => void) => { unsubscribe: () => void } }

/**
 * What the device says now to a question, kept current across tabs and the service worker. `ask` loads what it
 * needs first, so that the database stays out of the first path.
 */
export function useLiveQuery<T>(ask: () => Promise<Subscribable<T>>, initial: T): Readonly<ShallowRef<T>> {
  const latest = shallowRef(initial)
  let stop: (() => void) | undefined
  let disposed = false
  async function follow(): Promise<void> {
    const query = await ask()
    if (disposed) return
    const subscription = query.subscribe((value) => (latest.value = value))
    stop = () => subscription.unsubscribe()
  }
  // Never while a page is prerendered: there is no device, and nothing personal belongs in it.
  onMounted(follow)
  onScopeDispose(() => {
    disposed = true
    stop?.()
  })
  return latest
}
