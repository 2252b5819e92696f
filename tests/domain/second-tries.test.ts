import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draw, ideaOf } from '#domain/assessment/draw.ts'
import { outcomeOf, scoreOf } from '#domain/assessment/marking.ts'
import { secondTries } from '#domain/assessment/explain/second-try.ts'
import { asId, type QuestionId } from '#domain/id.ts'
import { aQuestion } from '../support/builders.ts'

const id = (name: string) => asId<'question'>(name)
const questions = [
  aQuestion({ questionId: id('q01'), critical: true }),
  aQuestion({ questionId: id('q02') }),
  aQuestion({ questionId: id('q03'), critical: true }),
  aQuestion({ questionId: id('q04'), parallelOf: id('q03') }),
  aQuestion({ questionId: id('q05'), parallelOf: id('q03') }),
  aQuestion({ questionId: id('q06'), parallelOf: id('q02') }),
  aQuestion({ questionId: id('q07'), critical: true, parallelOf: id('q01') }),
]
const quiz = { draw: null, questions }
const given = (wrong: readonly string[]): ReadonlyMap<QuestionId, string[]> =>
  new Map(questions.map(({ questionId }) => [questionId, wrong.includes(questionId) ? ['b'] : ['a']]))
const triesOf = (...wrong: string[]) =>
  secondTries(quiz, draw(1, quiz), given(wrong)).map(({ missed, form }) => [
    missed.questionId,
    form.questionId,
  ])

describe('what is tried again after an attempt', () => {
  it('is the first other form of each critical question that was missed', () => {
    expect(triesOf('q03')).toEqual([['q03', 'q04']])
  })

  it('is nothing when the critical ones are right, or have no other form left', () => {
    expect(triesOf()).toEqual([])
    expect(triesOf('q02')).toEqual([])
    // q07 is its other form, and was asked as well.
    expect(triesOf('q01', 'q07')).toEqual([])
  })

  it('leaves a blank response for a missed one', () => {
    expect(secondTries(quiz, draw(1, quiz), new Map()).map(({ form }) => form.questionId)).toEqual(['q04'])
  })

  it('never changes a mark: it is no question of the attempt, whatever the response', () => {
    const wrong = fc.subarray(questions.map(({ questionId }) => questionId))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_294_967_295 }), wrong, fc.boolean(), (seed, missed, found) => {
        const asked = draw(seed, quiz)
        const answers = new Map(given(missed))
        const before = [scoreOf(asked, answers), outcomeOf(asked, answers, 0.5)]
        for (const { missed: question, form } of secondTries(quiz, asked, answers)) {
          expect(asked).not.toContain(form)
          expect(ideaOf(form)).toBe(ideaOf(question))
          answers.set(form.questionId, found ? ['a'] : ['b'])
        }
        expect([scoreOf(asked, answers), outcomeOf(asked, answers, 0.5)]).toEqual(before)
      }),
    )
  })
})
