import { isFull } from './quota.ts'

const cacheName = 'reserve'
const path = '/reserve'
/** Room for some hundred records, kept occupied until the phone is full. */
const reserveBytes = 1_000_000

/** Occupies a little room while there is some; silent when there is none. */
export async function keepReserve(): Promise<void> {
  if (!('caches' in globalThis)) return // Without HTTPS.
  try {
    const cache = await caches.open(cacheName)
    if (!(await cache.match(path))) await cache.put(path, new Response(new Uint8Array(reserveBytes)))
  } catch (error) {
    if (!isFull(error)) throw error // Full already: what is written next will tell.
  }
}

/**
 * A write that matters. On a full phone the reserve is given up for it: learning goes on, and the next sync or removed
 * module makes room again.
 */
export async function withRoom<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (!isFull(error) || !('caches' in globalThis) || !(await caches.delete(cacheName))) throw error
    return write()
  }
}
