import { watch } from 'vue'
import type { Response } from '#domain/content/response.ts'

/**
 * Puts a choice into the response, or takes it out; sorted, as a response is kept. The response comes back when it is written:
 * a second touch that is quicker than the phone begins from the first one.
 */
export function useToggle(response: () => Response, respond: (mine: readonly string[]) => void) {
  let mine = response()
  watch(response, (now) => (mine = now))
  return (choiceId: string): boolean => {
    const isIn = mine.includes(choiceId)
    mine = isIn ? mine.filter((id) => id !== choiceId) : [...mine, choiceId].toSorted()
    respond(mine)
    return !isIn
  }
}
