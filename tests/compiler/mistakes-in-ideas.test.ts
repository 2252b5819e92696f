import { expect, test } from 'vitest'
import { compiled, replacing, toldOf } from '../support/content-tree.ts'
import { gameFile, ideaTexts, projectFile, songFile, storyFile } from '../support/ideas-content.ts'
import { onLine } from '../support/on-line.ts'

type Edit = (text: string) => string
const both =
  (one: Edit, other: Edit): Edit =>
  (text) =>
    other(one(text))
/** What of the body belongs to one word, once more. */
const twice =
  (line: number): Edit =>
  (text) =>
    text
      .split('\n')
      .toSpliced(line, 0, text.split('\n')[line - 1] ?? '')
      .join('\n')
const without =
  (...lines: readonly number[]): Edit =>
  (text) =>
    text
      .split('\n')
      .filter((_, index) => !lines.includes(index + 1))
      .join('\n')

test('ideas without a fault give no diagnostic', async () => {
  expect(await toldOf(ideaTexts)).toEqual([])
})

test.each<[mistake: string, file: keyof typeof ideaTexts, edit: Edit, told: readonly string[]]>([
  ['a key that is not known', gameFile, onLine(5, 'minutes', 'minuts'), ['1 shape', '5 unknown-key']],
  ['a kind that is not known', gameFile, onLine(2, 'game', 'dance'), ['2 shape']],
  ['an age that is not known', gameFile, onLine(3, '4', '6'), ['3 shape']],
  ['an age that is named twice', gameFile, onLine(3, '4', '3'), ['3 shape']],
  ['no age at all', gameFile, onLine(3, '[3, 4]', '[]'), ['3 shape']],
  ['a domain that is not known', gameFile, onLine(4, 'thinking', 'sums'), ['4 shape']],
  ['minutes that are no number', gameFile, onLine(5, '10', 'ten'), ['5 shape']],
  ['minutes that are too many', gameFile, onLine(5, '10', '600'), ['5 shape']],
  ['a season that is not known', gameFile, onLine(6, 'any', 'monsoon'), ['6 shape']],
  ['materials in one language', gameFile, without(9), ['7 missing-translation']],
  ['a thing that has no name in French', gameFile, onLine(9, ', eau', ''), ['7 idea-materials']],
  ['a title without English', gameFile, onLine(10, ', en: Full or empty?', ''), ['10 missing-translation']],
  [
    'a credit that is neither ours nor traditional',
    gameFile,
    onLine(11, 'written for Smart Educator', 'a book'),
    ['11 shape'],
  ],
  [
    'a text in one language',
    gameFile,
    onLine(14, 'fr: Je pose 2 verres sur la natte.', ''),
    ['14 missing-translation'],
  ],
  ['an empty text', gameFile, onLine(14, 'Je pose 2 verres sur la natte.', '""'), ['14 shape']],
  ['an id that is not the name of the file', gameFile, onLine(1, 'full-or-empty', 'full'), ['1 idea-id']],
  ['an id that is no id', gameFile, onLine(1, 'full-or-empty', 'Full or empty'), ['1 shape']],
  ['a block of another kind', gameFile, onLine(14, 'step', 'verse'), ['14 unknown-key']],
  [
    'a block of two words',
    storyFile,
    onLine(14, '- text', '- stop: { ar: ماذا؟, fr: Quoi ? }\n    text'),
    ['14 shape'],
  ],
  ['a story of two stops', storyFile, without(17), ['13 story-stops']],
  ['a story of six stops', storyFile, both(twice(16), both(twice(16), twice(16))), ['13 story-stops']],
  [
    'a story that is too short',
    storyFile,
    replacing('الجرة تنتظر الماء قرب الباب. ', ''),
    ['13 story-length'],
  ],
  ['a song without a verse', songFile, without(12, 13, 14, 15, 16, 17, 18), ['11 song-verse']],
  [
    'a verse with a line too many',
    songFile,
    onLine(18, 'dans la jarre', 'dans la\n        jarre'),
    ['12 verse-lines'],
  ],
  ['a game of two steps', gameFile, without(14), ['13 game-steps']],
  [
    'a game of seven steps',
    gameFile,
    both(both(twice(14), twice(14)), both(twice(14), twice(14))),
    ['13 game-steps'],
  ],
  ['a game that says nothing easier', gameFile, without(17), ['13 game-order']],
  ['a game that says twice what to watch', gameFile, twice(19), ['13 game-order']],
  [
    'what is harder before what is easier',
    gameFile,
    both(onLine(17, 'easier', 'harder'), onLine(18, 'harder', 'easier')),
    ['13 game-order'],
  ],
  [
    'a step after its variants',
    gameFile,
    onLine(20, 'safety', '  - step: { ar: نرتب., fr: Nous rangeons. }\nsafety'),
    ['13 game-order'],
  ],
  ['a project of four days', projectFile, without(30, 31, 32, 33), ['13 project-days']],
  ['a day that is not the next one', projectFile, onLine(18, '2', '3'), ['18 day-order']],
  ['a day without steps', projectFile, both(without(17), onLine(16, 'steps:', 'steps: []')), ['16 shape']],
  ['Eastern digits', gameFile, onLine(14, '2 كأسين', '٢ كأسين'), ['14 digits']],
  ['a written gender', gameFile, onLine(19, 'يسمي', 'يسمي/ة'), ['19 gender']],
  ['a forbidden word', gameFile, onLine(15, 'نصب', 'يجب أن نصب'), ['15 forbidden-word']],
  ['a sentence that is too long', gameFile, onLine(16, 'نسأل', 'نسأل '.repeat(20)), ['16 long-sentence']],
  ['a long sentence of the safety', gameFile, onLine(20, 'الماء', 'الماء '.repeat(20)), ['20 long-sentence']],
  [
    'a text left in the other language',
    gameFile,
    onLine(19, 'من يشير ومن يسمي؟', 'Qui montre et qui nomme ?'),
    ['19 untranslated'],
  ],
  [
    'a brace that is not closed',
    gameFile,
    onLine(16, 'نسأل أيهما ممتلئ.', '"{اسألي أيهما ممتلئ."'),
    ['16 brace'],
  ],
])('%s is reported', async (_mistake, file, edit, told) => {
  const found = await toldOf({ ...ideaTexts, [file]: edit(ideaTexts[file]) })
  expect(found).toEqual(told.map((line) => `${file}:${line}`))
})

test('an idea in the folder of another kind is reported', async () => {
  const file = 'ideas/songs/full-or-empty.yaml'
  expect(await toldOf({ [file]: ideaTexts[gameFile] })).toEqual([`${file}:2 idea-place`])
})

test('an id that two ideas have is reported, with the other one', async () => {
  const file = 'ideas/songs/small-jar.yaml'
  const edits = { ...ideaTexts, [file]: onLine(1, 'drop-song', 'small-jar')(ideaTexts[songFile]) }
  expect(await toldOf(edits)).toEqual([`${file}:1 duplicate-id`])
  const { diagnostics } = await compiled(edits)
  expect(diagnostics[0]?.message).toBe(`small-jar is the id of ${storyFile} too`)
})

test('files that are no ideas are reported', async () => {
  expect(
    await toldOf({
      ...ideaTexts,
      'ideas/README.md': '# Ideas',
      'ideas/dances/one.yaml': 'id: one',
      'ideas/games/Big game.txt': 'id: one',
    }),
  ).toEqual([
    'ideas/dances:1 idea-place',
    'ideas/games/Big game.txt:1 shape',
    'ideas/games/Big game.txt:1 idea-name',
  ])
})

test('whatever is wrong in all of them is reported at once, each as a sentence', async () => {
  const { diagnostics } = await compiled({
    ...ideaTexts,
    [gameFile]: onLine(9, ', eau', '')(ideaTexts[gameFile]),
    [projectFile]: without(30, 31, 32, 33)(ideaTexts[projectFile]),
    [songFile]: onLine(6, 'winter', 'monsoon')(ideaTexts[songFile]),
  })
  expect(diagnostics.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
    `${gameFile}:7 names 2 things in Arabic and 1 in French`,
    `${projectFile}:13 has 4 days; a project has 5 to 10`,
    `${songFile}:6 season: is not one of any, autumn, winter, spring, summer`,
  ])
})
