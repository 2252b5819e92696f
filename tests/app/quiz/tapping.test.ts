import { describe, expect, it } from 'vitest'
import { presentedChoices } from '#domain/assessment/draw.ts'
import type { QuestionOf } from '#domain/content/quiz.ts'
import { aQuestion } from '../../support/builders.ts'
import { QuestionOnScreen } from '../../support/question-on-screen.ts'

const languages = ['ar', 'fr'] as const
/** Three spots of radius 25 in a row: a and b are dangers, c is a decoy. */
const yard: QuestionOf<'tap-danger'> = {
  ...aQuestion({ kind: 'tap-danger', correct: ['a', 'b'] }),
  picture: { src: '/packs/yard.svg', alt: 'A yard' },
}
const centres = { a: 30, b: 90, c: 150 } as const

/** A touch at a place of the drawing, which stands somewhere on the screen in another size. */
function touch(screen: QuestionOnScreen, x: number, y = 30): void {
  const picture = screen.card.get<HTMLElement>('.tap-picture').element
  picture.getBoundingClientRect = () => new DOMRect(16, 300, 640, 400)
  picture.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: 16 + 2 * x, clientY: 300 + 2 * y }))
}
const said = (screen: QuestionOnScreen): string => screen.card.get('.tap-said').text()
const marks = (screen: QuestionOnScreen) => screen.card.findAll('[data-spot]')

describe.each(languages)('on a screen in %s', (language) => {
  const how = language === 'ar' ? 'لا تُحسب' : 'ne compte pas'

  describe('a drawing to tap', () => {
    it('takes touch, in the drawing’s own units, and a second touch takes the mark back', async () => {
      const screen = await QuestionOnScreen.open(yard, language)
      expect(marks(screen)).toHaveLength(0)
      touch(screen, centres.b)
      touch(screen, centres.a)
      expect(await screen.response()).toEqual(['a', 'b'])
      expect(marks(screen)).toHaveLength(2)
      expect(said(screen)).toContain('choice a')
      touch(screen, centres.b)
      expect(await screen.response()).toEqual(['a'])
      expect(said(screen)).toContain('choice b')
    })

    it('says calmly that a touch beside every spot does not count', async () => {
      const screen = await QuestionOnScreen.open(yard, language)
      touch(screen, 300, 180)
      expect(await screen.response()).toEqual([])
      expect(said(screen)).toContain(how)
      expect(screen.card.get('.tap-said').attributes('role')).toBe('status')
      touch(screen, centres.a)
      await screen.response()
      expect(said(screen)).not.toContain(how)
    })

    it('is never mirrored, and shown once', async () => {
      const screen = await QuestionOnScreen.open(yard, language)
      expect(screen.card.findAll('img')).toHaveLength(1)
      expect(screen.card.get('img').attributes('alt')).toBe('A yard')
      expect(screen.card.get('.tap-picture svg').attributes('aria-hidden')).toBe('true')
    })

    it('has a list behind a button: a box for every spot by its name, for keys and screen readers', async () => {
      const screen = await QuestionOnScreen.open(yard, language)
      const [button] = screen.stops()
      expect(button?.attributes('aria-expanded')).toBe('false')
      expect(screen.card.find('fieldset').exists()).toBe(false)
      await button?.trigger('click')
      expect(button?.attributes('aria-expanded')).toBe('true')
      expect(screen.card.get('fieldset').attributes('id')).toBe(button?.attributes('aria-controls'))
      const boxes = screen.stops().slice(1)
      const shown = presentedChoices(1, yard)
      expect(boxes.map((box) => screen.nameOf(box))).toEqual(
        shown.map(({ text }, index) => `${index + 1} ${text}`),
      )
      for (const { choiceId } of shown.filter((choice) => choice.choiceId !== 'c'))
        await screen.card.get(`input[value="${choiceId}"]`).setValue(true)
      expect(await screen.response()).toEqual(['a', 'b'])
      expect(marks(screen), 'drawn on the picture as well').toHaveLength(2)
      await screen.card.get('input[value="a"]').setValue(false)
      expect(await screen.response()).toEqual(['b'])
    })

    it('opens the list by itself on a phone that does not have the picture', async () => {
      for (const question of [yard, { ...yard, picture: null }]) {
        const screen = await QuestionOnScreen.open(question, language)
        if (question.picture) await screen.card.get('img').trigger('error')
        expect(screen.card.find('.tap-picture').exists()).toBe(false)
        expect(screen.card.get('fieldset').isVisible()).toBe(true)
        expect(screen.stops()).toHaveLength(3)
      }
    })

    it('tells what was missed and what was wrong by number, shape and words, and then stands', async () => {
      const screen = await QuestionOnScreen.open(yard, language, { response: ['a', 'c'] })
      await screen.show()
      expect(screen.stops()).toEqual([])
      const numberOf = (id: string): string =>
        String(presentedChoices(1, yard).findIndex(({ choiceId }) => choiceId === id) + 1)
      const drawn = (mark: string) => screen.card.get(`.spot.${mark}`)
      for (const [id, mark] of [
        ['a', 'is-right'],
        ['b', 'is-missed'],
        ['c', 'is-wrong'],
      ] as const) {
        expect(drawn(mark).get('text').text()).toBe(numberOf(id))
        const line = screen.card.get(`label.${mark}`)
        expect(line.get('.tap-number').text()).toBe(numberOf(id))
        expect(line.get('.mark-in-words').text()).not.toBe('')
      }
      const shapes = ['is-right', 'is-missed', 'is-wrong'].map((name) =>
        drawn(name).get('path').attributes('d'),
      )
      expect(new Set(shapes).size).toBe(3)
      const feedback = screen.card.get('.feedback').text()
      for (const id of ['a', 'b', 'c']) expect(feedback).toContain(`about ${id}`)
      touch(screen, centres.b)
      expect(await screen.response()).toEqual(['a', 'c'])
    })
  })

  describe('sentences to tap', () => {
    const text = aQuestion({ kind: 'tap-sentence', correct: ['b'] })

    it('are buttons that stay pressed, in the order of the text', async () => {
      const screen = await QuestionOnScreen.open(text, language)
      const stops = screen.stops()
      expect(stops.map((stop) => stop.text())).toEqual(['choice a', 'choice b', 'choice c'])
      for (const stop of stops) await stop.trigger('click')
      expect(await screen.response()).toEqual(['a', 'b', 'c'])
      expect(stops.map((stop) => stop.attributes('aria-pressed'))).toEqual(['true', 'true', 'true'])
      await stops[0]?.trigger('click')
      expect(await screen.response()).toEqual(['b', 'c'])
      expect(stops[0]?.attributes('aria-pressed')).toBe('false')
    })

    it('have a tick where they are chosen, and a cross instead where that is shown to be wrong', async () => {
      const screen = await QuestionOnScreen.open(text, language, { response: ['a', 'b'] })
      const sign = (id: string) => screen.card.get(`button[value="${id}"] .tap-sign`)
      expect(sign('c').element.childElementCount).toBe(0)
      const tick = sign('a').html()
      expect(sign('b').html()).toBe(tick)
      await screen.show()
      expect(sign('b').html()).toBe(tick)
      expect(sign('a').html()).not.toBe(tick)
      const cross = screen.card.get('.is-wrong .mark-in-words .icon').html()
      expect(sign('a').get('.icon').html()).toBe(cross)
    })

    it('get their feedback one by one', async () => {
      const screen = await QuestionOnScreen.open(text, language, { response: ['a'] })
      await screen.show()
      expect(screen.stops()).toEqual([])
      expect(screen.card.get('.tap-sentence.is-wrong .mark-in-words').text()).not.toBe('')
      expect(screen.card.get('.tap-sentence.is-missed .mark-in-words').text()).not.toBe('')
      const feedback = screen.card.get('.feedback').text()
      expect(feedback).toContain('about a')
      expect(feedback).toContain('about b')
    })
  })
})
