import type { SlowLine } from '../line/line.ts'
import type { LineProfile } from '../line/profiles.ts'
import { BrowserPhone, heapMb, settledFacts } from './bench-phone.ts'
import type { PageFacts } from './probe.ts'

export type ColdVisit = PageFacts & {
  readonly wireKb: number
  readonly requests: number
  readonly heapMb: number
}

/** A first visit on an empty phone. */
export async function coldVisit(
  browser: string,
  line: SlowLine,
  path: string,
  profile: LineProfile,
): Promise<ColdVisit> {
  const phone = new BrowserPhone(browser)
  try {
    const { page, tools } = await phone.open(profile.cpu)
    await line.reset(profile)
    await page.goto(line.url + path, { waitUntil: 'commit', timeout: 60_000 })
    const facts = await settledFacts(page, 60_000)
    const readableAt = facts.startedAt + facts.readable
    const { arrivals, requests } = await line.traffic()
    return {
      ...facts,
      wireKb: (arrivals.findLast(([at]) => at <= readableAt)?.[1] ?? Number.NaN) / 1000,
      requests: requests.filter(({ at }) => at <= readableAt).length,
      heapMb: await heapMb(tools),
    }
  } finally {
    await phone.throwAway()
  }
}
