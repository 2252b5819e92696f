import { liveQuery as ask } from 'dexie'

export type Live<T> = {
  /** `failed` hears of a database that cannot be read; without it the last result simply stays. */
  readonly subscribe: (
    next: (result: T) => void,
    failed?: (error: unknown) => void,
  ) => { readonly unsubscribe: () => void }
}

/** What a database query finds, given again whenever it changes, in this tab, another one or the service worker. */
export function liveQuery<T>(question: () => Promise<T>): Live<T> {
  // Dexie follows an awaited read only in a function that is itself `async`: a wrapper that merely returns one is not.
  const results = ask(async () => question())
  return { subscribe: (next, failed) => results.subscribe(next, failed ?? null) }
}
