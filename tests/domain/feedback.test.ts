import { describe, expect, it } from 'vitest'
import { feedbackOf } from '#domain/assessment/explain/feedback.ts'
import { aQuestion } from '../support/builders.ts'

const told = (...args: Parameters<typeof feedbackOf>) =>
  feedbackOf(...args).map(({ text, isRight }) => `${isRight ? '+' : '-'} ${text}`)

describe('what a learner reads about a response', () => {
  it('is about the choice she took', () => {
    const question = aQuestion({ kind: 'single-choice', correct: ['b'] })
    expect(told(question, ['a'])).toEqual(['- about a'])
    expect(told(question, ['b'])).toEqual(['+ about b'])
  })

  it('names the right choices she missed', () => {
    const question = aQuestion({ kind: 'multiple-choice', correct: ['a', 'c'] })
    expect(told(question, ['a', 'b'])).toEqual(['+ about a', '- about b', '- about c'])
  })

  it('is about the first line out of place, or says that all is right', () => {
    const question = aQuestion({ kind: 'ordering', correct: ['a', 'b', 'c'] })
    expect(told(question, ['a', 'c', 'b'])).toEqual(['- about b'])
    expect(told(question, ['a', 'b', 'c'])).toEqual(['+ All right.'])
  })

  it('is about each pair that was missed', () => {
    const question = aQuestion({
      kind: 'matching',
      correct: ['a=1', 'b=2', 'c=3'],
      partnerIds: ['1', '2', '3'],
    })
    expect(told(question, ['a=1', 'b=3', 'c=2'])).toEqual(['- about b', '- about c'])
  })

  it('is about the picture she took', () => {
    const question = aQuestion({ kind: 'picture-choice', correct: ['b'] })
    expect(told(question, ['c'])).toEqual(['- about c'])
    expect(told(question, [])).toEqual(['+ about b'])
  })

  it('is about the response she typed, foreseen or not', () => {
    const question = aQuestion({
      kind: 'short-text',
      correct: ['eau'],
      choiceIds: ['a', 'b'],
      accepts: { a: ['eau'], b: ['sable'] },
    })
    expect(told(question, ["L'eau"])).toEqual(['- about anything else'])
    expect(told(question, ['Eau'])).toEqual(['+ about a'])
    expect(told(question, ['sable'])).toEqual(['- about b'])
    expect(told(question, [])).toEqual(['- about a'])
  })

  it('is about the band a number falls in', () => {
    const question = aQuestion({ kind: 'numeric', correct: ['7'], choiceIds: ['0..4', '5..10', '11..'] })
    expect(told(question, ['2'])).toEqual(['- about 0..4'])
    expect(told(question, ['10'])).toEqual(['+ about 5..10'])
  })
})
