/** What befalls one request to IndexedDB. `abort`: it succeeds, and the whole transaction is taken back when it should be kept. */
export type StorageFault = 'error' | 'full' | 'abort'

const names = { error: 'UnknownError', full: 'QuotaExceededError' } as const
const methods = ['get', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'] as const
const writing = ['put', 'add', 'delete'] as const

/**
 * Lets the k-th request to this database fail (and with `forever` each one after it) while `act` runs. Says how many requests
 * there were; a k beyond them was never reached.
 */
export async function withFault<T>(
  database: string,
  { k, fault, forever }: { k: number; fault: StorageFault; forever: boolean },
  act: () => Promise<T>,
): Promise<{ readonly requests: number; readonly outcome: PromiseSettledResult<T> }> {
  let requests = 0
  const undo: (() => void)[] = []
  const replace = (
    owner: object,
    method: string,
    transactionOf: (target: object) => IDBTransaction,
  ): void => {
    const native: unknown = Reflect.get(owner, method)
    if (typeof native !== 'function') throw new Error(`no ${method}`)
    Reflect.set(owner, method, function failing(this: object, ...given: unknown[]): unknown {
      const transaction = transactionOf(this)
      const isHit = transaction.db.name === database && (++requests === k || (forever && requests > k))
      if (isHit && fault !== 'abort') throw new DOMException('injected', names[fault])
      const request: unknown = Reflect.apply(native, this, given)
      if (isHit && request instanceof IDBRequest)
        request.addEventListener('success', () => transaction.abort(), { once: true })
      return request
    })
    undo.push(() => Reflect.set(owner, method, native))
  }
  for (const method of [...methods, ...writing])
    replace(IDBObjectStore.prototype, method, (store) => storeOf(store).transaction)
  for (const method of methods)
    replace(IDBIndex.prototype, method, (index) => indexOf(index).objectStore.transaction)
  try {
    const [outcome] = await Promise.allSettled([act()])
    return { requests, outcome }
  } finally {
    for (const each of undo) each()
  }
}

function storeOf(target: object): IDBObjectStore {
  if (target instanceof IDBObjectStore) return target
  throw new TypeError('not a store')
}

function indexOf(target: object): IDBIndex {
  if (target instanceof IDBIndex) return target
  throw new TypeError('not an index')
}
