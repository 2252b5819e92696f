import { mergeWords } from '#domain/text/merge-words.ts'
import type { Live } from '../database/live-query.ts'

export type WordsListener = {
  /** The words as they are now, where they are not what this field shows. */
  readonly show: (words: string) => void
  /** All that this field shows is on the phone. */
  readonly kept: () => void
  readonly failed: (error: unknown) => void
}

export type OpenWords = {
  /** Called at every letter. Resolves when it is written, or could not be. */
  readonly write: (words: string) => Promise<void>
  readonly close: () => void
}

type Source = {
  /** The words as stored; empty when there are none. */
  readonly stored: Live<string>
  /** Changes what is stored, in one transaction, and resolves with what is stored then. */
  readonly change: (make: (stored: string) => string) => Promise<string>
}

/**
 * Somebody's own words in a field. What is typed here is merged into what is stored; what another tab writes is shown here. A
 * second write never overtakes the first.
 */
export function openWords({ stored, change }: Source, listener: WordsListener): OpenWords {
  /** What is stored, as this field last learned. */
  let base = ''
  /** What was typed since and is not written yet. */
  let typed: string | null = null
  let isWriting = false

  const following = stored.subscribe((now) => {
    if (typed !== null) return // The write that is coming reads it.
    base = now
    listener.show(now)
  })

  async function writeAll(): Promise<void> {
    isWriting = true
    try {
      while (typed !== null) {
        const [mine, from]: [string, string] = [typed, base]
        const kept = await change((theirs) => mergeWords(from, theirs, mine))
        base = kept
        typed = typed === mine ? null : mergeWords(mine, kept, typed)
        if (kept !== mine) listener.show(typed ?? kept)
      }
      listener.kept()
    } catch (error) {
      listener.failed(error)
    } finally {
      isWriting = false
    }
  }

  return {
    async write(words) {
      typed = words
      if (!isWriting) await writeAll()
    },
    close: () => following.unsubscribe(),
  }
}
