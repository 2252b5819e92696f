import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const project = join(import.meta.dirname, '../..')
const hooks = '.config/git-hooks'
const formatted = 'export const one = 1\n'
const notFormatted = 'export const one    = 1;\n'
let root = ''
let prepare = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'git-hooks-'))
  for (const file of [hooks, '.oxfmtrc.json', '.editorconfig'])
    cpSync(join(project, file), join(root, file), { recursive: true })
  const { scripts }: { scripts: { prepare: string } } = JSON.parse(
    readFileSync(join(project, 'package.json'), 'utf8'),
  )
  prepare = scripts.prepare
  const about = { name: 'a-clone', version: '1.0.0', type: 'module' }
  write('package.json', JSON.stringify({ ...about, scripts: { prepare } }))
  write('package-lock.json', JSON.stringify({ ...about, lockfileVersion: 3, packages: { '': about } }))
  write('.gitignore', 'node_modules\n')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('installing the packages in a clone', () => {
  beforeEach(() => void git('init', '--quiet'))

  it('sets the hooks, without the packages of development too', () => {
    const flags = ['--omit=dev', '--offline', '--loglevel=error']
    expect(run('npm', ['ci', ...flags])).toMatchObject({ status: 0 })
    expect(hooksPath()).toBe(hooks)
  })

  it('sets them once', () => {
    install()
    expect(install()).toMatchObject({ status: 0, stderr: '' })
    expect(hooksPath()).toBe(hooks)
  })

  it('sets nothing on a build machine', () => {
    expect(install({ CI: 'true' })).toMatchObject({ status: 0 })
    expect(hooksPath()).toBe('')
  })

  it('keeps a path of hooks that somebody has set, and says so', () => {
    git('config', 'core.hooksPath', '/of/mine')
    expect(install().stderr).toContain('core.hooksPath is set to /of/mine, and stays.')
    expect(hooksPath()).toBe('/of/mine')
  })

  it('keeps a hook that lies in .git, and says so', () => {
    write('.git/hooks/pre-push', '#!/bin/sh\n')
    expect(install().stderr).toContain('this clone has hooks of its own (pre-push).')
    expect(hooksPath()).toBe('')
  })

  it('sets nothing where the folder of hooks is missing', () => {
    rmSync(join(root, hooks), { recursive: true })
    expect(install()).toMatchObject({ status: 0 })
    expect(hooksPath()).toBe('')
  })

  it('runs no hook on a branch from before there were any', () => {
    install()
    rmSync(join(root, hooks), { recursive: true })
    expect(commit('whatever it says').status).toBe(0)
  })
})

describe('installing the packages outside a clone', () => {
  it('succeeds in an archive without git', () => {
    expect(install()).toMatchObject({ status: 0, stderr: '' })
  })

  it('leaves a repository alone in which the archive is unpacked', () => {
    const outer = root
    git('init', '--quiet')
    root = join(outer, 'unpacked')
    for (const file of [hooks, 'package.json', 'package-lock.json'])
      cpSync(join(outer, file), join(root, file), { recursive: true })
    expect(install()).toMatchObject({ status: 0 })
    expect(hooksPath()).toBe('')
    root = outer
  })

  it('succeeds where no git is installed', () => {
    const PATH = join(root, 'programs')
    mkdirSync(PATH)
    symlinkSync(process.execPath, join(PATH, 'node'))
    expect(run(process.execPath, [join(hooks, 'install.mjs')], { PATH })).toMatchObject({
      status: 0,
      stderr: '',
    })
  })
})

describe('a commit', () => {
  beforeEach(() => {
    git('init', '--quiet')
    install()
    symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'))
  })

  it('is refused when what is staged is not formatted, with the command that formats it', () => {
    write('src/one.ts', notFormatted)
    write('src/a file.ts', notFormatted)
    const { status, stderr } = commit('feat: one')
    expect(status).toBe(1)
    expect(stderr).toContain('not formatted.\n  src/a file.ts\n  src/one.ts\n')
    expect(stderr).toContain("npx oxfmt 'src/a file.ts' src/one.ts && git add 'src/a file.ts' src/one.ts")
  })

  it('is judged by what is staged, not by what lies in the folder', () => {
    write('src/one.ts', formatted)
    git('add', '--all')
    write('src/one.ts', notFormatted)
    expect(run('git', ['commit', '-m', 'feat: one']).status).toBe(0)
    git('add', 'src')
    write('src/one.ts', formatted)
    expect(run('git', ['commit', '-m', 'feat: two']).status).toBe(1)
  })

  it('is accepted when all of it is formatted, components too, and says nothing', () => {
    write('src/one.ts', formatted)
    write('src/One.vue', '<template>\n  <p>1</p>\n</template>\n')
    write('tests/fixtures/as-it-is.ts', notFormatted)
    write('docs/page.md', '*  not ours to format\n')
    expect(commit('feat: one')).toMatchObject({ status: 0, stderr: '' })
  })

  it('may take a file away', () => {
    write('src/one.ts', formatted)
    commit('feat: one')
    rmSync(join(root, 'src/one.ts'))
    expect(commit('refactor: none').status).toBe(0)
  })

  it('is accepted in another work tree of the clone, by its own files', () => {
    commit('chore: first')
    const first = root
    git('worktree', 'add', '--quiet', join(first, 'second'))
    root = join(first, 'second')
    symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'))
    write('src/one.ts', notFormatted)
    expect(commit('feat: one').status).toBe(1)
    write('src/one.ts', formatted)
    expect(commit('feat: one').status).toBe(0)
    root = first
  })

  it('is accepted without the packages', () => {
    rmSync(join(root, 'node_modules'))
    write('src/one.ts', notFormatted)
    expect(commit('feat: one').status).toBe(0)
  })
})

describe('the subject of a commit', () => {
  beforeEach(() => {
    git('init', '--quiet')
    install()
  })

  it.each([
    'fix(quiz): a second tap sends nothing twice',
    'feat!: phones of before 2027 are told to renew',
    'content(child-protection): who is called, in the right order',
    `docs: ${'م'.repeat(66)}`,
    "Merge branch 'main' into w-d",
    'Revert "feat(quiz): a timer"',
    `fixup! fix(quiz): ${'long '.repeat(20)}`,
  ])('is accepted: %s', (subject) => {
    expect(commit(subject)).toMatchObject({ status: 0, stderr: '' })
  })

  it.each([
    ['the quiz is mended', 'It begins with the kind of change and a colon: feat, fix,'],
    ['wip: a part', '"wip" is none of: feat, fix,'],
    ['Fix: the quiz', '"Fix" is none of: feat, fix,'],
    ['fix(The Quiz): it', 'The part in brackets is one word'],
    ['fix:no space', 'After the colon come one space'],
    [`docs: ${'م'.repeat(67)}`, 'It has 73 characters; 72 at most.'],
    ['fix: two lines\nof one sentence', 'The second line is empty'],
    ['Merge two forms into one', 'It begins with the kind of change'],
  ])('is refused, with what is wrong, why, and how to write it: %j', (message, fault) => {
    const { status, stderr } = commit(message)
    expect(status).toBe(1)
    expect(stderr).toContain(`- ${fault}`)
    expect(stderr).toContain('fix(quiz): a second tap does not send the response twice')
    expect(stderr).toContain('Your message is kept.')
  })

  it('is read below the help that git puts into the editor', () => {
    const editor = `node -e "fs.writeFileSync(process.argv[1], '# help\\n\\nfix: it\\n\\nwhy\\n')" --`
    expect(run('git', ['commit', '--allow-empty'], { GIT_EDITOR: editor })).toMatchObject({ status: 0 })
    expect(git('log', '-1', '--format=%s')).toBe('fix: it')
  })

  it('may be anything when a merge is committed', () => {
    commit('chore: first')
    git('checkout', '--quiet', '-b', 'other')
    write('other', '')
    commit('chore: other')
    git('checkout', '--quiet', '-')
    expect(run('git', ['merge', '--no-ff', '-m', 'what the other did', 'other']).status).toBe(0)
  })
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

/** What npm does at the end of an installation. */
const install = (env: Record<string, string> = {}) => run('sh', ['-c', prepare], env)

const hooksPath = (): string => run('git', ['config', '--get', 'core.hooksPath']).stdout.trim()

function commit(message: string) {
  git('add', '--all')
  return run('git', ['commit', '--quiet', '--allow-empty', '-m', message])
}

function git(...args: readonly string[]): string {
  const { status, stdout, stderr } = run('git', args)
  expect(status, stderr).toBe(0)
  return stdout.trim()
}

/** With no settings and no variables of whoever runs the tests: they may run in a hook, or on a build machine. */
function run(file: string, args: readonly string[], env: Record<string, string> = {}) {
  const who = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example.org' }
  const committer = { GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.org' }
  const { status, stdout, stderr } = spawnSync(file, args, {
    cwd: root,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: root,
      GIT_CONFIG_NOSYSTEM: '1',
      npm_config_update_notifier: 'false',
      ...who,
      ...committer,
      ...env,
    },
  })
  return { status, stdout, stderr }
}
