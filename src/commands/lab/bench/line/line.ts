import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import * as v from 'valibot'
import type { LineProfile } from './profiles.ts'

const traffic = v.object({
  up: v.number(),
  down: v.number(),
  arrivals: v.array(v.tuple([v.number(), v.number()])),
  requests: v.array(v.object({ at: v.number(), path: v.string() })),
  now: v.number(),
})
export type LineTraffic = v.InferOutput<typeof traffic>

/** A slow line to a server on this machine. Page, workers and service worker share it, as they share a phone's. */
export class SlowLine {
  readonly #worker: Worker
  readonly url: string

  private constructor(worker: Worker, port: number) {
    this.#worker = worker
    this.url = `http://localhost:${port}`
  }

  static async to(port: number, profile: LineProfile): Promise<SlowLine> {
    const worker = new Worker(new URL('./line-worker.ts', import.meta.url), { workerData: { port, profile } })
    const [own] = v.parse(v.tuple([v.number()]), await once(worker, 'message'))
    return new SlowLine(worker, own)
  }

  reset = (profile: LineProfile): Promise<LineTraffic> => this.#tell({ kind: 'reset', profile })
  traffic = (): Promise<LineTraffic> => this.#tell({ kind: 'traffic' })
  /** From here on nobody is at this address. */
  cut = (): Promise<LineTraffic> => this.#tell({ kind: 'cut' })

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  async #tell(message: object): Promise<LineTraffic> {
    const received = once(this.#worker, 'message')
    this.#worker.postMessage(message)
    return v.parse(traffic, (await received)[0])
  }
}
