import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const root = resolve(import.meta.dirname, '../..')

/** `npm test` bundles it; by hand it runs as it stands. */
const program = process.env['JOURNEY_SERVER'] ?? join(root, 'tests/support/serve.ts')

/** SQLite whatever this machine has; and the second server starts sooner than the first. */
const own = { DATABASE_URL: '', NODE_COMPILE_CACHE: join(root, 'node_modules/.tmp/compiled') }

/** A real server process on a port and data directory of its own; it can be killed without warning and started again. */
export class RunningServer {
  readonly url: string
  readonly dataDir: string
  readonly #port: number
  #dist: string
  #process: ChildProcess | undefined
  /** The token of the first administrator's link; null once there is one. */
  firstToken: string | null = null

  readonly #more: Readonly<Record<string, string>>

  private constructor(port: number, dataDir: string, dist: string, more: Readonly<Record<string, string>>) {
    this.#more = more
    this.#port = port
    this.url = `http://localhost:${port}`
    this.dataDir = dataDir
    this.#dist = dist
  }

  static async start(
    dist: string = join(root, 'dist'),
    more: Readonly<Record<string, string>> = {},
  ): Promise<RunningServer> {
    const folder = await mkdtemp(join(tmpdir(), 'journey-'))
    const server = new RunningServer(await freePort(), folder, dist, more)
    await server.startAgain()
    return server
  }

  async startAgain(dist: string = this.#dist): Promise<void> {
    this.#dist = dist
    const child = spawn(process.execPath, [program], {
      cwd: root,
      env: {
        ...process.env,
        ...own,
        ...this.#more,
        PORT: String(this.#port),
        DATA_DIR: this.dataDir,
        DIST: dist,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = child
    let told = ''
    await new Promise<void>((ready, failed) => {
      child.once('exit', (code) => failed(new Error(`the server ended with ${code}: ${told}`)))
      child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()))
      child.stdout.on('data', (chunk: Buffer) => {
        told += chunk.toString()
        if (told.includes('\nready\n')) ready()
      })
    })
    this.firstToken = /#new\.([A-Za-z0-9_-]{22})/.exec(told)?.[1] ?? null
  }

  /** As when the power goes. */
  async kill(): Promise<void> {
    const child = this.#process
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }

  /** Asks the database file itself. */
  count(query: string): number {
    const db = new DatabaseSync(join(this.dataDir, 'smart-educator.sqlite'), { readOnly: true })
    try {
      return Number(Object.values(db.prepare(query).get() ?? {})[0])
    } finally {
      db.close()
    }
  }

  /** Changes the database file under the running server, as a mistake or a repair by hand would. */
  change(statement: string): void {
    const db = new DatabaseSync(join(this.dataDir, 'smart-educator.sqlite'), { timeout: 5_000 })
    try {
      db.exec(statement)
    } finally {
      db.close()
    }
  }

  async remove(): Promise<void> {
    await this.kill()
    await rm(this.dataDir, { recursive: true, force: true })
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}
