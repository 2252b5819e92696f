import { expect, test } from 'vitest'
import { compiled, replacing, toldOf } from '#tests/support/content-tree.ts'
import { onLine, signed, toldOfWater } from '#tests/support/on-line.ts'

const water = 'modules/water'

test.each([
  ['YAML that cannot be read', { [`${water}/sources.yaml`]: 'a: b: c' }, ['sources.yaml:1 yaml']],
  [
    'a key that stands twice',
    { [`${water}/module.yaml`]: onLine(2, 'version', 'id') },
    ['module.yaml:2 yaml'],
  ],
  [
    'a key that is not known',
    { [`${water}/module.yaml`]: onLine(3, 'minutes: 15', 'minutes: 15\nminute: 1') },
    ['module.yaml:4 unknown-key'],
  ],
  [
    'a title that is not translated',
    { [`${water}/module.yaml`]: onLine(7, ', en: Water', '') },
    ['module.yaml:7 missing-translation'],
  ],
  [
    'a fact that is not translated',
    { [`${water}/sources.yaml`]: onLine(2, ', fr: Laver les mains réduit les maladies.', '') },
    ['sources.yaml:2 missing-translation'],
  ],
  [
    'a fact we are not sure of',
    { [`${water}/sources.yaml`]: onLine(5, 'high', 'low') },
    ['sources.yaml:5 shape'],
  ],
  [
    'an id that is not the folder',
    { [`${water}/module.yaml`]: onLine(1, 'water', 'fire') },
    ['module.yaml:1 module-id'],
  ],
  [
    'a source that nobody has read, called certain',
    { [`${water}/sources.yaml`]: onLine(5, 'confidence: high', 'confidence: high\n  read: no') },
    ['sources.yaml:5 read-confidence'],
  ],
  [
    'a source of a card that is not there',
    { [`${water}/sources.yaml`]: onLine(5, 'high', 'high\n  cards: [hot-water#emergency-9]') },
    ['sources.yaml:6 unknown-card'],
  ],
  [
    'a signature that names a person instead of a role',
    { [`${water}/module.yaml`]: onLine(18, '[]', '[{ name: S. Amrani, role: doctor, on: 2026-11-20 }]') },
    ['module.yaml:18 unknown-key'],
  ],
  [
    'a signature of a day to come',
    { [`${water}/module.yaml`]: onLine(18, '[]', signed('2026-12-01', '2027-11-30')) },
    ['module.yaml:18 review-dates'],
  ],
  [
    'a signature that holds for longer than a year',
    { [`${water}/module.yaml`]: onLine(18, '[]', signed('2026-11-20', '2027-11-21')) },
    ['module.yaml:18 review-dates'],
  ],
  [
    'a signature that ends before it begins',
    { [`${water}/module.yaml`]: onLine(18, '[]', signed('2026-11-20', '2026-11-20')) },
    ['module.yaml:18 review-dates'],
  ],
  [
    'a signature that has expired',
    { [`${water}/module.yaml`]: onLine(18, '[]', signed('2025-11-20', '2026-11-19')) },
    ['module.yaml:18 review-expired'],
  ],
  [
    'a lesson that one language lacks',
    { [`${water}/fr/02-hot-water.md`]: null },
    ['fr/02-hot-water.md:1 missing-translation'],
  ],
  [
    'a lesson that no module names',
    { [`${water}/fr/03-more.md`]: 'more' },
    ['fr/03-more.md:1 unknown-lesson'],
  ],
  [
    'a lesson that stands twice',
    { [`${water}/module.yaml`]: onLine(15, 'hot-water', 'clean-hands') },
    ['module.yaml:15 duplicate-id'],
  ],
  [
    'a practice task that is missing',
    { [`${water}/ar/practice.yaml`]: null },
    ['ar/practice.yaml:1 missing-file'],
  ],
  [
    'a step that differs between languages',
    { [`${water}/fr/practice.yaml`]: onLine(4, 'fill', 'pour') },
    ['fr/practice.yaml:1 translations-agree'],
  ],
  [
    'a prerequisite that is not there',
    { [`${water}/module.yaml`]: onLine(3, 'minutes: 15', 'minutes: 15\nprerequisites: [fire]') },
    ['module.yaml:4 prerequisite'],
  ],
  [
    'a prerequisite of itself',
    { [`${water}/module.yaml`]: onLine(3, 'minutes: 15', 'minutes: 15\nprerequisites: [water]') },
    ['module.yaml:4 prerequisite'],
  ],
  [
    'a lesson of a safety module that says nothing of review, and an emergency card without a source',
    { [`${water}/module.yaml`]: onLine(3, 'minutes: 15', 'minutes: 15\nsafety: true') },
    ['ar/02-hot-water.md:10 no-source', 'module.yaml:13 missing-review'],
  ],
  [
    'a module of no learning area',
    { [`${water}/module.yaml`]: replacing('areas: [self]\n', '') },
    ['module.yaml:1 shape'],
  ],
  [
    'a learning area that is not one',
    { [`${water}/module.yaml`]: onLine(19, '[self]', '[self, music]') },
    ['module.yaml:19 shape'],
  ],
  [
    'an empty list of learning areas',
    { [`${water}/module.yaml`]: onLine(19, '[self]', '[]') },
    ['module.yaml:19 shape'],
  ],
  [
    'a term that is defined twice',
    {
      'glossary.yaml':
        '- { id: tippy-tap, ar: { term: ا, meaning: ب }, fr: { term: a, meaning: b }, en: { term: a } }',
    },
    ['glossary.yaml:1 duplicate-id'],
  ],
  [
    'a word in Tamazight that nobody has verified',
    {
      [`${water}/glossary.yaml`]: (text: string) =>
        `${text.trimEnd()}\n  zgh: { term: ⴰⵎⴰⵏ, status: proposed }\n`,
    },
    ['glossary.yaml:5 shape'],
  ],
])('%s is reported', async (_mistake, edits, expected) => {
  // One mistake may draw others after it: a missing lesson also leaves questions without one.
  expect(await toldOfWater(edits)).toEqual(expect.arrayContaining(expected))
})

test('a module may be listed before it is written, and must be listed once it is', async () => {
  expect(await toldOf({ 'catalogue.yaml': onLine(1, '[water]', '[water, fire]') })).toEqual([
    'catalogue.yaml:1 unknown-module',
  ])
  expect(await toldOf({ 'catalogue.yaml': 'modules: []\ncourses: []\n' })).toEqual([
    'catalogue.yaml:1 unlisted-module',
  ])
  expect(await toldOf({ 'catalogue.yaml': onLine(5, 'water', 'fire') })).toEqual([
    'catalogue.yaml:5 unknown-module',
  ])
  expect(await toldOf({ 'catalogue.yaml': onLine(1, '[water]', '[water, water]') })).toEqual([
    'catalogue.yaml:1 duplicate-id',
  ])
})

test('terms and credits may stand beside the modules', async () => {
  const credits = '- { file: modules/water/media/jar.svg, author: A, licence: CC0-1.0, source: drawn }'
  const told = await toldOf({
    [`${water}/glossary.yaml`]: null,
    [`${water}/CREDITS.yaml`]: null,
    'glossary.yaml':
      '- { id: tippy-tap, ar: { term: ا, meaning: ب }, fr: { term: a, meaning: b }, en: { term: a } }',
    'CREDITS.yaml': credits,
  })
  expect(told).toEqual([])
})

test('everything wrong is reported at once, also when a file cannot be read', async () => {
  const told = await toldOfWater({
    'catalogue.yaml': onLine(1, '[water]', '[water, fire]'),
    [`${water}/module.yaml`]: 'id: [',
    [`${water}/ar/quiz.yaml`]: onLine(11, 'feedback', 'belief'),
    [`${water}/fr/01-clean-hands.md`]: replacing(':::idea', ':::ideas'),
    [`${water}/fr/02-hot-water.md`]: onLine(2, 'Salma', 'Salma (apprenante)'),
  })
  expect(told).toEqual(
    expect.arrayContaining([
      'catalogue.yaml:1 unknown-module',
      'ar/quiz.yaml:9 missing-feedback',
      'fr/01-clean-hands.md:5 unknown-directive',
      'fr/02-hot-water.md:2 forbidden-word',
    ]),
  )
  expect(told.some((line) => line.startsWith('module.yaml'))).toBe(true)
})

test('a module with an error is left out whole; a warning leaves it in', async () => {
  const broken = await compiled({ [`${water}/ar/quiz.yaml`]: onLine(7, '"a"', '"d"') })
  expect(broken.catalogue.modules).toEqual([])
  expect(broken.catalogue.courses).toEqual([])
  expect([...broken.files.keys()]).toEqual(['/packs/catalogue.json'])
  const warned = await compiled({ [`${water}/ar/01-clean-hands.md`]: onLine(2, 'تضع', 'يجب أن تضع') })
  expect(warned.diagnostics.map(({ severity }) => severity)).toEqual(['warning'])
  expect(warned.catalogue.modules).toHaveLength(1)
})
