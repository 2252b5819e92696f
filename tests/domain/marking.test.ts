import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feedbackOf } from '#domain/assessment/explain/feedback.ts'
import { isCorrect, outcomeOf, scoreOf } from '#domain/assessment/marking.ts'
import { questionKinds, type Question } from '#domain/content/quiz.ts'
import { asId, type QuestionId } from '#domain/id.ts'
import { aQuestion } from '../support/builders.ts'

describe('marking a response', () => {
  it('wants the one right choice of a single choice', () => {
    const question = aQuestion({ kind: 'single-choice', correct: ['b'] })
    expect(isCorrect(question, ['b'])).toBe(true)
    expect(isCorrect(question, ['a'])).toBe(false)
    expect(isCorrect(question, ['a', 'b'])).toBe(false)
    expect(isCorrect(question, [])).toBe(false)
  })

  it('wants exactly the right set of a multiple choice, in any order', () => {
    const question = aQuestion({ kind: 'multiple-choice', correct: ['a', 'c'] })
    expect(isCorrect(question, ['c', 'a'])).toBe(true)
    expect(isCorrect(question, ['a'])).toBe(false)
    expect(isCorrect(question, ['a', 'b', 'c'])).toBe(false)
    expect(isCorrect(question, ['a', 'a'])).toBe(false)
  })

  it('wants the order of an ordering', () => {
    const question = aQuestion({ kind: 'ordering', correct: ['c', 'a', 'b'] })
    expect(isCorrect(question, ['c', 'a', 'b'])).toBe(true)
    expect(isCorrect(question, ['a', 'c', 'b'])).toBe(false)
    expect(isCorrect(question, ['c', 'a'])).toBe(false)
  })

  it('wants the one right picture', () => {
    const question = aQuestion({ kind: 'picture-choice', correct: ['b'] })
    expect(isCorrect(question, ['b'])).toBe(true)
    expect(isCorrect(question, ['a'])).toBe(false)
    expect(isCorrect(question, ['b', 'a'])).toBe(false)
  })

  it.each(['tap-danger', 'tap-sentence'] as const)(
    'wants all that is right of a %s and nothing else',
    (kind) => {
      const question = aQuestion({ kind, correct: ['a', 'c'] })
      expect(isCorrect(question, ['c', 'a'])).toBe(true)
      expect(isCorrect(question, ['a'])).toBe(false)
      expect(isCorrect(question, ['a', 'b', 'c'])).toBe(false)
      expect(isCorrect(question, [])).toBe(false)
      expect(feedbackOf(question, ['a', 'b']).map(({ text, isRight }) => [text, isRight])).toEqual([
        ['about a', true],
        ['about b', false],
        ['about c', false],
      ])
    },
  )

  it('accepts every number of the right band', () => {
    const question = aQuestion({
      kind: 'numeric',
      correct: ['7'],
      choiceIds: ['0..2', '3..4', '5..10', '11..'],
    })
    for (const number of ['5', '7', '10', '9.5', '9,5']) expect(isCorrect(question, [number])).toBe(true)
    for (const number of ['4', '11', '-7', 'seven', '', '7 '])
      expect(isCorrect(question, [number])).toBe(false)
  })
})

describe('marking a typed response', () => {
  const question = aQuestion({
    kind: 'short-text',
    choiceIds: ['a', 'b'],
    accepts: { a: ['الماء والصابون', 'صابون'], b: ['الرمل'] },
    correct: ['الماء والصابون'],
  })

  it('takes whatever the right choice accepts, however it is spelt', () => {
    for (const typed of ['صابون', 'الصّابون!', ' صـابون ', 'ماء والصابون', 'الما والصابون'])
      expect(isCorrect(question, [typed]), typed).toBe(true)
  })

  it('takes nothing else: a foreseen mistake, more words, no words, two responses', () => {
    for (const typed of ['الرمل', 'صابون الرمل', 'صابونة', '؟', ''])
      expect(isCorrect(question, [typed]), typed).toBe(false)
    expect(isCorrect(question, [])).toBe(false)
    expect(isCorrect(question, ['صابون', 'صابون'])).toBe(false)
  })

  it('never minds what an Arabic keyboard or a writer of harakat adds', () => {
    const additions = fc.array(fc.constantFrom('\u064b', '\u064e', '\u0651', '\u0640', '\u200f'), {
      maxLength: 3,
    })
    const letters = [...'صابون']
    fc.assert(
      fc.property(fc.array(additions, { minLength: 5, maxLength: 5 }), (added) => {
        const typed = letters.map((letter, index) => letter + (added[index] ?? []).join('')).join('')
        expect(isCorrect(question, [typed])).toBe(true)
      }),
    )
  })
})

describe('marking, whatever the kind and whatever is given', () => {
  const ofEveryKind = questionKinds.map((kind): Question => {
    if (kind === 'numeric') return aQuestion({ kind, correct: ['7'], choiceIds: ['0..4', '5..10', '11..'] })
    if (kind === 'matching')
      return aQuestion({ kind, correct: ['a=1', 'b=2', 'c=3'], partnerIds: ['1', '2', '3'] })
    if (kind === 'short-text')
      return aQuestion({ kind, correct: ['eau'], accepts: { a: ['eau'], b: ['sable'] } })
    if (kind === 'ordering') return aQuestion({ kind, correct: ['c', 'a', 'b'] })
    if (kind === 'multiple-choice') return aQuestion({ kind, correct: ['a', 'c'] })
    return aQuestion({ kind, correct: ['b'] })
  })
  const anything = fc.array(
    fc.oneof(fc.constantFrom('a', 'b', 'c', 'a=1', 'b=2', 'c=3', '7', '0', 'eau', 'sable'), fc.string()),
    { maxLength: 5 },
  )

  it.each(ofEveryKind.map((question) => [question.kind, question] as const))(
    'calls the right response of a %s right and a blank one wrong, and always has an opinion',
    (_, question) => {
      expect(isCorrect(question, question.correct)).toBe(true)
      expect(isCorrect(question, [])).toBe(false)
      fc.assert(
        fc.property(anything, (given) => {
          const isRight = isCorrect(question, given)
          expect(typeof isRight).toBe('boolean')
          expect(feedbackOf(question, given).some((told) => told.isRight) || !isRight).toBe(true)
        }),
      )
    },
  )

  it('gives each question its own point, in any order', () => {
    const questions = ofEveryKind.map((question, index) => ({
      ...question,
      questionId: asId<'question'>(`q${index}`),
    }))
    fc.assert(
      fc.property(fc.subarray(questions), (right) => {
        const given = new Map(right.toReversed().map(({ questionId, correct }) => [questionId, correct]))
        expect(scoreOf(questions, given)).toEqual({ raw: right.length, max: questions.length })
      }),
    )
  })
})

describe('the outcome of an attempt', () => {
  const questions: readonly Question[] = ['q1', 'q2', 'q3', 'q4'].map((id) =>
    aQuestion({ questionId: asId(id), kind: 'single-choice', correct: ['a'], critical: id === 'q4' }),
  )
  const responding = (...right: string[]): ReadonlyMap<QuestionId, string[]> =>
    new Map(questions.map((q) => [q.questionId, right.includes(q.questionId) ? ['a'] : ['b']]))

  it('counts right responses and leaves blank ones without a point', () => {
    expect(scoreOf(questions, new Map([[asId('q1'), ['a']]]))).toEqual({ raw: 1, max: 4 })
  })

  it('passes at the pass mark', () => {
    expect(outcomeOf(questions, responding('q1', 'q2', 'q4'), 0.75)).toBe('passed')
    expect(outcomeOf(questions, responding('q1', 'q4'), 0.75)).toBe('failed')
  })

  it('fails with a critical question wrong, whatever the score', () => {
    expect(outcomeOf(questions, responding('q1', 'q2', 'q3'), 0.5)).toBe('failed')
  })
})
