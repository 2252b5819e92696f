import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draw, formToTryAgain, ideaOf, presentedChoices, presentedPartners } from '#domain/assessment/draw.ts'
import { randomFrom, shuffled } from '#domain/assessment/random.ts'
import { questionKinds, type Question } from '#domain/content/quiz.ts'
import { asId } from '#domain/id.ts'
import { aQuestion } from '../support/builders.ts'

const seeds = fc.integer({ min: 0, max: 4_294_967_295 })
const bank = Array.from({ length: 14 }, (_, index) =>
  aQuestion({ questionId: asId(`q${String(index + 1).padStart(2, '0')}`), critical: index % 5 === 0 }),
)

describe('drawing the questions of an attempt', () => {
  it('asks as many as the quiz says, every critical one, in the author’s order, each time for one seed', () => {
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

/** As it was before questions had parallel forms: attempts were made by it, and keep nothing but their seed. */
function drawAsBefore(seed: number, quiz: { draw: number | null; questions: readonly Question[] }) {
  if (quiz.draw === null || quiz.draw >= quiz.questions.length) return quiz.questions
  const optional = quiz.questions.filter((question) => !question.critical)
  const room = Math.max(0, quiz.draw - (quiz.questions.length - optional.length))
  const chosen = new Set(shuffled(optional, randomFrom(seed)).slice(0, room))
  return quiz.questions.filter((question) => question.critical || chosen.has(question))
}

const idOf = (number: number) => asId<'question'>(`q${String(number + 1).padStart(2, '0')}`)
/** Banks with any critical ones; `forms` maps a place to the place it is another form of. */
const banks = (hasForms: boolean) =>
  fc
    .array(fc.record({ critical: fc.boolean(), form: fc.nat(19) }), { minLength: 1, maxLength: 20 })
    .map((all) =>
      all.map(({ critical, form }, index) =>
        // The first third are originals, so that no form is one of a form.
        aQuestion({
          questionId: idOf(index),
          critical,
          ...(hasForms && index >= all.length / 3 && form < all.length / 3 ? { parallelOf: idOf(form) } : {}),
        }),
      ),
    )
const draws = fc.option(fc.integer({ min: 1, max: 25 }))

describe('drawing where questions have parallel forms', () => {
  it('draws a quiz without any exactly as before', () => {
    fc.assert(
      fc.property(seeds, draws, banks(false), (seed, wanted, questions) => {
        expect(draw(seed, { draw: wanted, questions })).toEqual(
          drawAsBefore(seed, { draw: wanted, questions }),
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('asks one form of an idea, all critical ones, and as many as it can', () => {
    fc.assert(
      fc.property(seeds, draws, banks(true), (seed, wanted, questions) => {
        const asked = draw(seed, { draw: wanted, questions })
        const critical = questions.filter((question) => question.critical)
        const optional = asked.filter((question) => !question.critical).map(ideaOf)
        expect(asked).toEqual(questions.filter((question) => asked.includes(question)))
        expect(critical.every((question) => asked.includes(question))).toBe(true)
        expect(new Set(optional).size).toBe(optional.length)
        expect(critical.map(ideaOf).filter((idea) => optional.includes(idea))).toEqual([])
        const ideas = new Set(questions.map(ideaOf).filter((idea) => !critical.map(ideaOf).includes(idea)))
          .size
        expect(asked).toHaveLength(
          critical.length + Math.min(ideas, Math.max(0, (wanted ?? Infinity) - critical.length)),
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps the form of a critical question to try again with', () => {
    const questions = [
      aQuestion({ questionId: idOf(0), critical: true }),
      aQuestion({ questionId: idOf(1) }),
      aQuestion({ questionId: idOf(2), parallelOf: idOf(0) }),
    ]
    const asked = draw(7, { draw: null, questions })
    expect(asked.map(({ questionId }) => questionId)).toEqual(['q01', 'q02'])
    expect(questions.map((question) => formToTryAgain(question, { questions }, asked)?.questionId)).toEqual([
      'q03',
      undefined,
      'q03',
    ])
  })
})

describe('the order choices are shown in', () => {
  it('is the same again for the same seed, with every choice once, in every kind', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(...questionKinds), (seed, kind) => {
        const question = aQuestion({
          kind,
          choiceIds: ['a', 'b', 'c', 'd', 'e'],
          correct: ['a', 'b', 'c', 'd', 'e'],
        })
        const shown = presentedChoices(seed, question)
        expect(new Set(shown)).toEqual(new Set(question.choices))
        expect(shown).toHaveLength(5)
        expect(presentedChoices(seed, question)).toEqual(shown)
      }),
    )
  })

  it.each(['single-choice', 'multiple-choice', 'scenario', 'picture-choice', 'matching'] as const)(
    'brings each choice of a %s to each place',
    (kind) => {
      const question = aQuestion({ kind })
      for (const place of [0, 1, 2]) {
        const met = Array.from({ length: 60 }, (_, seed) => presentedChoices(seed, question)[place]?.choiceId)
        expect(new Set(met).size).toBe(3)
      }
    },
  )

  it('never opens an ordering question in its right order', () => {
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
