import { bandHolding } from '#domain/assessment/bands.ts'
import type { Given, Question } from '#domain/content/quiz.ts'

/** A response in the words of the quiz, one line each. A right number is told as its whole band. */
export function inWords(question: Question, given: Given): readonly string[] {
  const choiceText = (id: string): string => {
    const choice = question.choices.find(({ choiceId }) => choiceId === id)
    return choice?.text || (choice?.picture?.alt ?? id)
  }
  switch (question.kind) {
    case 'short-text':
      return given
    case 'numeric':
      return given === question.correct ? [bandHolding(question, given[0])?.text ?? ''] : given
    case 'matching':
      return given.map((pair) => {
        const [choiceId = '', partnerId = ''] = pair.split('=')
        return `${choiceText(choiceId)} ↔ ${question.partners.find((partner) => partner.partnerId === partnerId)?.text ?? ''}`
      })
    case 'ordering':
      return given.map((id, index) => `${index + 1}. ${choiceText(id)}`)
    case 'single-choice':
    case 'multiple-choice':
    case 'true-false':
    case 'scenario':
    case 'picture-choice':
      return given.map(choiceText)
  }
}
