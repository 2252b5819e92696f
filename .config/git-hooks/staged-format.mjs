// Is what is about to be committed formatted? It reads the index, not the files: only part of a file may be staged.
// It changes nothing. A hook that adds to a commit also adds what somebody left out on purpose.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'

const formatter = 'node_modules/oxfmt/bin/oxfmt'
try {
  const staged = git(['diff', '--cached', '--name-only', '-z', '--diff-filter=ACMR', '--', 'src', 'tests'])
  // Without the packages (`npm ci --omit=dev`, a fresh clone) nothing is stopped: `npm run check` asks the same.
  const wrong = staged !== '' && existsSync(formatter) ? notFormatted(staged) : []
  if (wrong.length > 0) refuse(wrong)
} catch (error) {
  // Not the fault of who commits.
  console.error(`The format was not looked at: ${error.message}`)
}

function refuse(files) {
  const list = files.map(quoted).join(' ')
  console.error(`Not committed: what is staged of these files is not formatted.\n  ${files.join('\n  ')}`)
  console.error(`Format them and add them again:\n  npx oxfmt ${list} && git add ${list}`)
  process.exitCode = 1
}

function notFormatted(files) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'staged-')))
  try {
    const settings = git(['ls-files', '-z', '--', '.oxfmtrc.json', '.editorconfig'])
    git(['checkout-index', '-z', '--stdin', `--prefix=${folder}/`], settings + files)
    const args = ['--list-different', '--no-error-on-unmatched-pattern', 'src', 'tests']
    const { stdout, stderr } = spawnSync(process.execPath, [join(process.cwd(), formatter), ...args], {
      cwd: folder,
      encoding: 'utf8',
    })
    // A file that cannot be read as code is told by the formatter itself; the compiler stops it later.
    if (stderr.trim()) console.error(stderr.trim())
    const given = new Set(files.split('\0').filter(Boolean))
    return stdout
      .split(/\r?\n/)
      .map((line) => line.trim().split(sep).join('/'))
      .filter((file) => given.has(file))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function quoted(file) {
  return /^[\w./@-]+$/.test(file) ? file : `'${file.replaceAll("'", String.raw`'\''`)}'`
}

function git(args, input = '') {
  const { status, stdout, stderr } = spawnSync('git', args, { encoding: 'utf8', input, maxBuffer: 2 ** 26 })
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`)
  return stdout
}
