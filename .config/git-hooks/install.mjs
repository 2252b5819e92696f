// `npm install` and `npm ci` run this (script "prepare"), with any Node from 20 on. It tells git where the hooks of this
// repository are. It never fails an installation, and never takes the place of hooks that somebody has set up.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = '.config/git-hooks'
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const sentence = problem()
if (sentence) console.error(`The git hooks of ${folder} are not in use: ${sentence}`)

/** Sets the hooks where they may be set. Returns a sentence when somebody has hooks of their own. */
function problem() {
  if (process.env.CI) return undefined
  // An archive has no git, and may be unpacked within another repository: that one is not ours.
  if (git('rev-parse', '--show-prefix') !== '') return undefined
  const set = git('config', '--get', 'core.hooksPath')
  if (set === folder) return undefined
  if (set)
    return `core.hooksPath is set to ${set}, and stays. To use them: git config core.hooksPath ${folder}`
  const own = hooksIn(resolve(root, git('rev-parse', '--git-path', 'hooks') ?? ''))
  if (own.length > 0)
    return `this clone has hooks of its own (${own.join(', ')}). To use these instead: git config core.hooksPath ${folder}`
  // Relative to each work tree: a branch that has no such folder runs no hooks.
  git('config', 'core.hooksPath', folder)
  return undefined
}

function hooksIn(path) {
  return existsSync(path) ? readdirSync(path).filter((name) => !name.endsWith('.sample')) : []
}

/** What git prints, without the end of the line. Undefined when there is no git, no repository or no such setting. */
function git(...args) {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  return status === 0 ? stdout.replace(/\r?\n$/, '') : undefined
}
