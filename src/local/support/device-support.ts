/** What this browser can do at this address. Decided once, at the start. */
export type DeviceSupport =
  | { readonly kind: 'whole' }
  /** Lessons can be read while the network is there. Nothing is kept, signed or sent. */
  | { readonly kind: 'reader'; readonly why: 'insecure' | 'old' }

/** Browsers give keys, caches and workers to secure pages only: HTTPS, or this very machine. */
export function deviceSupport(): DeviceSupport {
  if (!globalThis.isSecureContext) return { kind: 'reader', why: 'insecure' }
  return hasCaches() && 'subtle' in crypto ? { kind: 'whole' } : { kind: 'reader', why: 'old' }
}

export const hasCaches = (): boolean => 'caches' in globalThis

/** Undefined where nothing can be kept. A browser may also refuse to open what it has; that is no refusal but an error. */
export const openCacheIfAny = async (name: string): Promise<Cache | undefined> =>
  hasCaches() ? caches.open(name) : undefined

/** For what only a whole device does: installing, cleaning up, the worker. */
export const openCache = (name: string): Promise<Cache> => caches.open(name)

/** Keys, signatures and hashes. Undefined on a page that can only be read. */
export const subtleIfAny = (): SubtleCrypto | undefined => crypto.subtle

/** For what only a whole device does; everything of a person comes after `deviceSupport()`. */
export function subtle(): SubtleCrypto {
  const found = subtleIfAny()
  if (!found) throw new Error('keys need a secure page (https)')
  return found
}

export const locksIfAny = (): LockManager | undefined => navigator.locks

export const workersIfAny = (): ServiceWorkerContainer | undefined => globalThis.navigator?.serviceWorker

/** Whether the browser has promised to keep what is stored; null when it does not say. */
export const isPersisted = (): Promise<boolean | null> => askStorage((storage) => storage.persisted())

/** Bytes this site may still store; null when the browser does not say. */
export async function freeBytes(): Promise<number | null> {
  const estimate = await askStorage((storage) => storage.estimate())
  return estimate?.quota === undefined || estimate.usage === undefined
    ? null
    : Math.max(0, estimate.quota - estimate.usage)
}

/** Absent without HTTPS and in some in-app browsers, and known to throw where present: then nothing is known. */
async function askStorage<T>(ask: (storage: StorageManager) => Promise<T>): Promise<T | null> {
  try {
    return await ask(navigator.storage)
  } catch {
    return null // Whatever the browser throws here, it has not said.
  }
}
