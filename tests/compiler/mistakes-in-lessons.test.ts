import { expect, test } from 'vitest'
import { replacing } from '#tests/support/content-tree.ts'
import { onLine, toldOfWater } from '#tests/support/on-line.ts'

const lesson = 'modules/water/ar/01-clean-hands.md'

test('a module without a fault gives no diagnostic', async () => {
  expect(await toldOfWater({})).toEqual([])
})

test.each([
  ['a card that is not known', onLine(5, ':::idea', ':::ideas'), ['1 missing-card', '5 unknown-directive']],
  [
    'a card that is missing',
    replacing(':::careful', ':::question'),
    ['1 missing-card', '34 card-order', '38 card-order'],
  ],
  ['cards in another order', replacing(':::careful\n', ':::tomorrow\n'), ['1 missing-card', '34 card-order']],
  ['text outside every card', onLine(4, '', 'كلمة'), ['4 outside-card']],
  ['a card in a card', onLine(2, 'تضع', ':::tip\nتضع'), ['2 unknown-directive']],
  ['a leaf that is not known', onLine(22, '::note', '::remark'), ['22 unknown-directive']],
  ['a colon that a letter follows', onLine(2, 'تضع', 'a:b تضع'), ['2 unknown-directive']],
  [
    'a directive with a broken attribute',
    onLine(14, '" alt', ' alt'),
    ['1 no-picture', '14 unread-directive', '14 brace', '14 untranslated'],
  ],
  ['a misspelt attribute', onLine(14, 'caption', 'captoin'), ['14 unknown-key']],
  ['minutes that are no number', onLine(34, '10', 'ten'), ['34 unknown-key']],
  ['HTML', onLine(2, 'تضع', '<b>تضع</b>'), ['2 html', '2 html']],
  ['a heading', onLine(2, 'تضع', '## تضع'), ['2 heading']],
  ['a link to another site', onLine(2, 'تضع', '[تضع](https://example.org)'), ['2 markup']],
  ['code, which four spaces make', onLine(2, 'تضع', '    تضع'), ['2 markup']],
  [
    'a table of four columns',
    replacing('| قبل | بعد |\n|---|---|', '| ا | ب | ج | د |\n|---|---|---|---|'),
    ['18 wide-table'],
  ],
  ['a term without a meaning', onLine(11, 'tippy-tap', 'tap'), ['11 unknown-term']],
  ['a term without an id', onLine(11, '{id=tippy-tap}', ''), ['11 missing-attribute']],
  [
    'a picture without alternative text',
    onLine(14, 'alt="جرة ماء قرب الباب."', ''),
    ['14 missing-alternative'],
  ],
  ['a picture that is not there', onLine(14, 'jar.svg', 'pot.svg'), ['14 missing-picture']],
  ['a remark without words', onLine(22, 'نصف جرة تكفي.', ''), ['22 missing-text']],
  ['a brace that is not closed', onLine(31, '{قسّمي|قسّم}', '{قسّمي|قسّم'), ['31 brace']],
  ['markup that cuts a gender in two', onLine(31, '{قسّمي|قسّم}', '{**قسّمي**|قسّم}'), ['31 brace', '31 brace']],
])('%s is reported', async (_mistake, edit, expected) => {
  const told = await toldOfWater({ [lesson]: edit })
  expect(told.filter((line) => line.startsWith('ar/01'))).toEqual(
    expected.map((line) => `ar/01-clean-hands.md:${line}`),
  )
})

test('an emergency without its title is reported', async () => {
  const told = await toldOfWater({
    'modules/water/ar/02-hot-water.md': replacing('{title="حرق بالماء"}', ''),
  })
  expect(told).toEqual(['ar/02-hot-water.md:10 missing-attribute'])
})

test.each([
  ['what never to do is not first', replacing('::danger[لا زيت ولا معجون.]\n\n', '')],
  ['there is a fifth gesture', replacing('1. أبرد', '1. أبعده.\n2. أجلسه.\n3. أهدئه.\n4. أبرد')],
  ['no number is told', replacing('**15**', '15')],
  ['two numbers are told', replacing('**15**', '**15** أو **0801 000 180**')],
  ['nothing is said for a place without a network', replacing('لا شبكة: أقرب', 'أقرب')],
  ['it goes on from another card', replacing('title="حرق بالماء"', 'title="حرق بالماء (2)"')],
])('an emergency card in which %s is reported', async (_mistake, edit) => {
  const told = await toldOfWater({ 'modules/water/ar/02-hot-water.md': edit })
  expect(told).toEqual(['ar/02-hot-water.md:10 emergency'])
})

test('a card that one language has and the other has not is reported', async () => {
  const told = await toldOfWater({
    'modules/water/fr/01-clean-hands.md': (text) => text.replace(/:::steps\n\|[\s\S]*?\n:::\n/, ''),
  })
  expect(told).toEqual(['fr/01-clean-hands.md:1 translations-agree'])
})

const stepsBefore = (count: number) =>
  replacing(':::ages', ':::steps\n1. …\n:::\n\n'.repeat(count) + ':::ages')
const bothHotWater = (edit: (text: string) => string) => ({
  'modules/water/ar/02-hot-water.md': edit,
  'modules/water/fr/02-hot-water.md': edit,
})

test('a safety lesson of 19 cards is reported, one of 18 is not', async () => {
  expect(await toldOfWater(bothHotWater(stepsBefore(11)))).toEqual([])
  expect(await toldOfWater(bothHotWater(stepsBefore(12)))).toEqual([
    'ar/02-hot-water.md:1 long-lesson',
    'fr/02-hot-water.md:1 long-lesson',
  ])
})

test('a safety lesson of 13 minutes is reported, one of 12 and another lesson are not', async () => {
  const minutes = (line: number, from: string, to: string) =>
    toldOfWater({ 'modules/water/module.yaml': onLine(line, `minutes: ${from}`, `minutes: ${to}`) })
  expect(await minutes(16, '5', '12')).toEqual([])
  expect(await minutes(13, '8', '13')).toEqual([])
  expect(await minutes(16, '5', '13')).toEqual(['module.yaml:16 long-lesson'])
})
