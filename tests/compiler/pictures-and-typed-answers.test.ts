import { describe, expect, it, test } from 'vitest'
import { isCorrect } from '#domain/assessment/marking.ts'
import type { Quiz } from '#domain/content/quiz.ts'
import { compiled, replacing } from '../support/content-tree.ts'
import { withMoreQuestions } from '../support/more-questions.ts'
import { inBothQuizzes, toldOfWater } from '../support/on-line.ts'
import { questionIn } from '../support/question-in.ts'
import { offeredPack, type ReadPack } from '../support/read-packs.ts'

const packOf = async (change?: (quiz: string) => string): Promise<ReadPack> =>
  offeredPack(await compiled(withMoreQuestions(change)), 'water', 'fr')
const quizOf = async (change?: (quiz: string) => string): Promise<Quiz> => {
  const { quiz } = await packOf(change)
  if (!quiz) throw new Error('no quiz')
  return quiz
}

describe('a choice of pictures', () => {
  it('travels with its pictures as parts of the pack', async () => {
    const { quiz, manifest } = await packOf()
    const { choices } = questionIn(quiz, 'q14', 'picture-choice')
    for (const { picture } of choices) {
      expect(picture?.src).toMatch(/^\/packs\/[0-9a-f]{64}\.svg$/)
      expect(manifest.parts.map((part) => `/packs/${part.hash}.svg`)).toContain(picture?.src)
    }
    expect(choices.map(({ picture, text }) => [picture?.alt, text])).toEqual([
      ['Un seau ouvert', ''],
      ['Une jarre fermée', 'Une jarre fermée'],
    ])
  })
})

describe('a typed response', () => {
  it('is marked by what its choices accept, the first of which is shown as the right one', async () => {
    const question = questionIn(await quizOf(), 'q15', 'short-text')
    expect(question.correct).toEqual(['Le savon'])
    expect(question.other).toContain('goûter')
    for (const right of ['Le savon', ' le SAVON. ', '15', '١٥'])
      expect(isCorrect(question, [right])).toBe(true)
    for (const wrong of ['Le sable', 'savons', '16', '']) expect(isCorrect(question, [wrong])).toBe(false)
  })
})

describe('what holds for the whole quiz', () => {
  it('has its feedback at once and asks for no confidence, unless its author says otherwise', async () => {
    expect(await quizOf()).toMatchObject({ tells: 'at-once', asksConfidence: false })
    const asking = (quiz: string): string => `feedback: at-end\nconfidence: true\n${quiz}`
    expect(await quizOf(asking)).toMatchObject({ tells: 'at-end', asksConfidence: true })
  })

  it('costs a module that uses none of it no new download', async () => {
    const { files } = await compiled()
    const texts = [...files.values()].map((bytes) => new TextDecoder().decode(bytes))
    const quiz = texts.find((text) => text.startsWith('{"draw":')) ?? ''
    expect(quiz).not.toBe('')
    expect(quiz).not.toMatch(/accepts|tells|asksConfidence|"other"|"parallelOf":null/)
  })
})

test('another form of a question names the question it stands for', async () => {
  const quiz = await quizOf()
  expect(questionIn(quiz, 'q16', 'single-choice').parallelOf).toBe('q11')
  expect(questionIn(quiz, 'q11', 'single-choice').parallelOf).toBeNull()
})

test('the fixture with pictures, typed responses and another form is without a fault', async () => {
  expect(await toldOfWater(withMoreQuestions())).toEqual([])
})

test.each([
  [
    'a choice without its picture',
    replacing('        picture: { src: jar.svg', '        # { src: jar.svg'),
    'missing-picture',
  ],
  [
    'a picture without its alternative',
    replacing('src: bucket.svg, alt:', 'src: bucket.svg, text:'),
    'missing-alternative',
  ],
  ['a picture that two choices show', replacing('src: bucket.svg', 'src: jar.svg'), 'same-picture'],
  ['a picture that is not there', replacing('src: bucket.svg', 'src: pail.svg'), 'missing-picture'],
  [
    'two right pictures',
    replacing(
      'correct: ["b"]\n    choices:\n      - id: "a"\n        picture',
      'correct: ["a", "b"]\n    choices:\n      - id: "a"\n        picture',
    ),
    'correct',
  ],
  [
    'a picture in a choice of words',
    replacing(
      '      - id: "a"\n        accepts',
      '      - id: "a"\n        picture: { src: jar.svg, alt: x }\n        accepts',
    ),
    'unused-text',
  ],
  ['words that nobody will type', replacing('"15"', '"…"'), 'accepts'],
  ['an answer longer than can be typed', replacing('"15"', `"${'ab '.repeat(40)}"`), 'shape'],
  ['an answer with forms of address', replacing('"15"', '"{a|b}"'), 'shape'],
  ['a choice that accepts nothing', replacing('        accepts: ["', '        # ["'), 'accepts'],
  ['silence to what was not foreseen', replacing('    other:', '    closing:'), 'missing-feedback'],
  [
    'a text beside what is typed',
    replacing('        accepts: ["', '        text: x\n        accepts: ["'),
    'unused-text',
  ],
  [
    'a wrong answer without its belief',
    replacing('        belief: sand cleans\n    other', '    other'),
    'missing-belief',
  ],
  ['a parallel form of nothing', replacing('parallelOf: q11', 'parallelOf: q99'), 'parallel'],
  ['a parallel form of itself', replacing('parallelOf: q11', 'parallelOf: q16'), 'parallel'],
  [
    'a parallel form of a parallel form',
    replacing('kind: short-text', 'kind: short-text\n    parallelOf: q16'),
    'parallel',
  ],
  [
    'a parallel form of a critical question that says nothing of review',
    replacing('    parallelOf: q11\n    reviewed_by: []\n', '    parallelOf: q11\n'),
    'parallel',
  ],
  ['a time of feedback that is none', (quiz: string) => `feedback: later\n${quiz}`, 'shape'],
])('%s is reported in each language', async (_mistake, change, rule) => {
  const told = await toldOfWater(withMoreQuestions(change))
  for (const language of ['ar', 'fr'])
    expect(
      told.some((line) => line.startsWith(`${language}/quiz.yaml:`) && line.endsWith(` ${rule}`)),
      String(told),
    ).toBe(true)
})

test('a critical question without another form to try again is reported', async () => {
  const told = await toldOfWater(inBothQuizzes(replacing('    parallelOf: q11\n', '')))
  expect(told).toEqual(['ar/quiz.yaml:191 no-parallel', 'fr/quiz.yaml:191 no-parallel'])
})

test('two choices that accept what is marked alike are reported', async () => {
  const told = await toldOfWater(withMoreQuestions(replacing('"15"', '"رملٌ", "SABLE", "le sable"')))
  expect(told.filter((line) => line.endsWith(' accepts'))).toEqual([
    'ar/quiz.yaml:259 accepts',
    'fr/quiz.yaml:259 accepts',
  ])
})

test.each([
  ['a time of feedback', (quiz: string) => `feedback: at-end\n${quiz}`],
  ['a question about confidence', (quiz: string) => `confidence: true\n${quiz}`],
  ['a parallel form', (quiz: string) => quiz.replace('parallelOf: q11', 'parallelOf: q10')],
])('%s in one language only is reported', async (_fact, change) => {
  const edits = {
    ...withMoreQuestions(),
    'modules/water/fr/quiz.yaml': withMoreQuestions(change)['modules/water/fr/quiz.yaml'] ?? null,
  }
  expect((await toldOfWater(edits)).filter((line) => line.endsWith('translations-agree'))).toHaveLength(1)
})

test('an attempt that draws more than there are ideas to ask about is reported', async () => {
  const drawing = async (draw: number) =>
    toldOfWater({
      ...withMoreQuestions(),
      'modules/water/module.yaml': replacing('draw: null', `draw: ${draw}`),
    })
  expect(await drawing(14)).toContain('module.yaml:6 draw')
  expect(await drawing(13)).not.toContain('module.yaml:6 draw')
})
