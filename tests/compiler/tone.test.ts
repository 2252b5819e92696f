import { expect, test } from 'vitest'
import { onLine, toldOfWater } from '#tests/support/on-line.ts'

const arabic = (sentence: string) =>
  toldOfWater({
    'modules/water/ar/01-clean-hands.md': onLine(2, 'تضع سلمى جرة ماء قرب الباب، وتنتظر.', sentence),
  })
const french = (sentence: string) =>
  toldOfWater({
    'modules/water/fr/01-clean-hands.md': onLine(
      2,
      'Salma pose une jarre près de la porte, et attend.',
      sentence,
    ),
  })
const words = (count: number, word = 'jarre'): string => Array.from({ length: count }, () => word).join(' ')

test('a sentence may have 18 words in Arabic and 22 in French', async () => {
  expect(await arabic(`${words(18, 'جرة')}.`)).toEqual([])
  expect(await arabic(`${words(19, 'جرة')}.`)).toEqual(['ar/01-clean-hands.md:2 long-sentence'])
  expect(await french(`${words(22)}.`)).toEqual([])
  expect(await french(`${words(23)}. ${words(23)}.`)).toEqual([
    'fr/01-clean-hands.md:2 long-sentence',
    'fr/01-clean-hands.md:2 long-sentence',
  ])
})

test('a card may have 80 words, counted across its paragraphs and points', async () => {
  const points = (count: number): string => Array.from({ length: count }, () => `- ${words(9)}.`).join('\n')
  expect(await french(`${points(8)}\n- ${words(8)}.`)).toEqual([])
  expect(await french(points(9))).toEqual(['fr/01-clean-hands.md:1 long-card'])
})

test('the two forms of a word count as one', async () => {
  const gendered = Array.from({ length: 18 }, () => '{ضعي|ضع}').join(' ')
  expect(await arabic(`${gendered}.`)).toEqual([])
})

test.each(['يجب', 'ويجب', 'بشكل', 'للمتعلم', 'التلاميذ', 'والمعلمة', 'الروضة', 'يَجِب', 'في الفصل', 'من خلال'])(
  'the word %s is told',
  async (word) => {
    expect(await arabic(`${word} سلمى.`)).toEqual(['ar/01-clean-hands.md:2 forbidden-word'])
  },
)

test.each(['يتمنى', 'التعلم', 'العلم', 'تفصل', 'المربية'])('the word %s is not', async (word) => {
  expect(await arabic(`${word} سلمى.`)).toEqual([])
})

test.each([
  'mettre en place',
  'Au niveau de',
  "l'apprenant",
  'les apprenantes',
  'la maternelle',
  'toutes les réponses',
])('the words « %s » are reported', async (word) => {
  expect(await french(`Salma, ${word} jarre.`)).toEqual(['fr/01-clean-hands.md:2 forbidden-word'])
})

test('Eastern digits and written genders are errors', async () => {
  expect(await arabic('٣ جرار.')).toEqual(['ar/01-clean-hands.md:2 digits'])
  expect(await arabic('مربي/ة تنتظر.')).toEqual(['ar/01-clean-hands.md:2 gender'])
  expect(await french('Une éducatrice motivé(e).')).toEqual(['fr/01-clean-hands.md:2 gender'])
  expect(await french('Les éducateur·rices.')).toEqual(['fr/01-clean-hands.md:2 gender'])
})

test('titles, feedback, tasks and alternative texts are read too', async () => {
  const told = await toldOfWater({
    'modules/water/module.yaml': onLine(14, 'Des mains propres', 'À la maternelle'),
    'modules/water/fr/quiz.yaml': onLine(11, "C'est", 'Il convient que'),
    'modules/water/fr/practice.yaml': onLine(2, 'Remplissez', 'Au niveau de'),
    'modules/water/fr/01-clean-hands.md': onLine(14, 'La jarre', "L'apprenant"),
  })
  expect(told).toEqual([
    'fr/01-clean-hands.md:14 forbidden-word',
    'fr/practice.yaml:2 forbidden-word',
    'fr/quiz.yaml:11 forbidden-word',
    'module.yaml:14 forbidden-word',
  ])
})
