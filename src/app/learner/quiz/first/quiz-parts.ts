import { shallowRef } from 'vue'
import type { parts as Parts } from '../parts.ts'
import type { tapped as Tapped } from '../tapped/tapped.ts'

/** What a quiz shows now and then; null until it has been loaded, and nothing is asked before. */
export const quizParts = shallowRef<(typeof Parts & Partial<typeof Tapped>) | null>(null)

/** Asked for when a quiz begins, so that none is missing in the middle of it. */
export async function loadParts() {
  const loaded = await import('../parts.ts')
  quizParts.value = loaded.parts
  return loaded
}
