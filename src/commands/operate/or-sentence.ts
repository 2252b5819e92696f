import { sentenceFor } from '#server/sentence-for.ts'
import { stop } from './stop.ts'

/** Runs a command; what a person can mend of disk and database ends it with a sentence. `folder`: where it works. */
export async function orSentence(folder: string, run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    const sentence = sentenceFor(error, folder)
    if (sentence === undefined) throw error
    stop(sentence)
  }
}
