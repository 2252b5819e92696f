import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const commands = join(import.meta.dirname, '../../src/commands')
let root = ''
const started: ChildProcess[] = []

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'launcher-'))
  for (const file of ['launch.mjs', 'install.mjs'])
    cpSync(join(commands, file), join(root, 'src/commands', file))
  write(
    'package.json',
    JSON.stringify({
      name: 'a-clone',
      version: '1.0.0',
      type: 'module',
      scripts: { wait: 'node src/commands/launch.mjs wait' },
      dependencies: { tool: '1.0.0' },
    }),
  )
  write(
    'src/commands/lab/hello.ts',
    'const words: string[] = process.argv.slice(2)\nconsole.log(`hello ${words.join(" ")}`)\n',
  )
  lock('1.0.0')
})
afterEach(() => {
  // Only a failed test leaves one running; its whole group goes, the command included.
  for (const { pid } of started
    .splice(0)
    .filter((child) => child.exitCode === null && child.signalCode === null))
    if (pid) process.kill(-pid, 'SIGKILL')
  rmSync(root, { recursive: true, force: true })
})

describe('the launcher', () => {
  it('runs a TypeScript command with its arguments when the packages match the lock file', async () => {
    install('1.0.0')
    expect(await launch('hello', 'سلمى', 'two words')).toMatchObject({
      code: 0,
      stdout: 'hello سلمى two words\n',
      stderr: '',
    })
  })

  it('keeps the exit code of the command', async () => {
    install('1.0.0')
    write('src/commands/lab/fail.ts', 'process.exitCode = 3')
    expect((await launch('fail')).code).toBe(3)
  })

  it('forwards a signal, so that the command can end in good order', async () => {
    install('1.0.0')
    write(
      'src/commands/lab/wait.ts',
      "process.on('SIGTERM', () => process.exit(7))\nsetInterval(() => {}, 1000)\nconsole.log('up')\n",
    )
    const run = start('wait')
    await run.says('up')
    run.child.kill('SIGTERM')
    expect((await run.ended).code).toBe(7)
  })

  it('ends the command when npm ends', async () => {
    install('1.0.0')
    write(
      'src/commands/lab/wait.ts',
      "process.on('SIGTERM', () => process.exit(0))\nsetInterval(() => {}, 1000)\nconsole.log('up')\n",
    )
    const run = spawned('npm', ['run', 'wait'])
    await run.says('up')
    run.child.kill('SIGTERM')
    // The pipe closes when the last process that holds it has ended, the command included.
    await run.ended
  })

  it('says in one sentence that the packages need a connection', async () => {
    const { code, stderr } = await launch('hello')
    expect(code).toBe(1)
    expect(stderr).toContain('No connection to the npm registry.')
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it('installs again after the lock file changed', async () => {
    install('1.0.0')
    await launch('hello')
    lock('1.0.1')
    expect((await launch('hello')).stderr).toContain('Installing the packages')
  })

  it('installs when an earlier installation was cut short', async () => {
    install('1.0.0')
    writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: {} }))
    expect((await launch('hello')).stderr).toContain('Installing the packages')
  })

  it('meets an unknown command with a sentence', async () => {
    install('1.0.0')
    const { code, stderr } = await launch('../evil')
    expect(code).toBe(1)
    expect(stderr).toBe(
      'There is no command "../evil". The commands are in the README: npm start, npm test, npm run demo …\n',
    )
  })
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

/** A lock file that wants one package of a registry nobody serves. */
function lock(version: string): void {
  const resolved = `http://127.0.0.1:9/tool/-/tool-${version}.tgz`
  const packages = {
    '': { name: 'a-clone', version: '1.0.0', dependencies: { tool: '1.0.0' } },
    'node_modules/tool': { version, resolved },
  }
  write(
    'package-lock.json',
    JSON.stringify({ name: 'a-clone', version: '1.0.0', lockfileVersion: 3, packages }),
  )
}

/** What `npm ci` leaves behind, as far as the launcher looks. */
function install(version: string): void {
  mkdirSync(join(root, 'node_modules/node/bin'), { recursive: true })
  symlinkSync(process.execPath, join(root, 'node_modules/node/bin/node'))
  write('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/tool': { version } } }))
}

function launch(...args: string[]) {
  return start(...args).ended
}

function start(...words: string[]) {
  return spawned(process.execPath, [join(root, 'src/commands/launch.mjs'), ...words])
}

function spawned(file: string, args: readonly string[]) {
  const child = spawn(file, args, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: root,
      npm_config_fetch_retries: '0',
      npm_config_update_notifier: 'false',
    },
  })
  started.push(child)
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((done) => {
    child.on('close', (code) => done({ code, stdout, stderr }))
  })
  const says = (text: string) =>
    new Promise<void>((done) => {
      child.stdout.on('data', () => {
        if (stdout.includes(text)) done()
      })
    })
  return { child, ended, says }
}
