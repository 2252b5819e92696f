/**
 * Web Locks: one tab or worker at a time. Where the browser has none, two may do the same work, which costs data and
 * does no harm.
 */
export async function withLock<T>(name: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!navigator.locks) return work()
  return navigator.locks.request(name, signal ? { signal } : {}, work)
}

/** Does the work if nobody else is at it; undefined when somebody is. */
export async function withFreeLock<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
  if (!navigator.locks) return work()
  return navigator.locks.request(name, { ifAvailable: true }, (lock) =>
    lock ? work() : Promise.resolve(undefined),
  )
}
