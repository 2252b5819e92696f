import { liveQuery as ask } from 'dexie'

/** The answer to a database question, told again whenever it changes, in this tab, another one or the service worker. */
export function liveQuery<T>(question: () => Promise<T>): {
  subscribe: (next: (answer: T) => void) => { unsubscribe: () => void }
} {
  const answers = ask(question)
  return { subscribe: (next) => answers.subscribe(next) }
}
