import { describe, expect, it, test } from 'vitest'
import { isCorrect } from '#domain/assessment/marking.ts'
import { compiled, replacing } from '../support/content-tree.ts'
import { questionIn } from '../support/question-in.ts'
import { toldOfWater } from '../support/on-line.ts'
import { offeredPack } from '../support/read-packs.ts'
import { withTappedQuestions } from '../support/tapped-questions.ts'

test('the fixture with a drawing and sentences to tap is without a fault', async () => {
  expect(await toldOfWater(withTappedQuestions())).toEqual([])
})

describe('a drawing to tap', () => {
  it('travels with its spots in its own units, and is marked by their names', async () => {
    const { quiz, manifest } = offeredPack(await compiled(withTappedQuestions()), 'water', 'fr')
    const question = questionIn(quiz, 'q17', 'tap-danger')
    expect(question.choices.map(({ text, spot }) => [text, spot])).toEqual([
      ['Le puits ouvert', [60, 60, 30]],
      ['La bouteille sans nom', [200, 20, 60, 50]],
      ['La natte', [160, 150, 25]],
    ])
    expect(question.picture?.src).toMatch(/^\/packs\/[0-9a-f]{64}\.svg$/)
    expect(manifest.parts.map((part) => `/packs/${part.hash}.svg`)).toContain(question.picture?.src)
    expect(isCorrect(question, ['b', 'a'])).toBe(true)
    expect(isCorrect(question, ['a', 'b', 'c'])).toBe(false)
  })
})

describe('a text to tap', () => {
  it('keeps the order of its sentences', async () => {
    const { quiz } = offeredPack(await compiled(withTappedQuestions()), 'water', 'fr')
    const question = questionIn(quiz, 'q18', 'tap-sentence')
    expect(question.choices.map(({ text }) => text)).toEqual([
      'Mariam pose une pierre.',
      'Mariam est paresseuse.',
      'Puis elle regarde son amie.',
    ])
    expect(question.correct).toEqual(['b'])
  })
})

test('a module that uses none of it keeps the bytes that phones have', async () => {
  const { files } = await compiled()
  const texts = [...files.values()].map((bytes) => new TextDecoder().decode(bytes))
  expect(texts.some((text) => text.startsWith('{"draw":'))).toBe(true)
  expect(texts.join('')).not.toMatch(/"spot"/)
})

test.each([
  [
    'a drawing that is missing',
    replacing('    picture: { src: yard.svg', '    # { src: yard.svg'),
    'missing-picture',
  ],
  ['a spot that is nowhere', replacing('        circle: [60, 60, 30]\n', ''), 'spot'],
  [
    'a choice with two spots',
    replacing('circle: [60, 60, 30]', 'circle: [60, 60, 30]\n        rectangle: [0, 0, 50, 50]'),
    'spot',
  ],
  ['a spot that leaves the drawing', replacing('[200, 20, 60, 50]', '[280, 20, 60, 50]'), 'spot'],
  ['a spot that no thumb hits', replacing('circle: [60, 60, 30]', 'circle: [60, 60, 21]'), 'spot-small'],
  ['a spot that is too low', replacing('[200, 20, 60, 50]', '[200, 20, 60, 43]'), 'spot-small'],
  ['two spots in one place', replacing('circle: [160, 150, 25]', 'circle: [110, 60, 25]'), 'spot-overlap'],
  ['a spot of two numbers', replacing('circle: [60, 60, 30]', 'circle: [60, 60]'), 'shape'],
  ['a spot of no numbers', replacing('circle: [60, 60, 30]', 'circle: [60, 60, "30"]'), 'shape'],
  [
    'a spot in a text',
    replacing(
      'belief: what is seen is a judgement\n      - id: "b"',
      'circle: [60, 60, 30]\n        belief: x\n      - id: "b"',
    ),
    'unused-text',
  ],
  ['dangers alone, without a decoy', replacing('correct: ["a", "b"]', 'correct: ["a", "b", "c"]'), 'correct'],
  ['a danger that is no spot', replacing('correct: ["a", "b"]', 'correct: ["a", "z"]'), 'correct'],
  [
    'a decoy that does not say what it reveals',
    replacing('        belief: everything low is a danger\n', ''),
    'missing-belief',
  ],
  [
    'a spot without a name',
    replacing('        circle: [160, 150, 25]', '        circle: [160, 150, 25]\n        accepts: ["x"]'),
    'unused-text',
  ],
])('%s is reported in each language, at its line', async (_mistake, change, rule) => {
  const told = await toldOfWater(withTappedQuestions(change))
  for (const language of ['ar', 'fr'])
    expect(
      told.some((line) => line.startsWith(`${language}/quiz.yaml:`) && line.endsWith(` ${rule}`)),
      String(told),
    ).toBe(true)
})

test('all mistakes of a drawing are reported at once, each at the line of its spot', async () => {
  const change = (quiz: string): string =>
    quiz
      .replace('circle: [60, 60, 30]', 'circle: [60, 60, 10]')
      .replace('[200, 20, 60, 50]', '[300, 20, 60, 50]')
      .replace('circle: [160, 150, 25]', 'circle: [60, 60, 25]')
  const told = await toldOfWater(withTappedQuestions(change))
  const ofArabic = told.filter((line) => line.startsWith('ar/'))
  expect(ofArabic.map((line) => line.replace(/^.* /, '')).toSorted()).toEqual([
    'spot',
    'spot-overlap',
    'spot-small',
  ])
  expect(new Set(ofArabic.map((line) => line.replace(/ .*$/, ''))).size).toBe(3)
})

test('a spot in one language only, or in another place there, is reported', async () => {
  const moved = {
    ...withTappedQuestions(),
    'modules/water/fr/quiz.yaml':
      withTappedQuestions((quiz) => quiz.replace('[60, 60, 30]', '[60, 60, 31]'))[
        'modules/water/fr/quiz.yaml'
      ] ?? null,
  }
  expect((await toldOfWater(moved)).filter((line) => line.endsWith('translations-agree'))).toHaveLength(1)
})
