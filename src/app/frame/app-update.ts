import { ref, type Ref } from 'vue'
import { workersIfAny } from '#local/support/device-support.ts'

export type AppUpdate = {
  /** A new build has been fetched whole and waits. */
  readonly isReady: Readonly<Ref<boolean>>
  /** Takes it into use, when the person agrees: the page reloads once. */
  readonly apply: () => void
  /** A new build is there (device/opened/page-worker.ts). */
  readonly offer: (worker: ServiceWorker) => void
}

/** A new build is offered, never forced: without a tap it takes over at the next cold start, when no page of the old one is open. */
export function createAppUpdate(): AppUpdate {
  const isReady = ref(false)
  let waiting: ServiceWorker | undefined
  return {
    isReady,
    offer(worker) {
      waiting = worker
      isReady.value = true
    },
    apply() {
      workersIfAny()?.addEventListener('controllerchange', () => location.reload(), { once: true })
      waiting?.postMessage({ kind: 'activate' })
    },
  }
}
