import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draw } from '#domain/assessment/draw.ts'
import { outcomeOf, scoreOf } from '#domain/assessment/marking.ts'
import { asId } from '#domain/id.ts'
import { decode } from '#protocol/decode.ts'
import { quizSchema } from '#protocol/pack/pack.ts'

/** A question as packs of the first format hold it: exactly these keys. */
const question = (
  number: number,
  kind: string,
  correct: readonly string[],
  choiceIds: readonly string[],
) => ({
  questionId: `q${String(number).padStart(2, '0')}`,
  kind,
  prompt: 'What now?',
  choices: choiceIds.map((choiceId) => ({ choiceId, text: `choice ${choiceId}`, feedback: 'about it' })),
  partners: kind === 'matching' ? ['1', '2'].map((partnerId) => ({ partnerId, text: partnerId })) : [],
  correct,
  critical: number % 5 === 0,
  lessonId: 'why-play',
  card: 'idea',
  right: null,
  closing: null,
  unit: null,
  picture: { src: '/packs/a.svg', alt: 'A jar' },
  awaitingReview: false,
})
const kinds = [
  ['single-choice', ['a'], ['a', 'b']],
  ['multiple-choice', ['a', 'c'], ['a', 'b', 'c']],
  ['true-false', ['false'], ['true', 'false']],
  ['ordering', ['b', 'a'], ['b', 'a']],
  ['matching', ['a=2', 'b=1'], ['a', 'b']],
  ['numeric', ['7'], ['0..4', '5..10', '11..']],
  ['scenario', ['b'], ['a', 'b']],
] as const
const questions = Array.from({ length: 14 }, (_, index) => {
  const [kind, correct, choiceIds] = kinds[index % kinds.length] ?? kinds[0]
  return question(index + 1, kind, correct, choiceIds)
})
const oldPart = { draw: 10, questions }

describe('a quiz of the first packs', () => {
  function read() {
    const decoded = decode(quizSchema, JSON.parse(JSON.stringify(oldPart)))
    if (decoded.kind === 'malformed') throw new Error(JSON.stringify(decoded))
    return decoded.value
  }

  it('is still read, with feedback at once and without what came later', () => {
    const quiz = read()
    expect(quiz).toMatchObject({ draw: 10, tells: 'at-once', asksConfidence: false })
    for (const { parallelOf } of quiz.questions) expect(parallelOf).toBeNull()
  })

  it('is drawn and marked as it was when the attempt was made', () => {
    const quiz = read()
    expect(draw(2026, quiz).map(({ questionId }) => questionId)).toMatchInlineSnapshot(`
      [
        "q01",
        "q02",
        "q03",
        "q05",
        "q06",
        "q09",
        "q10",
        "q11",
        "q12",
        "q13",
      ]
    `)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_294_967_295 }), (seed) => {
        const asked = draw(seed, quiz)
        const given = new Map(asked.map(({ questionId, correct }) => [questionId, correct]))
        expect(scoreOf(asked, given)).toEqual({ raw: 10, max: 10 })
        expect(outcomeOf(asked, given, 1)).toBe('passed')
        given.set(asId('q05'), [])
        expect(outcomeOf(asked, given, 0)).toBe('failed')
      }),
    )
  })
})
