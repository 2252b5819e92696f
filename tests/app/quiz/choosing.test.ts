import { describe, expect, it } from 'vitest'
import { presentedChoices } from '#domain/assessment/draw.ts'
import type { Question } from '#domain/content/quiz.ts'
import { aQuestion } from '../../support/builders.ts'
import { QuestionOnScreen } from '../../support/question-on-screen.ts'

const languages = ['ar', 'fr'] as const
const one = ['single-choice', 'scenario', 'true-false', 'picture-choice'] as const
const aPicture = (id: string) => ({ src: `/packs/${id}.svg`, alt: `picture ${id}` })

function questionOf(kind: (typeof one)[number] | 'multiple-choice'): Question {
  if (kind !== 'picture-choice')
    return aQuestion({ kind, correct: kind === 'multiple-choice' ? ['a', 'c'] : ['b'] })
  const question = aQuestion({ kind, correct: ['b'] })
  const choices = question.choices.map((choice) => ({
    ...choice,
    text: '',
    picture: aPicture(choice.choiceId),
  }))
  return { ...question, choices }
}

describe.each(languages)('on a screen in %s', (language) => {
  describe.each(one)('a %s', (kind) => {
    const question = questionOf(kind)

    it('takes a tap anywhere on a choice, and the last tap counts', async () => {
      const screen = await QuestionOnScreen.open(question, language)
      const labels = screen.card.findAll<HTMLLabelElement>('label.choice')
      for (const label of labels) {
        label.element.click()
        expect(await screen.response()).toEqual([label.find('input').element.value])
      }
      expect(screen.card.findAll('input:checked')).toHaveLength(1)
    })

    it('is one group of radio buttons for the keyboard, in the order of the screen, each with a name', async () => {
      const screen = await QuestionOnScreen.open(question, language)
      const stops = screen.stops()
      const shown = presentedChoices(1, question)
      expect(stops.map(({ element }) => element.getAttribute('type'))).toEqual(['radio', 'radio', 'radio'])
      expect(new Set(stops.map(({ element }) => element.getAttribute('name'))).size).toBe(1)
      expect(stops.map((stop) => screen.nameOf(stop))).toEqual(
        shown.map(({ choiceId }) =>
          kind === 'picture-choice' ? `picture ${choiceId}` : `choice ${choiceId}`,
        ),
      )
      // What an arrow key does to a radio button: it is chosen, and says so.
      for (const stop of stops) {
        await stop.setValue(true)
        expect(await screen.response()).toEqual([stop.element.getAttribute('value')])
      }
    })

    it('is read in the direction of its language, under its prompt', async () => {
      const screen = await QuestionOnScreen.open(question, language)
      expect(screen.card.find('.question').attributes()).toMatchObject({
        lang: language,
        dir: language === 'ar' ? 'rtl' : 'ltr',
      })
      const group = screen.card.find('fieldset')
      expect(screen.card.find(`#${group.attributes('aria-labelledby')}`).text()).toBe('What now?')
    })

    it('stands once its feedback is shown, says in words which choice was right, and moves to what is said', async () => {
      const screen = await QuestionOnScreen.open(question, language, { response: ['a'] })
      await screen.show()
      expect(screen.stops()).toEqual([])
      expect(screen.card.findAll('.is-missed').map((label) => label.find('input').element.value)).toEqual([
        'b',
      ])
      expect(screen.card.find('.choice.is-missed .mark-in-words').text()).not.toBe('')
      expect(screen.card.find('.choice.is-wrong .mark-in-words').text()).not.toBe('')
      expect(document.activeElement).toBe(screen.card.find('.feedback').element)
      expect(screen.card.find('.feedback').text()).toContain('about a')
    })
  })

  describe('a multiple-choice', () => {
    const question = questionOf('multiple-choice')

    it('takes as many taps as there are choices, and a second tap takes one back', async () => {
      const screen = await QuestionOnScreen.open(question, language)
      const tap = async (id: string) => {
        screen.card.get<HTMLInputElement>(`input[value="${id}"]`).element.closest('label')?.click()
        return screen.response()
      }
      expect(await tap('c')).toEqual(['c'])
      expect(await tap('a')).toEqual(['a', 'c'])
      expect(await tap('c')).toEqual(['a'])
    })

    it('is check boxes for the keyboard, each a stop of its own', async () => {
      const screen = await QuestionOnScreen.open(question, language)
      for (const stop of screen.stops()) {
        expect(stop.attributes('type')).toBe('checkbox')
        await stop.setValue(true)
        await screen.response()
      }
      expect(await screen.response()).toEqual(['a', 'b', 'c'])
    })

    it('says which it missed once its feedback is shown', async () => {
      const screen = await QuestionOnScreen.open(question, language, { response: ['a', 'b'] })
      await screen.show()
      expect(screen.card.findAll('.choice.is-right')).toHaveLength(1)
      expect(screen.card.findAll('.choice.is-missed')).toHaveLength(1)
      expect(screen.card.findAll('.choice.is-wrong')).toHaveLength(1)
      const [right, wrong, missed] =
        language === 'ar'
          ? ['اختيارك، وهو صحيح', 'اختيارك، وهو غير مناسب', 'صحيح، ولم تختاريه']
          : ['votre choix, juste', 'votre choix, pas le bon', 'bonne réponse, pas choisie']
      expect(screen.card.findAll('.feedback-line').map((line) => line.text())).toEqual([
        `choice a${right}about a`,
        `choice b${wrong}about b`,
        `choice c${missed}about c`,
      ])
    })
  })
})

it('how sure she is is asked in her language and its direction, also inside a question of another', async () => {
  const screen = await QuestionOnScreen.open(questionOf('single-choice'), 'fr', { asksConfidence: true })
  await screen.card.setProps({ language: 'ar' })
  expect(screen.card.get('.question').attributes()).toMatchObject({ lang: 'ar', dir: 'rtl' })
  expect(screen.card.get('.confidence').attributes()).toMatchObject({ lang: 'fr', dir: 'ltr' })
})
