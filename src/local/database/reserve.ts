import { openCacheIfAny } from '../support/device-support.ts'
import { isFull } from './quota.ts'

const cacheName = 'reserve'
const path = '/reserve'
/** Room for hundreds of records, kept occupied until the phone is full. */
const reserveBytes = 2_000_000

/** Occupies a little room while there is some; silent when there is none. */
export async function keepReserve(): Promise<void> {
  try {
    const cache = await openCacheIfAny(cacheName)
    if (!cache) return // Without HTTPS.
    // Not `match`: a response nobody reads holds the room of its entry even after that is deleted.
    if ((await cache.keys()).length === 0) await cache.put(path, new Response(new Uint8Array(reserveBytes)))
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
    if (!isFull(error) || !(await giveUpReserve())) throw error
    return write()
  }
}

/** A write that is only a convenience: on a full phone it is left out, and the reserve stays for what matters. */
export async function ifRoom(write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (!isFull(error)) throw error
  }
}

/** The entry, not the cache: a deleted cache keeps its room until every page has let go of it. */
async function giveUpReserve(): Promise<boolean> {
  return (await (await openCacheIfAny(cacheName))?.delete(path)) ?? false
}
