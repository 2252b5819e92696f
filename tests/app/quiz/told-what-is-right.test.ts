import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ref } from 'vue'
import { questionKinds, type Question, type QuestionKind } from '#domain/content/quiz.ts'
import type { Response } from '#domain/content/response.ts'
import { createI18n, i18nKey } from '#app/frame/i18n/i18n.ts'
import { loadMessages } from '#app/frame/i18n/load-messages.ts'
import RereadResponse from '#app/learner/quiz/RereadResponse.vue'
import { aQuestion } from '../../support/builders.ts'
import { QuestionOnScreen } from '../../support/question-on-screen.ts'

type Case = {
  readonly question: Question
  readonly response: Response
  /** What must be read of hers, of what is right, and of what was missing from hers. */
  readonly hers: readonly string[]
  readonly right: readonly string[]
  readonly missing: readonly string[]
}
const chosen = (kind: QuestionKind): Case => ({
  question: aQuestion({ kind, correct: ['b'] }),
  response: ['a'],
  hers: ['choice a'],
  right: ['choice b'],
  missing: [],
})
const tapped = (kind: 'tap-danger' | 'tap-sentence'): Case => ({
  question: aQuestion({ kind, correct: ['a', 'c'] }),
  response: ['a', 'b'],
  hers: ['choice a', 'choice b'],
  right: ['choice a', 'choice c'],
  missing: ['choice c'],
})
const cases: Readonly<Record<QuestionKind, Case>> = {
  'single-choice': chosen('single-choice'),
  'true-false': chosen('true-false'),
  scenario: chosen('scenario'),
  'picture-choice': chosen('picture-choice'),
  'multiple-choice': {
    question: aQuestion({ kind: 'multiple-choice', correct: ['a', 'c'] }),
    response: ['a', 'b'],
    hers: ['choice a', 'choice b'],
    right: ['choice a', 'choice c'],
    missing: ['choice c'],
  },
  ordering: {
    question: aQuestion({ kind: 'ordering', correct: ['a', 'b', 'c'] }),
    response: ['c', 'b', 'a'],
    hers: ['1. choice c', '2. choice b', '3. choice a'],
    right: ['1. choice a', '2. choice b', '3. choice c'],
    missing: [],
  },
  matching: {
    question: aQuestion({ kind: 'matching', correct: ['a=1', 'b=2', 'c=3'], partnerIds: ['1', '2', '3'] }),
    response: ['a=1', 'b=3', 'c=2'],
    hers: ['choice a ↔ partner 1', 'choice b ↔ partner 3', 'choice c ↔ partner 2'],
    right: ['choice a ↔ partner 1', 'choice b ↔ partner 2', 'choice c ↔ partner 3'],
    missing: ['choice b ↔ partner 2', 'choice c ↔ partner 3'],
  },
  numeric: {
    question: {
      ...aQuestion({ kind: 'numeric', correct: ['7'], choiceIds: ['0..4', '5..10', '11..'] }),
      unit: 'minutes',
    },
    response: ['99'],
    hers: ['99 minutes'],
    right: ['choice 5..10 minutes'],
    missing: [],
  },
  'short-text': {
    question: aQuestion({ kind: 'short-text', correct: ['savon'], accepts: { a: ['savon'] } }),
    response: ['lait'],
    hers: ['lait'],
    right: ['savon'],
    missing: [],
  },
  'tap-danger': tapped('tap-danger'),
  'tap-sentence': tapped('tap-sentence'),
}

describe.each(questionKinds)('once a %s has its feedback', (kind) => {
  const { question, response, hers, right, missing } = cases[kind]

  it('the screen shows what is right, and which choice was hers', async () => {
    const screen = await QuestionOnScreen.open(question, 'fr', { response })
    await screen.show()
    const text = spoken(screen.card.text())
    expect(text).toContain('La bonne réponse :')
    for (const words of kind === 'matching' ? ['partner 2', 'partner 3'] : right)
      expect(text).toContain(words)
    expect(text).toContain('Pas encore')
    if (kind === 'ordering') expect(text).toContain('sa place : 3')
    else if (kind !== 'numeric' && kind !== 'short-text') expect(text).toContain('votre choix, pas le bon')
  })

  it('a right choice that was not hers does not look chosen, and says so', async () => {
    const screen = await QuestionOnScreen.open(question, 'fr', { response })
    await screen.show()
    for (const label of screen.card.findAll<HTMLLabelElement>('label.choice')) {
      const { checked, value } = label.get('input').element
      expect(label.classes('is-right')).toBe(checked && question.correct.includes(value))
      expect(label.text().includes('bonne réponse, pas choisie')).toBe(
        !checked && question.correct.includes(value),
      )
    }
  })

  it('when it was right, no other response is shown', async () => {
    const screen = await QuestionOnScreen.open(question, 'fr', { response: question.correct })
    await screen.show()
    expect(spoken(screen.card.text())).not.toContain('La bonne réponse :')
    expect(screen.card.findAll('.is-wrong, .is-missed')).toEqual([])
  })

  it('my responses tell hers, the right one, and what was missing', async () => {
    const line = await inMyAnswers(question, response)
    // There pictures are shown as they were, with the words below.
    if (kind === 'picture-choice' || kind === 'tap-danger') {
      const text = spoken(line.text())
      for (const words of [...hers, ...right]) expect(text).toContain(words)
      return
    }
    const lists = line.findAll('ul').map((list) => list.findAll('li').map((each) => spoken(each.text())))
    expect(lists[0]).toEqual(
      hers.map((words) => `${words} (${right.includes(words) ? 'C’est juste' : 'Pas encore'})`),
    )
    expect(lists[1]).toEqual(
      right.map((words) => (missing.includes(words) ? `${words} (bonne réponse, pas choisie)` : words)),
    )
  })
})

describe('my responses show what a question showed', () => {
  const picture = { src: '/packs/yard.svg', alt: 'Une cour' }

  it('the drawing that was tapped, with its spots as they were marked', async () => {
    const question = { ...aQuestion({ kind: 'tap-danger', correct: ['a', 'b'] }), picture } as Question
    await QuestionOnScreen.open(question, 'fr')
    const line = await inMyAnswers(question, ['a', 'c'])
    expect(line.get('img').attributes()).toMatchObject(picture)
    expect(line.findAll('[data-spot]').map((spot) => spot.classes('is-right'))).toHaveLength(3)
    for (const mark of ['is-right', 'is-missed', 'is-wrong'])
      expect(line.get(`label.${mark} .tap-number`).text()).toBe(line.get(`.spot.${mark} text`).text())
    expect(line.findAll('input:not(:disabled)').filter((box) => !box.element.closest(':disabled'))).toEqual(
      [],
    )
  })

  it('a picture above the question, and the pictures that were chosen from', async () => {
    const above = { ...aQuestion({ kind: 'single-choice', correct: ['a'] }), picture } as Question
    expect((await inMyAnswers(above, ['b'])).get('img').attributes()).toMatchObject(picture)
    const choices = aQuestion({ kind: 'picture-choice', correct: ['b'] }).choices.map((choice) => ({
      ...choice,
      picture,
    }))
    const among = { ...aQuestion({ kind: 'picture-choice', correct: ['b'] }), choices } as Question
    await QuestionOnScreen.open(among, 'fr')
    const line = await inMyAnswers(among, ['a'])
    expect(line.findAll('img')).toHaveLength(choices.length)
    expect(line.get('.is-wrong').text()).toContain('votre choix, pas le bon')
    expect(line.get('.is-missed').text()).toContain('bonne réponse, pas choisie')
  })
})

it('a right number that is not the very one of the author is hers as she typed it', async () => {
  const { question } = cases.numeric
  const line = await inMyAnswers(question, ['7'])
  expect(spoken(line.get('ul').text())).toBe('7 minutes (C’est juste)')
  expect(line.findAll('ul')).toHaveLength(1)
})

const spoken = (text: string): string => text.replace(/\s+/g, ' ').trim()

async function inMyAnswers(question: Question, response: Response) {
  const i18n = createI18n('fr', await loadMessages('fr'), ref('feminine'))
  const line = mount(RereadResponse, {
    props: { question, response, seed: 1, isOpen: true },
    global: { provide: { [i18nKey]: i18n } },
  })
  onTestFinished(() => line.unmount())
  await flushPromises()
  return line
}
