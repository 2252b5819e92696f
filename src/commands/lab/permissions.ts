import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stop } from '../operate/stop.ts'
import { root } from '../root.ts'

/**
 * Takes each check of a permission out of a copy of the server, one at a time. Shows that a test turns red. `node
 * src/commands/launch.mjs permissions [parts of paths]`. It takes a quarter of an hour.
 */

/** What asks whether somebody may. */
const questions =
  /(?<![\w.])(?:canSupervise|canAdminister|canRead|canCreateCohorts)\(|\bactor\.(?:roles|supervises)\.includes\(/g
/** The matrix first: it is red for most. The others know whoever it does not: who made a code, who follows no more. */
const rounds = [
  ['tests/server/permissions.test.ts', 'tests/domain/who-may.test.ts'],
  [
    'tests/server/{board,changing-invitations,questions,accepting,assigning,acts,items,limits,standing}.test.ts',
  ],
]

type Check = { readonly file: string; readonly line: number; readonly from: number; readonly to: number }

const parts = process.argv.slice(2)
const checks = globSync('src/{server,domain/people}/**/*.ts', { cwd: root })
  .toSorted()
  .flatMap(findChecks)
  .filter(({ file }) => parts.length === 0 || parts.some((part) => file.includes(part)))
const copy = mkdtempSync(join(tmpdir(), 'permission-checks-'))
const survivors: Check[] = []
try {
  for (const each of ['src', 'tests', '.config', 'package.json', 'vite.config.ts'])
    cpSync(join(root, each), join(copy, each), { recursive: true })
  for (const each of ['node_modules', 'content', 'dist', 'docs'])
    symlinkSync(join(root, each), join(copy, each))
  if (!isGreen(rounds.flat())) stop('The tests are red as they stand. Mend them first.')
  else
    for (const check of checks) {
      const red = rounds.find((files) => turnsRed(check, files))
      if (red === undefined) survivors.push(check)
      console.log(
        `${check.file}:${check.line} ${red === undefined ? 'NO TEST TURNS RED' : `red in ${red.join()}`}`,
      )
    }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
console.log(
  `${checks.length} checks, ${checks.length - survivors.length} turn a test red, ${survivors.length} do not.`,
)
process.exitCode = survivors.length === 0 ? 0 : 1

function findChecks(file: string): Check[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(questions)].flatMap(({ index, 0: words }) => {
    const isDeclared = /function $/.test(text.slice(Math.max(0, index - 9), index))
    const to = endOfCall(text, index + words.length)
    return isDeclared ? [] : [{ file, from: index, to, line: text.slice(0, index).split('\n').length }]
  })
}

/** Behind the bracket that closes the one before `from`. */
function endOfCall(text: string, from: number): number {
  let open = 1
  let at = from
  for (; open > 0 && at < text.length; at++) open += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0
  return at
}

/** Whoever asks may. */
function turnsRed({ file, from, to }: Check, files: readonly string[]): boolean {
  const place = join(copy, file)
  const text = readFileSync(place, 'utf8')
  writeFileSync(place, `${text.slice(0, from)}true${text.slice(to)}`)
  const isStillGreen = isGreen(files)
  writeFileSync(place, text)
  return !isStillGreen
}

function isGreen(patterns: readonly string[]): boolean {
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: copy }))
  const vitest = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'node', '--bail', '1']
  return spawnSync(process.execPath, [...vitest, ...files], { cwd: copy, stdio: 'ignore' }).status === 0
}
