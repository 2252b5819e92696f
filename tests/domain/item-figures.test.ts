import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionKinds } from '#domain/content/quiz.ts'
import { asId, type ChoiceId } from '#domain/id.ts'
import { choicesTaken, wrongChoices } from '#domain/insight/choices-taken.ts'
import { discriminationOf, figuresOf, medianOf } from '#domain/insight/figures.ts'
import { markedResponses } from '#domain/insight/marked-response.ts'
import { addTallies, emptyTally, type Tally } from '#domain/insight/tally.ts'
import { aQuestion } from '../support/builders.ts'

type Told = {
  readonly took?: string
  readonly isRight?: boolean
  readonly rest?: number
  readonly sure?: boolean
}

/** The tally of these people, one by one. */
function tallyOf(people: readonly Told[]): Tally {
  return people
    .map(({ took = '', isRight = took === 'a', rest, sure }): Tally => {
      const x = Number(isRight)
      return {
        people: 1,
        right: x,
        said: sure === undefined ? 0 : 1,
        sureAndWrong: Number(sure === true && !isRight),
        pairs: rest === undefined ? 0 : 1,
        sumX: rest === undefined ? 0 : x,
        sumY: rest ?? 0,
        sumYY: (rest ?? 0) ** 2,
        sumXY: x * (rest ?? 0),
        choices: new Map(took === '' ? [] : [[asId<'choice'>(took), 1]]),
        seconds: new Map([[10, 1]]),
      }
    })
    .reduce(addTallies, emptyTally)
}
const times = (count: number, told: Told): Told[] => Array.from({ length: count }, () => told)
const question = aQuestion({ kind: 'single-choice', correct: ['a'] })

describe('the figures of a question', () => {
  it('are silent about seven people, and speak of eight', () => {
    expect(figuresOf(question, tallyOf(times(7, { took: 'a' })))).toBeNull()
    expect(figuresOf(question, tallyOf(times(8, { took: 'a' })))?.right).toBe(1)
  })

  const people = (right: number, b: number, c: number) =>
    tallyOf([...times(right, { took: 'a' }), ...times(b, { took: 'b' }), ...times(c, { took: 'c' })])
  it.each([
    { right: 10, b: 0, c: 0, tempting: null, untaken: ['b', 'c'], signs: ['easy', 'untaken'] },
    { right: 9, b: 1, c: 0, tempting: 'b', untaken: ['c'], signs: ['easy', 'untaken'] },
    { right: 5, b: 2, c: 3, tempting: 'c', untaken: [], signs: [] },
    { right: 3, b: 3, c: 3, tempting: 'b', untaken: [], signs: [] },
    { right: 2, b: 2, c: 6, tempting: 'c', untaken: [], signs: ['hard', 'tempting'] },
    { right: 0, b: 0, c: 8, tempting: 'c', untaken: ['b'], signs: ['hard', 'tempting', 'untaken'] },
  ])('of $right right, $b on b and $c on c', ({ right, b, c, tempting, untaken, signs }) => {
    const figures = figuresOf(question, people(right, b, c))
    expect(figures?.right).toBe(right / (right + b + c))
    expect(figures?.tempting?.choiceId ?? null).toBe(tempting)
    expect(figures?.untaken).toEqual(untaken)
    expect(figures?.signs).toEqual(signs)
  })

  it('say sure-and-wrong of those who said how sure they were, and of no fewer than eight', () => {
    const sure = [...times(6, { took: 'a', sure: true }), ...times(2, { took: 'b', sure: true })]
    expect(figuresOf(question, tallyOf([...sure, ...times(4, { took: 'b' })]))?.sureAndWrong).toBe(0.25)
    expect(figuresOf(question, tallyOf([...sure.slice(1), ...times(4, {})]))?.sureAndWrong).toBeNull()
    expect(figuresOf(question, tallyOf(sure))?.signs).toContain('sure-and-wrong')
  })

  it('name no choice nobody takes where choices are never shown', () => {
    const numeric = aQuestion({ kind: 'numeric', choiceIds: ['0..2', '3..4', '5..'], correct: ['3'] })
    expect(figuresOf(numeric, tallyOf(times(9, { took: '3..4', isRight: true })))?.untaken).toEqual([])
    expect(wrongChoices(numeric)).toEqual(['0..2', '5..'])
  })
})

describe('discrimination', () => {
  it.each([
    { name: 'those who know the rest know this', right: 900, wrong: 100, is: 1 },
    { name: 'those who know the rest miss this', right: 100, wrong: 900, is: -1 },
    { name: 'it goes with nothing', right: 500, wrong: 500, is: null },
  ])('is $is where $name', ({ right, wrong, is }) => {
    const told = [...times(5, { took: 'a', rest: right }), ...times(5, { took: 'b', rest: wrong })]
    const found = discriminationOf(tallyOf(told))
    if (is === null || found === null) expect(found).toBe(is)
    else expect(found).toBeCloseTo(is, 12)
  })

  it('is not said where all were right, or where fewer than eight were asked anything else', () => {
    expect(discriminationOf(tallyOf(times(9, { took: 'a', rest: 400 })))).toBeNull()
    const seven = [...times(4, { took: 'a', rest: 900 }), ...times(3, { took: 'b', rest: 100 })]
    expect(discriminationOf(tallyOf([...seven, ...times(9, { took: 'b' })]))).toBeNull()
  })

  it('marks a question that the better ones miss', () => {
    const told = [...times(4, { took: 'a', rest: 100 }), ...times(5, { took: 'b', rest: 900 })]
    expect(figuresOf(question, tallyOf(told))?.signs).toContain('backwards')
  })

  it('is the correlation that a textbook computes from the people themselves', () => {
    const person = fc.record({ isRight: fc.boolean(), rest: fc.integer({ min: 0, max: 1000 }) })
    fc.assert(
      fc.property(fc.array(person, { minLength: 8, maxLength: 60 }), (told) => {
        const found = discriminationOf(tallyOf(told))
        const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
        const [x, y] = [told.map(({ isRight }) => Number(isRight)), told.map(({ rest }) => rest)]
        const [mx, my] = [mean(x), mean(y)]
        const covariance = mean(x.map((each, index) => (each - mx) * ((y[index] ?? 0) - my)))
        const spread = (values: readonly number[], m: number) =>
          Math.sqrt(mean(values.map((each) => (each - m) ** 2)))
        const [sx, sy] = [spread(x, mx), spread(y, my)]
        if (found === null) expect(sx * sy).toBeLessThan(1e-6)
        else expect(found).toBeCloseTo(covariance / (sx * sy), 6)
      }),
    )
  })
})

describe('the median', () => {
  it.each([
    { seconds: [[5, 1]], is: 5 },
    {
      seconds: [
        [5, 1],
        [9, 1],
      ],
      is: 7,
    },
    {
      seconds: [
        [90, 1],
        [5, 2],
        [300, 2],
      ],
      is: 90,
    },
    { seconds: [], is: 0 },
  ] as const)('of $seconds is $is', ({ seconds, is }) => {
    expect(medianOf(new Map(seconds))).toBe(is)
  })
})

describe('which choices a response comes to', () => {
  const ids = (list: readonly ChoiceId[]): readonly string[] => list
  it.each([
    ['a tapped one', aQuestion(), ['b'], ['b']],
    [
      'several, once each, in the author’s order',
      aQuestion({ kind: 'multiple-choice' }),
      ['c', 'a', 'c'],
      ['a', 'c'],
    ],
    ['none that the question does not have', aQuestion(), ['z', '__proto__'], []],
    [
      'the first thing out of place',
      aQuestion({ kind: 'ordering', correct: ['a', 'b', 'c'] }),
      ['a', 'c', 'b'],
      ['b'],
    ],
    [
      'nothing of a right order',
      aQuestion({ kind: 'ordering', correct: ['a', 'b', 'c'] }),
      ['a', 'b', 'c'],
      [],
    ],
    [
      'what was paired wrongly, not what was left',
      aQuestion({ kind: 'matching', choiceIds: ['a', 'b', 'c'], correct: ['a=1', 'b=2', 'c=3'] }),
      ['a=1', 'b=3'],
      ['b'],
    ],
    [
      'the band of a number',
      aQuestion({ kind: 'numeric', choiceIds: ['0..2', '3..'], correct: ['1'] }),
      ['7'],
      ['3..'],
    ],
    [
      'the foreseen word, however it is spelt',
      aQuestion({ kind: 'short-text', accepts: { a: ['water'], b: ['milk'] } }),
      [' MILK '],
      ['b'],
    ],
    ['nothing of words nobody foresaw', aQuestion({ kind: 'short-text' }), ['Amina 0612345678'], []],
  ] as const)('%s', (_name, of, response, taken) => {
    expect(ids(choicesTaken(of, response))).toEqual(taken)
  })

  it('nothing, where it is blank, for every kind', () => {
    for (const kind of questionKinds) expect(choicesTaken(aQuestion({ kind }), [])).toEqual([])
  })
})

it('the rest of an attempt leaves out the question itself, and is nothing where one was asked', () => {
  const asked = ['q01', 'q02', 'q03'].map((id) => aQuestion({ questionId: asId(id) }))
  const responses = asked.map(({ questionId }, index) => ({
    ...{ questionId, spentMs: 400_000 },
    given: [index === 0 ? 'a' : index === 1 ? 'a' : 'b'],
  }))
  const marked = markedResponses(asked, responses)
  expect(marked.map(({ isRight, rest, seconds }) => [isRight, rest, seconds])).toEqual([
    [true, 500, 300],
    [true, 500, 300],
    [false, 1000, 300],
  ])
  expect(markedResponses(asked.slice(0, 1), responses)).toMatchObject([{ rest: null }])
})
