import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkContent } from '#compiler/main.ts'
import { contentTree, today, type Edits } from '#tests/support/content-tree.ts'
import { onLine } from '#tests/support/on-line.ts'

const markers = '# Content\n\n<!-- table -->\n<!-- /table -->\n\nafter\n'

async function run(root: string, writeTable = false) {
  const lines: string[] = []
  const isClean = await checkContent(root, { writeTable, today, print: (line) => void lines.push(line) })
  return { isClean, lines }
}
const treeWithReadme = (edits: Edits = {}): string => contentTree({ 'README.md': markers, ...edits })

test('a fault is printed with its file, line, rule and sentence, and the command fails', async () => {
  const root = treeWithReadme({ 'modules/water/ar/quiz.yaml': onLine(7, '"a"', '"d"') })
  const { isClean, lines } = await run(root, true)
  expect(isClean).toBe(false)
  expect(lines).toContain(
    'content/modules/water/ar/quiz.yaml:7:1 error correct: q01: correct names d, which is no choice',
  )
})

test('a table that is out of date is a warning, and --table writes it', async () => {
  const root = treeWithReadme()
  const before = await run(root)
  expect(before.isClean).toBe(false)
  expect(before.lines[0]).toMatch(/^content\/README\.md:3:1 warning stale-table/)
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toBe(markers)

  expect((await run(root, true)).isClean).toBe(true)
  const text = readFileSync(join(root, 'README.md'), 'utf8')
  expect(text).toMatch(
    /^\| water \| 2 \| \d+ \| \d+ \| 13 \| 6 \| 1 \| 2 \| 1 \| 1 \| 1 \| 1 \| 0 \| 0 \| 0 \| 0 \| 1 \|/m,
  )
  expect(text).toMatch(/^# Content\n/)
  expect(text).toMatch(/<!-- \/table -->\n\nafter\n$/)
  expect((await run(root)).isClean).toBe(true)

  writeFileSync(join(root, 'README.md'), text.replace('| water | 2 |', '| water | 3 |'))
  expect((await run(root)).isClean).toBe(false)
})

test('a README without a place for the table is a warning', async () => {
  const { isClean, lines } = await run(contentTree({ 'README.md': '# Content\n' }), true)
  expect(isClean).toBe(false)
  expect(lines[0]).toContain('stale-table')
})
