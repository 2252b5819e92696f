import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test'
import * as v from 'valibot'
import { quietChromium } from '../../../check/steps/quiet-chromium.ts'
import { askPage, type PageFacts, probe } from './probe.ts'

const facts = v.object({
  startedAt: v.number(),
  readable: v.number(),
  inCharge: v.number(),
  blockingMs: v.number(),
  shift: v.number(),
  elements: v.number(),
  pending: v.boolean(),
})

/** A new profile of a browser of a phone's size. */
export class BrowserPhone {
  readonly #profile = mkdtempSync(join(tmpdir(), 'bench-phone-'))
  readonly #browser: string
  #context: BrowserContext | undefined

  constructor(browser: string) {
    this.#browser = browser
  }

  /** Opens the browser with one empty page on a processor so many times slower. */
  async open(cpu: number): Promise<{ readonly page: Page; readonly tools: CDPSession }> {
    this.#context = await chromium.launchPersistentContext(this.#profile, {
      executablePath: this.#browser,
      args: quietChromium,
      viewport: { width: 360, height: 640 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
      locale: 'ar-MA',
    })
    const page = this.#context.pages()[0] ?? (await this.#context.newPage())
    await page.addInitScript({ content: probe })
    const tools = await this.#context.newCDPSession(page)
    await tools.send('Performance.enable')
    if (cpu > 1) await tools.send('Emulation.setCPUThrottlingRate', { rate: cpu })
    await wait(400)
    return { page, tools }
  }

  async close(): Promise<void> {
    await this.#context?.close()
  }

  async throwAway(): Promise<void> {
    await this.close()
    rmSync(this.#profile, { recursive: true, force: true })
  }
}

/** Waits until the words are there and the app is in charge; what did not come in time is NaN. */
export async function settledFacts(page: Page, limitMs: number): Promise<PageFacts> {
  const endAt = Date.now() + limitMs
  let seen = v.parse(facts, await page.evaluate(askPage))
  while (seen.pending && Date.now() < endAt) {
    await wait(150)
    seen = v.parse(facts, await page.evaluate(askPage))
  }
  // Long tasks and shifts that follow belong to the visit too.
  await wait(1500)
  seen = v.parse(facts, await page.evaluate(askPage))
  return { ...seen, readable: seen.readable || Number.NaN, inCharge: seen.inCharge || Number.NaN }
}

export async function heapMb(tools: CDPSession): Promise<number> {
  await tools.send('HeapProfiler.collectGarbage')
  const { metrics } = await tools.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1e6
}
