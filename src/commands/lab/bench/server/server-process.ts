import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { root } from '../../../root.ts'

const ready = v.object({
  kind: v.literal('ready'),
  port: v.number(),
  build: v.string(),
  firstToken: v.string(),
})
const memory = v.object({ kind: v.literal('memory'), rss: v.number() })

/** A server in its own process with a data directory that goes when it goes. */
export class ServerProcess {
  readonly #child: ChildProcess
  readonly #dataDir: string
  readonly started: v.InferOutput<typeof ready>
  readonly url: string

  private constructor(child: ChildProcess, dataDir: string, started: v.InferOutput<typeof ready>) {
    this.#child = child
    this.#dataDir = dataDir
    this.started = started
    this.url = `http://127.0.0.1:${started.port}`
  }

  static async start(which: 'product' | 'bare'): Promise<ServerProcess> {
    const dataDir = mkdtempSync(join(tmpdir(), 'bench-'))
    const child = fork(new URL(`./${which}-process.ts`, import.meta.url), {
      cwd: root,
      env: {
        ...process.env,
        PORT: '0',
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        DATABASE_URL: '',
        PUBLIC_URL: '',
      },
    })
    const failed = once(child, 'exit').then(([code]) => {
      throw new Error(`the ${which} server ended with ${code} before it was ready`)
    })
    const [message] = await Promise.race([once(child, 'message'), failed])
    failed.catch(() => undefined)
    return new ServerProcess(child, dataDir, v.parse(ready, message))
  }

  async rssMb(): Promise<number> {
    const received = once(this.#child, 'message')
    this.#child.send('memory')
    return v.parse(memory, (await received)[0]).rss / 1e6
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode === null) {
      const gone = once(this.#child, 'exit')
      this.#child.kill('SIGKILL')
      await gone
    }
    rmSync(this.#dataDir, { recursive: true, force: true })
  }
}
