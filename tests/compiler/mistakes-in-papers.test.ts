import { expect, test } from 'vitest'
import { toldOf } from '#tests/support/content-tree.ts'
import { onLine, signed } from '#tests/support/on-line.ts'
import { jarList, paperText, withPaper } from '#tests/support/water-paper.ts'

test('a paper without a fault gives no diagnostic', async () => {
  expect(await toldOf(withPaper)).toEqual([])
})

test.each([
  ['a key that is not known', onLine(4, 'purpose', 'purpos'), ['1 shape', '4 unknown-key']],
  ['a title in one language', onLine(3, ', fr: La liste de la jarre', ''), ['3 missing-translation']],
  ['a cell in one language', onLine(16, ', fr: Salma', ''), ['16 missing-translation']],
  ['words that are written once', onLine(16, '"8:30"', 'soir'), ['16 shape']],
  ['a kind of block that is not known', onLine(6, 'fields', 'lines'), ['6 shape']],
  ['a module that is not there', onLine(1, 'water', 'fire'), ['1 unknown-module']],
  ['a lesson that is not there', onLine(2, 'clean', 'dirty'), ['2 unknown-lesson']],
  [
    'a paper of a lesson that is signed, without its own review',
    onLine(2, 'clean-hands', 'hot-water'),
    ['2 missing-review', '2 unlinked-paper', '2 unlinked-paper'],
  ],
  [
    'a signature of a day to come',
    onLine(2, 'clean-hands', `clean-hands\nreviewed_by: ${signed('2026-12-01', '2027-11-30')}`),
    ['3 review-dates'],
  ],
  ['a field without a model', onLine(8, ', model: { ar: الاثنين, fr: lundi }', ''), ['8 missing-model']],
  ['a field whose model is empty', onLine(9, '"06 … … … …"', '""'), ['9 missing-model']],
  [
    'a table without a model',
    onLine(16, '[{ ar: سلمى, fr: Salma }, "8:30"]', '["", ""]'),
    ['10 missing-model'],
  ],
  ['a row that has no model', onLine(25, '- [""]', ''), ['17 missing-model']],
  [
    'a table without columns',
    onLine(18, '[{ ar: العلامة, fr: Signe }, { ar: المعنى, fr: Sens }, { ar: اليوم, fr: Jour }]', '[]'),
    ['17 no-columns'],
  ],
  [
    'a table of seven columns',
    onLine(18, '{ ar: العلامة, fr: Signe }', Array(5).fill('{ ar: العلامة, fr: Signe }').join()),
    ['18 wide-table'],
  ],
  ['a table with no rows at all', onLine(14, '    rows: 3', ''), ['10 table-row']],
  ['a model row with a cell too many', onLine(24, '["●"]', '["●", "●"]'), ['24 table-row']],
  ['a model row that is not in the table', onLine(25, '[""]', '[""]\n      - [""]'), ['26 table-row']],
  [
    'a row that is longer than the table',
    onLine(22, '"15",', '"15", "", "",'),
    ['22 table-row', '25 table-row'],
  ],
  ["somebody's telephone", onLine(9, '06 … … … …', '06 61 23 45 67'), ['9 telephone']],
  ['Eastern digits', onLine(3, 'الجرة', '٣'), ['3 digits']],
  ['a forbidden word', onLine(4, 'من يملأ', 'يجب أن نملأ'), ['4 forbidden-word']],
  ['a sentence that is too long', onLine(32, 'ماء نظيف', 'ماء '.repeat(20)), ['32 long-sentence']],
  [
    'a text left in the other language',
    onLine(32, 'ماء نظيف كل يوم.', 'De l’eau propre chaque jour.'),
    ['32 untranslated'],
  ],
  ['a brace that is not closed', onLine(27, '|املأ}', '|املأ'), ['27 brace']],
])('%s is reported', async (_mistake, edit, expected) => {
  const told = await toldOf({ ...withPaper, [jarList]: edit(paperText) })
  expect(told).toEqual(expected.map((line) => `${jarList}:${line}`))
})

test('numbers that anybody may call may stand in a model', async () => {
  const edit = onLine(9, '06 … … … …', '0801 000 180')
  expect(await toldOf({ ...withPaper, [jarList]: edit(paperText) })).toEqual([])
})

test('a paper that no card of its lesson leads to is reported, for each language', async () => {
  expect(await toldOf({ [jarList]: paperText })).toEqual([
    `${jarList}:2 unlinked-paper`,
    `${jarList}:2 unlinked-paper`,
  ])
  const lesson = 'modules/water/fr/01-clean-hands.md'
  expect(await toldOf({ ...withPaper, [lesson]: (text) => text })).toEqual([`${jarList}:2 unlinked-paper`])
})

test('a link to a paper that is not there, or to none, is reported', async () => {
  const lesson = 'modules/water/ar/01-clean-hands.md'
  expect(await toldOf({ [lesson]: onLine(22, '::note', '::paper{id=no-list}\n\n::note') })).toEqual([
    `${lesson}:22 unknown-paper`,
  ])
  expect(await toldOf({ [lesson]: onLine(22, '::note', '::paper\n\n::note') })).toEqual([
    `${lesson}:22 missing-attribute`,
  ])
})

test('a file that is no paper is reported', async () => {
  expect(await toldOf({ ...withPaper, 'papers/Jar list.txt': paperText })).toEqual([
    'papers/Jar list.txt:1 paper-name',
    'papers/Jar list.txt:2 unlinked-paper',
    'papers/Jar list.txt:2 unlinked-paper',
  ])
})
