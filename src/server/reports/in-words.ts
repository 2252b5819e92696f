import { addressed } from '#domain/content/address.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import type { Given, Question } from '#domain/content/quiz.ts'

/** True and false have no text of their own in a pack: the app writes them, and so does a report. */
const trueFalse: Record<PackLanguage, Readonly<Record<string, string>>> = {
  ar: { true: 'صحيح', false: 'خطأ' },
  fr: { true: 'Vrai', false: 'Faux' },
}

/** A response in the words of the pack, as the learner read them. A supervisor reads both forms as the feminine one. */
export function inWords(question: Question, given: Given, language: PackLanguage): string[] {
  const choiceText = (id: string): string => {
    const choice = question.choices.find((candidate) => candidate.choiceId === id)
    const text = choice?.text || choice?.picture?.alt || ''
    return text === '' ? (trueFalse[language][id] ?? id) : addressed(text, 'feminine')
  }
  const partnerText = (id: string): string => {
    const text = question.partners.find((partner) => partner.partnerId === id)?.text
    return text === undefined ? id : addressed(text, 'feminine')
  }
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
    case 'true-false':
    case 'scenario':
    case 'picture-choice':
    case 'ordering':
      return given.map(choiceText)
    case 'matching':
      return given.map((pair) => {
        const [choiceId = '', partnerId = ''] = pair.split('=')
        return `${choiceText(choiceId)} = ${partnerText(partnerId)}`
      })
    case 'short-text':
      return [...given]
    case 'numeric':
      return given.map((number) => (question.unit === null ? number : `${number} ${question.unit}`))
  }
}

export const promptInWords = (question: Question): string => addressed(question.prompt, 'feminine')
