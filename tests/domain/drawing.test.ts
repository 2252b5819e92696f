import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draw, presentedChoices, presentedPartners } from '#domain/assessment/draw.ts'
import { asId } from '#domain/id.ts'
import { aQuestion } from '../support/builders.ts'

const seeds = fc.integer({ min: 0, max: 4_294_967_295 })
const bank = Array.from({ length: 14 }, (_, index) =>
  aQuestion({ questionId: asId(`q${String(index + 1).padStart(2, '0')}`), critical: index % 5 === 0 }),
)

describe('drawing the questions of an attempt', () => {
  it('asks as many as the quiz says, every critical one, in the author’s order, and the same again for the same seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const asked = draw(seed, { draw: 10, questions: bank })
        expect(asked).toHaveLength(10)
        expect(bank.filter(({ critical }) => critical).every((question) => asked.includes(question))).toBe(
          true,
        )
        expect(asked).toEqual(bank.filter((question) => asked.includes(question)))
        expect(draw(seed, { draw: 10, questions: bank })).toEqual(asked)
      }),
    )
  })

  it('leaves no question out for ever', () => {
    const met = new Set(
      Array.from({ length: 60 }, (_, seed) => draw(seed, { draw: 10, questions: bank })).flat(),
    )
    expect(met.size).toBe(bank.length)
  })

  it('asks all when there is nothing to draw', () => {
    expect(draw(1, { draw: null, questions: bank })).toEqual(bank)
    expect(draw(1, { draw: 20, questions: bank })).toEqual(bank)
  })

  it('keeps a draw that phones already made: the algorithm may never change', () => {
    expect(draw(2026, { draw: 5, questions: bank }).map(({ questionId }) => questionId))
      .toMatchInlineSnapshot(`
      [
        "q01",
        "q04",
        "q06",
        "q11",
        "q12",
      ]
    `)
  })
})

describe('the order choices are shown in', () => {
  it('never opens an ordering question with its answer', () => {
    const ordering = aQuestion({ kind: 'ordering', correct: ['a', 'b', 'c'] })
    fc.assert(
      fc.property(seeds, (seed) => {
        const shown = presentedChoices(seed, ordering).map(({ choiceId }) => choiceId)
        expect(shown.toSorted()).toEqual(['a', 'b', 'c'])
        expect(shown).not.toEqual(['a', 'b', 'c'])
      }),
    )
  })

  it('keeps true before false and number bands in their order, and shuffles partners', () => {
    const truth = aQuestion({ kind: 'true-false', choiceIds: ['true', 'false'], correct: ['true'] })
    expect(presentedChoices(5, truth)).toEqual(truth.choices)
    const matching = aQuestion({ kind: 'matching', partnerIds: ['1', '2', '3', '4'] })
    const orders = new Set(
      Array.from({ length: 30 }, (_, seed) =>
        presentedPartners(seed, matching)
          .map((p) => p.partnerId)
          .join(''),
      ),
    )
    expect(orders.size).toBeGreaterThan(5)
  })
})
