import { describe, expect, it } from 'vitest'
import { isComplete } from '#app/learner/quiz/first/first-response.ts'
import { aQuestion } from '../../support/builders.ts'
import { pastedNumbers } from '../../support/pasted.ts'
import { QuestionOnScreen } from '../../support/question-on-screen.ts'

const numeric = {
  ...aQuestion({ kind: 'numeric', correct: ['7'], choiceIds: ['0..4', '5..10', '11..'] }),
  unit: 's',
}
const shortText = aQuestion({
  kind: 'short-text',
  choiceIds: ['a', 'b'],
  correct: ['الصابون'],
  accepts: { a: ['الصابون', 'savon'], b: ['الرمل'] },
})

describe.each(['ar', 'fr'] as const)('on a screen in %s', (language) => {
  describe('a numeric', () => {
    it('takes digits of any script, and only a number', async () => {
      const screen = await QuestionOnScreen.open(numeric, language)
      const input = screen.card.get<HTMLInputElement>('input')
      await input.setValue('٧')
      expect(await screen.response()).toEqual(['7'])
      await input.setValue('7 s')
      expect(await screen.response()).toEqual(['7'])
      await input.setValue('1,5')
      expect(await screen.response()).toEqual(['1.5'])
      await input.setValue('')
      expect(await screen.response()).toEqual([])
    })

    it('is given as the number that was pasted, or not at all: nothing closes up', async () => {
      const screen = await QuestionOnScreen.open(numeric, language)
      const input = screen.card.get<HTMLInputElement>('input')
      for (const [typed, written] of pastedNumbers) {
        await input.setValue(typed)
        const response = await screen.response()
        const isNumber = !['empty', 'two-ways', 'not-a-number'].includes(written)
        expect([typed, isComplete(numeric, response), response[0]]).toEqual([
          typed,
          isNumber,
          isNumber ? written : response[0],
        ])
      }
    })

    it('says why it cannot be checked, and keeps what was typed', async () => {
      const screen = await QuestionOnScreen.open(numeric, language)
      const input = screen.card.get<HTMLInputElement>('input')
      for (const typed of ['سبعة', '4 à 5', '4,500']) {
        await input.setValue(typed)
        expect(screen.card.get('.typed-wrong').text()).toMatch(/\S{3}/)
        expect(input.element.value).toBe(typed)
        expect((await screen.response()).map((text) => text.trim())).toEqual([typed])
      }
      await input.setValue('-')
      expect(screen.card.find('.typed-wrong').exists()).toBe(false)
      const again = await QuestionOnScreen.open(numeric, language, { response: ['4 à 5 '] })
      expect(again.card.get<HTMLInputElement>('input').element.value.trim()).toBe('4 à 5')
    })

    it('is written from left to right in every language, with its unit beside it', async () => {
      const screen = await QuestionOnScreen.open(numeric, language)
      const input = screen.firstStop()
      expect(input.attributes()).toMatchObject({ dir: 'ltr', inputmode: 'decimal' })
      expect(screen.nameOf(input)).not.toBe('')
      expect(screen.card.text()).toContain('s')
    })
  })

  describe('a short text', () => {
    it('is written in the direction of the language, and nothing corrects it', async () => {
      const screen = await QuestionOnScreen.open(shortText, language)
      const input = screen.firstStop()
      expect(input.element.closest('[dir]')?.getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
      expect(input.attributes()).toMatchObject({
        autocapitalize: 'off',
        autocomplete: 'off',
        spellcheck: 'false',
        inputmode: 'text',
      })
      expect(input.attributes('maxlength')).toBeUndefined()
      expect(screen.nameOf(input)).not.toBe('')
    })

    it('is given whole as it was typed; what is too long says by how much, and cannot be checked', async () => {
      const screen = await QuestionOnScreen.open(shortText, language)
      const input = screen.card.get<HTMLInputElement>('input')
      await input.setValue(' الصّابون ')
      expect(await screen.response()).toEqual([' الصّابون '])
      expect(screen.card.find('.typed-wrong').exists()).toBe(false)
      await input.setValue('ا'.repeat(90))
      expect(await screen.response()).toEqual(['ا'.repeat(90)])
      expect(isComplete(shortText, await screen.response())).toBe(false)
      expect(input.element.value).toBe('ا'.repeat(90))
      expect(screen.card.get('.typed-wrong').text()).toMatch(/90.*80/)
      await input.setValue('ا'.repeat(80))
      expect(isComplete(shortText, await screen.response())).toBe(true)
      expect(screen.card.find('.typed-wrong').exists()).toBe(false)
      await input.setValue('')
      expect(await screen.response()).toEqual([])
    })

    it('is checked by Enter', async () => {
      const screen = await QuestionOnScreen.open(shortText, language)
      await screen.card.get('input').setValue('savon')
      await screen.card.get('form').trigger('submit')
      expect(screen.card.emitted('check')).toHaveLength(1)
    })

    it('stands once its feedback is shown, and shows a response that is right where hers was not', async () => {
      const screen = await QuestionOnScreen.open(shortText, language, { response: ['حليب'] })
      await screen.show()
      expect(screen.stops()).toEqual([])
      expect(screen.card.get('[data-right]').text()).toContain('الصابون')
      expect(screen.card.get('.feedback').text()).toContain('about anything else')
    })

    it('says yes to another spelling without showing another response', async () => {
      const screen = await QuestionOnScreen.open(shortText, language, { response: ['صابون'] })
      await screen.show()
      expect(screen.card.find('[data-right]').exists()).toBe(false)
      expect(screen.card.get('.feedback').text()).toContain('about a')
    })
  })

  describe('the question about confidence', () => {
    it('is two radio buttons after the response, that say what they mean', async () => {
      const screen = await QuestionOnScreen.open(shortText, language, { asksConfidence: true })
      expect(screen.stops().map(({ element }) => element.getAttribute('type'))).toEqual([
        'text',
        'radio',
        'radio',
      ])
      const [, yes, no] = screen.stops()
      await yes?.setValue(true)
      await no?.setValue(true)
      expect(screen.card.emitted('sure')).toEqual([[true], [false]])
      await screen.card.setProps({ sure: false })
      expect(
        screen.card.findAll<HTMLInputElement>('.confidence input').map(({ element }) => element.checked),
      ).toEqual([false, true])
    })

    it('is not there unless the quiz asks', async () => {
      const screen = await QuestionOnScreen.open(shortText, language)
      expect(screen.card.find('.confidence').exists()).toBe(false)
    })
  })
})

describe('a response that can be checked', () => {
  it('has something to mark: words of a short text, a number, a partner for each thing', () => {
    expect(isComplete(shortText, ['؟ …'])).toBe(false)
    expect(isComplete(shortText, ['م'])).toBe(true)
    expect(isComplete(numeric, ['1,'])).toBe(false)
    expect(isComplete(numeric, ['1'])).toBe(true)
    // As an earlier build wrote it into a draft.
    expect(isComplete(numeric, ['1,5'])).toBe(true)
    const matching = aQuestion({ kind: 'matching', partnerIds: ['1', '2', '3'] })
    expect(isComplete(matching, ['a=1', 'b=2'])).toBe(false)
    expect(isComplete(matching, ['a=1', 'b=2', 'c=3'])).toBe(true)
  })
})
