import { describe, expect, it } from 'vitest'
import { isCorrect, outcomeOf, scoreOf } from '#domain/assessment/marking.ts'
import type { Question } from '#domain/content/quiz.ts'
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
