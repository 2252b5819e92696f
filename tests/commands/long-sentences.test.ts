import { expect, it } from 'vitest'
import { findLongSentences } from '#commands/check/lint/long-sentences.ts'

const twenty =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
const wordsOf = (text: string) =>
  findLongSentences([{ where: 'code', file: 'a.ts', text }]).map(({ words }) => words)

it.each([
  ['twenty words', `/** ${twenty}. */`, []],
  ['one more', `/** ${twenty} more. */`, [21]],
  ['one more, over two lines of a block', `/**\n * ${twenty}\n * more.\n */`, [21]],
  ['one more, over two lines', `  // ${twenty}\n  // more.\nconst a = 1`, [21]],
  ['two sentences', `/** ${twenty}. And more. */`, []],
  ['a list behind a colon', `/** ${twenty}: more, and more. */`, []],
  ['points of a list', `/**\n * - ${twenty}\n * - more\n */`, []],
  ['code, which is one word', `/** ${twenty.replace('twenty', '')} \`a b c d\`. */`, []],
  ['text that is no comment', `const text = '${twenty} more.'`, []],
])('in a comment: %s', (_title, text, words) => {
  expect(wordsOf(text)).toEqual(words)
})
