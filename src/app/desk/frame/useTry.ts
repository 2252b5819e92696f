import { useTyped } from '../../common/useTyped.ts'

/** Forgotten with everything typed when another person comes onto the screen (`forgetTyped`). */
const prefix = 'typed:try:'

/**
 * The ids made for something new, until the server has said that it has it. The response may have been lost, and the page left:
 * the same words sent again are then the same thing. `what` says which, in words or as JSON.
 */
export function findTry(what: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(prefix + what) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []
  } catch {
    return [] // Refused, or not ours.
  }
}

export function keepTry(what: string, ids: readonly string[]): void {
  try {
    sessionStorage.setItem(prefix + what, JSON.stringify(ids))
  } catch {
    // Refused or full: the open form alone knows them.
  }
}

export function endTry(what: string): void {
  try {
    sessionStorage.removeItem(prefix + what)
  } catch {
    // Nothing was kept either.
  }
}

/** The id of the one new thing of a form. In an open form it stays the same thing when its words are corrected. */
export function useTry(form: string, newId: () => Promise<string>) {
  const own = useTyped(`${form}:id`, () => '')
  const keyOf = (words: string): string => `${form}:${words}`
  return {
    async idFor(words: string): Promise<string> {
      if (own.value === '') own.value = findTry(keyOf(words))[0] ?? (await newId())
      keepTry(keyOf(words), [own.value])
      return own.value
    },
    done(words: string): void {
      endTry(keyOf(words))
      own.value = ''
    },
  }
}
