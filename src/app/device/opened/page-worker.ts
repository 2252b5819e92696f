import { workersIfAny } from '#local/support/device-support.ts'

/** `module` imports what the pages have brought already; `classic` holds all of it, for browsers without module workers. */
const workers = { module: '/sw.js', classic: '/sw-classic.js' } as const

/**
 * Registers the worker, and again when the page comes to the front, for a newer build. `offer` is called with a build that was
 * fetched whole and waits. Called once the app is in charge: what it fetches would else slow the app's own scripts down.
 */
export async function registerWorker(offer: (waiting: ServiceWorker) => void): Promise<void> {
  const container = workersIfAny()
  if (!container) return
  const registration = await register(container).catch(ignoreUnregistered)
  if (!registration) return
  const tell = (worker: ServiceWorker | null): void => {
    if (worker && container.controller) offer(worker)
  }
  tell(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') tell(worker)
    })
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return
    registration.update().catch(() => undefined) // Offline: there is nothing to tell, the next time will do.
  })
}

/** The line is free: the worker may fetch the screens that were not needed at first. Tells whether all are here. */
export async function fetchLaterScreens(): Promise<boolean> {
  const container = workersIfAny()
  // Nothing can be kept for later: what is asked for comes from the network.
  if (!container) return true
  const { active } = await container.ready
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data)
    active?.postMessage({ kind: 'complete' }, [port2])
  })
}

/** The same for a module that needs them. Before a worker is in charge nothing of the app is here for good, and nothing waits. */
export const laterScreensForModule = async (): Promise<boolean> =>
  !(await workersIfAny()?.getRegistration())?.active || fetchLaterScreens()

/** Registration fails without HTTPS, in private windows and when the first download is cut; the app works without. */
function ignoreUnregistered(): undefined {
  document.documentElement.dataset['worker'] = 'none'
}

/** The worker's own file is asked for again each time; what it imports never changes under its name. */
const updateViaCache = 'imports'

async function register(container: ServiceWorkerContainer): Promise<ServiceWorkerRegistration> {
  const trusted = trustWorkers()
  // Only a browser that knows module workers reads `type`; another fails on the first import.
  let knowsModules = false
  try {
    return await container.register(trusted(workers.module), {
      updateViaCache,
      get type() {
        knowsModules = true
        return 'module' as const
      },
    })
  } catch (error) {
    if (knowsModules) throw error
    return container.register(trusted(workers.classic), { updateViaCache })
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
