import type { ShallowRef } from 'vue'
import { isTapped, type Question } from '#domain/content/quiz.ts'
import { tappedDrawing } from './drawing.ts'

/**
 * What shows a question that is tapped comes with the later screens. It is added to `parts` before the first question, so that no
 * quiz is begun that cannot be finished; where it has not come, the shell says so as of a screen.
 */
export async function bringTapped<Parts extends object>(
  parts: ShallowRef<Parts | null>,
  questions: readonly Pick<Question, 'kind'>[],
): Promise<void> {
  if (!parts.value || !questions.some(isTapped)) return
  const { bringWords, tapped } = await import('./tapped/tapped.ts')
  await bringWords()
  tappedDrawing.value = tapped.TapDanger
  parts.value = { ...parts.value, ...tapped }
}
