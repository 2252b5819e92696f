import { ref, type Ref } from 'vue'
import { workersIfAny } from '#local/support/device-support.ts'

/** `module` imports what the pages have brought already; `classic` holds all of it, for browsers without module workers. */
const workers = { module: '/sw.js', classic: '/sw-classic.js' } as const

export type AppUpdate = {
  /** A new build has been fetched whole and waits. */
  readonly isReady: Readonly<Ref<boolean>>
  /** Takes it into use, when the person agrees: the page reloads once. */
  readonly apply: () => void
  /** Registers the worker. Called once the app is in charge: what it fetches would else slow the app's own scripts down. */
  readonly register: () => void
  /** The line is free: the worker may fetch the screens that were not needed at first. Tells whether all are here. */
  readonly complete: () => Promise<boolean>
}

/**
 * The service worker as the page sees it. A new build is offered, never forced: without a tap it takes over at the next cold start, when no page
 * of the old one is open.
 */
export function createAppUpdate(): AppUpdate {
  const isReady = ref(false)
  let waiting: ServiceWorker | null = null
  if (!workersIfAny()) {
    const nothing = (): void => undefined
    // Nothing can be kept for later: what is asked for comes from the network.
    return { isReady, apply: nothing, register: nothing, complete: () => Promise.resolve(true) }
  }
  const offer = (worker: ServiceWorker | null): void => {
    if (!worker || !navigator.serviceWorker.controller) return
    waiting = worker
    isReady.value = true
  }
  const register = async (): Promise<void> => {
    const registration = await registerWorker()
    offer(registration.waiting)
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'installed') offer(worker)
      })
    })
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible') return
      registration.update().catch(() => undefined) // Offline: there is nothing to tell, the next time will do.
    })
  }
  return {
    isReady,
    apply: () => applyUpdate(waiting),
    register: () => void register().catch(ignoreUnregistered), // Said there.
    complete,
  }
}

async function complete(): Promise<boolean> {
  const { active } = await navigator.serviceWorker.ready
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data)
    active?.postMessage({ kind: 'complete' }, [port2])
  })
}

function applyUpdate(waiting: ServiceWorker | null): void {
  if (!waiting) return
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting.postMessage({ kind: 'activate' })
}

/** Registration fails without HTTPS, in private windows and when the first download is cut; the app works without. */
function ignoreUnregistered(): void {
  document.documentElement.dataset['worker'] = 'none'
}

/** The worker's own file is asked for anew each time; what it imports never changes under its name. */
const updateViaCache = 'imports'

async function registerWorker(): Promise<ServiceWorkerRegistration> {
  const trusted = trustWorkers()
  // Only a browser that knows module workers reads `type`; another fails on the first import.
  let knowsModules = false
  try {
    return await navigator.serviceWorker.register(trusted(workers.module), {
      updateViaCache,
      get type() {
        knowsModules = true
        return 'module' as const
      },
    })
  } catch (error) {
    if (knowsModules) throw error
    return navigator.serviceWorker.register(trusted(workers.classic), { updateViaCache })
  }
}

type TrustedUrlPolicy = { createScriptURL: (url: string) => string }
type TrustedTypes = { createPolicy: (name: string, rules: TrustedUrlPolicy) => TrustedUrlPolicy }
declare global {
  interface Window {
    // Chromium's Trusted Types; absent elsewhere. The library has no type for it that `register` accepts.
    readonly trustedTypes?: TrustedTypes
  }
}

/** The policy `se-sw` admits two constant URLs. */
function trustWorkers(): (url: string) => string {
  const policy = window.trustedTypes?.createPolicy('se-sw', {
    createScriptURL: (candidate) => {
      if (candidate !== workers.module && candidate !== workers.classic) throw new TypeError('not our worker')
      return candidate
    },
  })
  return (url) => policy?.createScriptURL(url) ?? url
}
