import { locksIfAny } from '../support/device-support.ts'

/**
 * Web Locks: one tab or worker at a time. Where the browser has none, two may do the same work, which costs data and
 * does no harm.
 */
export async function withLock<T>(name: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const locks = locksIfAny()
  if (!locks) return work()
  return locks.request(name, signal ? { signal } : {}, work)
}

/** Does the work if nobody else is at it; undefined when somebody is. */
export async function withFreeLock<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
  const locks = locksIfAny()
  if (!locks) return work()
  return locks.request(name, { ifAvailable: true }, (lock) => (lock ? work() : Promise.resolve(undefined)))
}
