import { isTapped, type Question } from '#domain/content/quiz.ts'
import { quizParts } from './first/quiz-parts.ts'

/**
 * What shows a question that is tapped comes with the later screens. It is asked for before the first question, so that no quiz
 * is begun that cannot be finished; where it has not come, the shell says so as of a screen.
 */
export async function bringTapped(questions: readonly Pick<Question, 'kind'>[]): Promise<void> {
  if (!quizParts.value || !questions.some(isTapped)) return
  const { bringWords, tapped } = await import('./tapped/tapped.ts')
  await bringWords()
  quizParts.value = { ...quizParts.value, ...tapped }
}
