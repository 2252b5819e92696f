import { expect, test } from 'vitest'
import { replacing } from '#tests/support/content-tree.ts'
import { toldOfWater } from '#tests/support/on-line.ts'

const jar = 'modules/water/media/jar.svg'
const padding = (bytes: number) => (text: string) =>
  text.replace('<!-- a jar -->', `<!-- ${'x'.repeat(bytes)} -->`)
const inside = (element: string) => replacing('</svg>', `${element}</svg>`)

test.each([
  ['a script', inside('<script>alert(1)</script>')],
  ['a style', inside('<style>*{}</style>')],
  ['an event', replacing('<rect ', '<rect onclick="a()" ')],
  ['a picture from elsewhere', inside('<image href="https://example.org/a.png"/>')],
  ['a paint from elsewhere', replacing('fill="#c8643c"', 'fill="url(https://example.org/a#b)"')],
  ['words', inside('<text x="1" y="1" font-family="sans-serif">eau</text>')],
  ['a size of its own', replacing('viewBox', 'width="32" viewBox')],
  ['an element that is not closed', inside('<g>')],
])('a drawing with %s is reported', async (_fault, edit) => {
  expect(await toldOfWater({ [jar]: edit })).toEqual(
    expect.arrayContaining([expect.stringMatching(/^media\/jar\.svg:\d unsafe-picture$/)]),
  )
})

test('digits may stand in a drawing', async () => {
  expect(await toldOfWater({ [jar]: inside('<text x="1" y="1" font-family="sans-serif">1</text>') })).toEqual(
    [],
  )
})

test('a drawing over 8 kB is a warning, over 25 kB an error', async () => {
  expect(await toldOfWater({ [jar]: padding(8500) })).toEqual(['media/jar.svg:1 heavy-media'])
  expect(await toldOfWater({ [jar]: padding(25_500) })).toEqual(['media/jar.svg:1 heavy-media'])
})

test('a picture that nobody shows, or nobody is credited for, is reported', async () => {
  const told = await toldOfWater({
    'modules/water/media/cup.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200"/>',
  })
  expect(told).toEqual(['media/cup.svg:1 unused-media', 'media/cup.svg:1 missing-credit'])
})

test('a credit for nothing, or twice for one picture, is reported', async () => {
  const again = (file: string) => (text: string) => `${text}${text.replace('media/jar.svg', file)}`
  const credits = 'modules/water/CREDITS.yaml'
  expect(await toldOfWater({ [credits]: again('media/jug.svg') })).toEqual(['CREDITS.yaml:2 orphan-credit'])
  expect(await toldOfWater({ [credits]: again('media/jar.svg') })).toEqual(['CREDITS.yaml:2 duplicate-id'])
})

test('a lesson without a picture is reported', async () => {
  const told = await toldOfWater({
    'modules/water/fr/01-clean-hands.md': (text) => text.replace(/::figure.*\n/, ''),
  })
  expect(told).toEqual(['fr/01-clean-hands.md:1 no-picture'])
})

test('another kind of file among the pictures is reported', async () => {
  expect(await toldOfWater({ 'modules/water/media/notes.txt': 'x' })).toContain(
    'media/notes.txt:1 media-kind',
  )
})
