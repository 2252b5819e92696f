import { Agent, request } from 'node:http'
import { quantile } from '../median.ts'

export type Sent = { readonly headers: Record<string, string>; readonly body: Buffer }
export type Load = {
  readonly perSecond: number
  readonly p99Ms: number
  readonly done: number
  readonly wrong: number
}

export async function sentOf(made: Request): Promise<Sent> {
  return { headers: Object.fromEntries(made.headers), body: Buffer.from(await made.arrayBuffer()) }
}

/** Each queue is one connection. It sends one request after the other, until its queue is empty or the time is over. */
export async function loadOf(
  port: number,
  queues: readonly (readonly Sent[])[],
  seconds: number,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: queues.length })
  const times: number[] = []
  let wrong = 0
  const startedAt = performance.now()
  const endAt = startedAt + seconds * 1000
  // Measured until the first queue is empty: after that fewer connections would be at work.
  let stoppedAt = endAt
  await Promise.all(
    queues.map(async (queue) => {
      for (const sent of queue) {
        if (performance.now() > stoppedAt) return
        const askedAt = performance.now()
        const status = await post(agent, port, sent)
        times.push(performance.now() - askedAt)
        if (status !== 200) wrong++
      }
      stoppedAt = Math.min(stoppedAt, performance.now())
    }),
  )
  agent.destroy()
  const took = (performance.now() - startedAt) / 1000
  return { perSecond: times.length / took, p99Ms: quantile(times, 0.99), done: times.length, wrong }
}

function post(agent: Agent, port: number, { headers, body }: Sent): Promise<number> {
  return new Promise((done, failed) => {
    const asked = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path: '/api/sync',
        method: 'POST',
        headers: { ...headers, 'content-length': body.length },
        timeout: 15_000,
      },
      (response) => {
        response.resume()
        response.on('end', () => done(response.statusCode ?? 0))
      },
    )
    asked.on('error', failed)
    asked.on('timeout', () => asked.destroy(new Error('no response in 15 s')))
    asked.end(body)
  })
}
