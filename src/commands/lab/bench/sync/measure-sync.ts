import { SlowLine } from '../line/line.ts'
import type { LineProfile } from '../line/profiles.ts'
import { slow3g, twoG } from '../line/profiles.ts'
import { median } from '../median.ts'
import { ServerProcess } from '../server/server-process.ts'
import type { Row } from '../table.ts'
import { gunzipSync, gzipSync } from 'node:zlib'
import { type BenchPhone, joinedPhones } from './bench-phones.ts'

type Exchange = { readonly ms: number; readonly up: number; readonly requests: number }

/** 20 attempts over a line just opened, then one more over the same line. Beside it, a bare POST of the same records. */
export async function measureSync(runs: number): Promise<readonly Row[]> {
  const [product, bare] = [await ServerProcess.start('product'), await ServerProcess.start('bare')]
  try {
    const phones = await joinedPhones(product, runs * 2)
    const rows: Row[] = []
    for (const profile of [slow3g, twoG]) {
      const pairs: { readonly ours: readonly Exchange[]; readonly limit: readonly Exchange[] }[] = []
      for (let run = 0; run < runs; run++) {
        const phone = phones[run + (profile === twoG ? runs : 0)]
        if (phone !== undefined) pairs.push(await oneRun(product, bare, profile, phone))
      }
      for (const [index, name] of ['20 attempts, new line', '1 attempt, open line'].entries()) {
        const of = (who: 'ours' | 'limit', what: keyof Exchange) =>
          median(pairs.map((pair) => pair[who][index]?.[what] ?? Number.NaN))
        const label = `sync of ${name}, ${profile.name}`
        rows.push(
          {
            name: `${label}: time`,
            unit: 'ms',
            floor: of('limit', 'ms'),
            measured: of('ours', 'ms'),
            target: { ratioAtMost: 1.1 },
          },
          {
            name: `${label}: up`,
            unit: 'B',
            floor: of('limit', 'up'),
            measured: of('ours', 'up'),
            target: { atMost: 4000 },
          },
          {
            name: `${label}: requests`,
            unit: '',
            floor: of('limit', 'requests'),
            measured: of('ours', 'requests'),
            target: { atMost: 1 },
          },
        )
      }
    }
    return rows
  } finally {
    await product.stop()
    await bare.stop()
  }
}

async function oneRun(product: ServerProcess, bare: ServerProcess, profile: LineProfile, phone: BenchPhone) {
  const made = [phone.nextSync(20), phone.nextSync(1)]
  const least = await Promise.all(made.map((request) => leastOf(request.clone())))
  return {
    limit: await exchange(bare.started.port, profile, least),
    ours: await exchange(product.started.port, profile, made),
  }
}

/** Only the records, compressed. */
async function leastOf(request: Request): Promise<Request> {
  const body: { records?: unknown } = JSON.parse(
    gunzipSync(Buffer.from(await request.arrayBuffer())).toString(),
  )
  return new Request(request.url, {
    method: 'POST',
    headers: { 'Content-Encoding': 'gzip', 'Content-Type': 'application/json' },
    body: new Uint8Array(gzipSync(JSON.stringify(body.records))),
  })
}

async function exchange(
  port: number,
  profile: LineProfile,
  requests: readonly Request[],
): Promise<Exchange[]> {
  const line = await SlowLine.to(port, profile)
  const exchanges: Exchange[] = []
  for (const request of requests) {
    const before = await line.traffic()
    const askedAt = performance.now()
    const response = await fetch(line.url + new URL(request.url).pathname, {
      method: request.method,
      headers: request.headers,
      body: await request.arrayBuffer(),
      signal: AbortSignal.timeout(60_000),
    })
    await response.text()
    if (response.status !== 200) throw new Error(`the sync got ${response.status}`)
    const after = await line.traffic()
    exchanges.push({
      ms: performance.now() - askedAt,
      up: after.up - before.up,
      requests: after.requests.length - before.requests.length,
    })
  }
  await line.close()
  return exchanges
}
