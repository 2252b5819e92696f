import { describe, expect, it } from 'vitest'
import { isComplete } from '#app/learner/quiz/first/first-response.ts'
import { aQuestion } from '../../support/builders.ts'
import { QuestionOnScreen } from '../../support/question-on-screen.ts'

const ordering = aQuestion({ kind: 'ordering', correct: ['a', 'b', 'c'] })
const matching = aQuestion({ kind: 'matching', correct: ['a=1', 'b=2', 'c=3'], partnerIds: ['1', '2', '3'] })

describe.each(['ar', 'fr'] as const)('on a screen in %s', (language) => {
  describe('an ordering', () => {
    const open = () => QuestionOnScreen.open(ordering, language, { response: ['c', 'a', 'b'] })
    const linesOf = (screen: QuestionOnScreen) =>
      screen.card.findAll('.order-line > span').map((line) => line.text())

    it('moves a line by a tap on its arrows, and shows where it is', async () => {
      const screen = await open()
      const down = screen.card.findAll('.order-line')[0]?.findAll('button')[1]
      await down?.trigger('click')
      expect(await screen.response()).toEqual(['a', 'c', 'b'])
      await screen.card.findAll('.order-line')[2]?.find('button').trigger('click')
      expect(await screen.response()).toEqual(['a', 'b', 'c'])
      expect(linesOf(screen)).toEqual(['choice a', 'choice b', 'choice c'])
    })

    it('keeps the keyboard on the line that moved, and says its new place', async () => {
      const screen = await open()
      expect(screen.stops()).toHaveLength(4)
      // The first line cannot go up, so its only stop is the way down.
      expect(screen.nameOf(screen.firstStop())).toContain('choice c')
      await screen.firstStop().trigger('click')
      await screen.response()
      expect(document.activeElement?.closest('.order-line')?.textContent).toContain('choice c')
      expect(screen.card.get('[role="status"]').text()).toMatch(/choice c.*2/)
    })

    it('never opens a way out of the list', async () => {
      const screen = await open()
      const lines = screen.card.findAll('.order-line')
      expect(
        lines
          .at(0)
          ?.findAll('button')
          .map((button) => button.attributes('disabled')),
      ).toEqual(['', undefined])
      expect(
        lines
          .at(-1)
          ?.findAll('button')
          .map((button) => button.attributes('disabled')),
      ).toEqual([undefined, ''])
    })

    it('stands once its feedback is shown, line by line', async () => {
      const screen = await open()
      await screen.show()
      expect(screen.stops()).toEqual([])
      expect(screen.card.findAll('.order-line.is-wrong')).toHaveLength(3)
      const place = language === 'ar' ? 'رتبته الصحيحة:' : 'sa place\u00a0:'
      expect(screen.card.findAll('.order-line .mark-in-words').map((line) => line.text())).toEqual([
        `${place} 3`,
        `${place} 1`,
        `${place} 2`,
      ])
      expect(screen.card.find('.feedback').text()).toContain('about a')
    })
  })

  describe('a matching', () => {
    it('is a list of partners for each thing, with the thing as its name', async () => {
      const screen = await QuestionOnScreen.open(matching, language)
      const stops = screen.stops()
      expect(stops.map(({ element }) => element.tagName)).toEqual(['SELECT', 'SELECT', 'SELECT'])
      expect(stops.map((stop) => screen.nameOf(stop)).toSorted()).toEqual([
        'choice a',
        'choice b',
        'choice c',
      ])
      for (const stop of stops) expect(stop.findAll('option')).toHaveLength(4)
    })

    it('takes no partner from another line while a key passes over it, and says that one stands twice', async () => {
      const screen = await QuestionOnScreen.open(matching, language)
      const twice = () => screen.card.findAll('.match-twice').length
      const choose = async (id: string, partner: string) => {
        await screen.card.get(`#match-q01-${id}`).setValue(partner)
        return screen.response()
      }
      expect(screen.card.get('[role="status"]').text()).toBe('')
      expect(await choose('a', '2')).toEqual(['a=2'])
      // The arrow key on a closed list: 1, 2, 3.
      for (const partner of ['1', '2']) await choose('b', partner)
      expect(await screen.response()).toEqual(['a=2', 'b=2'])
      expect(twice()).toBe(2)
      expect(screen.card.get('#match-q01-a').attributes('aria-describedby')).toBe('twice-q01-a')
      await choose('b', '3')
      expect(twice()).toBe(0)
      expect(await choose('c', '3')).toEqual(['a=2', 'b=3', 'c=3'])
      expect(isComplete(matching, await screen.response())).toBe(false)
      expect(screen.card.get('[role="status"]').text()).not.toBe('')
      await choose('c', '1')
      expect(isComplete(matching, await screen.response())).toBe(true)
      expect(screen.card.get('[role="status"]').text()).toBe('')
      expect(await choose('b', '')).toEqual(['a=2', 'c=1'])
    })

    it('stands once its feedback is shown, and says of each what she chose and what is right', async () => {
      const screen = await QuestionOnScreen.open(matching, language, { response: ['a=1', 'b=3', 'c=2'] })
      await screen.show()
      expect(screen.stops()).toEqual([])
      expect(screen.card.findAll('.match.is-right')).toHaveLength(1)
      const told = (which: string): readonly (readonly string[])[] =>
        screen.card
          .findAll(`.match.${which}`)
          .map((line) => [
            line.get('label').text(),
            ...line.findAll('.match-mark').map((each) => each.text().replace(/[ \n]+/g, ' ')),
          ])
          .toSorted()
      const words =
        language === 'ar'
          ? { right: 'اختيارك، وهو صحيح', wrong: 'اختيارك، وهو غير مناسب', answer: 'الجواب الصحيح:' }
          : {
              right: 'votre choix, juste',
              wrong: 'votre choix, pas le bon',
              answer: 'La bonne réponse\u00a0:',
            }
      expect(told('is-right')).toEqual([['choice a', words.right]])
      expect(told('is-wrong')).toEqual([
        ['choice b', words.wrong, `${words.answer} partner 2`],
        ['choice c', words.wrong, `${words.answer} partner 3`],
      ])
      expect(screen.card.get('fieldset').attributes('aria-labelledby')).toBe('prompt-q01')
    })
  })
})
