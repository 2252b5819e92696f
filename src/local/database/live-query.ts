import { liveQuery as ask } from 'dexie'

export type Live<T> = {
  /** `failed` hears of a database that cannot be read; without it the last answer simply stays. */
  readonly subscribe: (
    next: (answer: T) => void,
    failed?: (error: unknown) => void,
  ) => { readonly unsubscribe: () => void }
}

/** What a database query finds, given again whenever it changes, in this tab, another one or the service worker. */
export function liveQuery<T>(question: () => Promise<T>): Live<T> {
  // Dexie follows an awaited read only in a function that is itself `async`: a wrapper that merely returns one is not.
  const answers = ask(async () => question())
  return { subscribe: (next, failed) => answers.subscribe(next, failed ?? null) }
}
