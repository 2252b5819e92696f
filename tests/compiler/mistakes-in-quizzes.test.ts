import { expect, test } from 'vitest'
import { replacing } from '#tests/support/content-tree.ts'
import { inBothQuizzes, onLine, signed, toldOfWater } from '#tests/support/on-line.ts'

test.each([
  ['a single choice with two right answers', onLine(7, '["a"]', '["a", "b"]'), ['7 correct']],
  ['a right answer that is no choice', onLine(7, '"a"', '"d"'), ['7 correct', '9 missing-belief']],
  [
    'a multiple choice with one right answer',
    onLine(25, '["a", "c"]', '["a"]'),
    ['25 correct', '34 missing-belief'],
  ],
  ['a true/false with another choice', onLine(46, '"false"', '"no"'), ['42 correct']],
  ['an ordering that is not listed in its order', onLine(66, '"c", "a"', '"a", "c"'), ['66 correct']],
  ['a pair that is missing', onLine(83, '"c=3", ', ''), ['83 correct']],
  ['bands with a gap', onLine(108, '20..20', '21..21'), ['104 correct']],
  ['a number that is none', onLine(104, '"20"', '"many"'), ['104 correct']],
  ['a choice without feedback', onLine(11, 'feedback', 'belief'), ['9 missing-feedback']],
  ['a choice without text', onLine(10, 'text: ', 'belief: '), ['9 missing-text']],
  ['a text that the app writes', onLine(45, 'feedback', 'text: "نعم"\n        feedback'), ['45 unused-text']],
  [
    'a wrong choice without the belief it reveals',
    onLine(15, 'belief: water is always clean', ''),
    ['12 missing-belief'],
  ],
  [
    'an ordering that says nothing when all is right',
    onLine(77, 'right', 'closing'),
    ['61 missing-feedback', '77 unused-text'],
  ],
  ['a closing that is never shown', onLine(77, 'right', 'right: x\n    closing'), ['78 unused-text']],
  ['a key that is not known', onLine(5, 'card', 'crad'), ['5 unknown-key']],
  ['a kind that is not known', onLine(3, 'single-choice', 'essay'), ['3 shape']],
  ['a choice that stands twice', onLine(12, '"b"', '"a"'), ['12 duplicate-id']],
  ['a lesson that is not there', onLine(4, 'clean-hands', 'dirty-hands'), ['4 unknown-lesson']],
  ['a card that is not there', onLine(5, 'idea', 'idea-2'), ['5 unknown-card']],
  [
    'a critical question that says nothing of review',
    onLine(192, '    reviewed_by: []', ''),
    ['173 missing-review'],
  ],
  ['a picture that is not there', onLine(134, 'jar.svg', 'pot.svg'), ['134 missing-picture']],
])('%s is reported in each language', async (_mistake, edit, expected) => {
  const told = await toldOfWater(inBothQuizzes(edit))
  expect(told).toEqual(
    ['ar', 'fr'].flatMap((language) => expected.map((line) => `${language}/quiz.yaml:${line}`)),
  )
})

test.each([
  ['نعم.', ['ar/quiz.yaml:11 feedback-length']],
  [
    Array.from({ length: 26 }, () => 'نعم').join('، '),
    ['ar/quiz.yaml:11 feedback-length', 'ar/quiz.yaml:11 long-sentence'],
  ],
])('feedback that is too short or too long to help is reported', async (feedback, expected) => {
  const edit = onLine(11, 'نعم أو لا: هذا ما نراه في القسم كل يوم قبل اللمجة.', feedback)
  expect((await toldOfWater({ 'modules/water/ar/quiz.yaml': edit })).toSorted()).toEqual(expected)
})

test('a question that stands twice is reported', async () => {
  const told = await toldOfWater(inBothQuizzes(onLine(20, 'q02', 'q01')))
  expect(told).toContain('ar/quiz.yaml:20 duplicate-id')
  expect(told).toContain('fr/quiz.yaml:20 duplicate-id')
})

test('a prompt that does not say that several choices are right is reported', async () => {
  const told = await toldOfWater({ 'modules/water/ar/quiz.yaml': replacing(' (أكثر من جواب)', '') })
  expect(told).toEqual(['ar/quiz.yaml:24 several'])
})

test.each([
  ['a right answer', onLine(7, '"a"', '"b"')],
  ['an id of a choice', onLine(16, '"c"', '"d"')],
  ['a kind', onLine(116, 'scenario', 'single-choice')],
  ['a card to reread', onLine(5, 'idea', 'steps')],
  ['a review', onLine(172, '[]', signed('2026-11-01', '2027-10-31'))],
])('%s that differs between languages is reported', async (_fact, edit) => {
  const told = await toldOfWater({ 'modules/water/fr/quiz.yaml': edit })
  expect(told.filter((line) => line.endsWith('translations-agree'))).toHaveLength(1)
})

test('a question that exists in one language only is reported where it is missing', async () => {
  const withoutLast = (text: string): string => text.slice(0, text.indexOf('  - id: q13'))
  expect(await toldOfWater({ 'modules/water/fr/quiz.yaml': withoutLast })).toEqual([
    'fr/quiz.yaml:1 missing-translation',
    // It was the other form of a critical question.
    'fr/quiz.yaml:191 no-parallel',
  ])
})

test('an attempt that draws more than there is, or less than must be in it, is reported', async () => {
  const drawing = (draw: string) =>
    toldOfWater({ 'modules/water/module.yaml': replacing('draw: null', `draw: ${draw}`) })
  expect(await drawing('12')).toContain('module.yaml:6 draw')
  expect(await drawing('1')).toContain('module.yaml:6 draw')
  expect(await drawing('10')).toEqual(['ar/quiz.yaml:1 small-bank', 'fr/quiz.yaml:1 small-bank'])
})

test('a quiz that can be passed without reading is reported', async () => {
  const allFirst = (text: string): string => text.replace(/correct: \["[abc]"\]/g, 'correct: ["a"]')
  expect(await toldOfWater(inBothQuizzes(allFirst))).toContain('fr/quiz.yaml:1 positions')
  const longest = (text: string): string =>
    text.replace(/(kind: s[\s\S]*?)(?= {2}- id: q|$)/g, (question) => {
      const right = /correct: \["(.)"\]/.exec(question)?.[1] ?? ''
      return question.replace(new RegExp(`(- id: "${right}"\\n\\s+text: ")`), '$1 10 20 30 40 50 60 70 80 ')
    })
  expect(await toldOfWater(inBothQuizzes(longest))).toEqual([
    'ar/quiz.yaml:2 lengths',
    'fr/quiz.yaml:2 lengths',
  ])
  const allTrue = onLine(54, '"false"', '"true"')
  expect(await toldOfWater(inBothQuizzes(allTrue))).toContain('ar/quiz.yaml:1 truths')
})

test('a quiz that is passed by ticking whoever calls is reported, until a wrong choice calls too', async () => {
  const calling =
    (wrongToo: boolean) =>
    (text: string): string =>
      text.replace(/(kind: s[ic][\s\S]*?)(?= {2}- id: q|$)/g, (question) => {
        const right = /correct: \["(.)"\]/.exec(question)?.[1] ?? ''
        return question.replace(/(- id: "(.)"\n\s+text: "[^"]*)/g, (choice, _start, id) =>
          id === right || wrongToo ? `${choice}، نتصل` : choice,
        )
      })
  const inArabic = (edit: (text: string) => string) => toldOfWater({ 'modules/water/ar/quiz.yaml': edit })
  expect(await inArabic(calling(false))).toContain('ar/quiz.yaml:2 cue-word')
  expect(await inArabic(calling(true))).toEqual([])
})
