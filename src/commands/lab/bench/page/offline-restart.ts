import type { Page } from '@playwright/test'
import { setTimeout as wait } from 'node:timers/promises'
import { SlowLine } from '../line/line.ts'
import { unlimited } from '../line/profiles.ts'
import { BrowserPhone, settledFacts } from './bench-phone.ts'

/** Installs over a fast line and cuts it. Starts the browser again so many times, on a processor six times slower. */
export async function offlineRestarts(
  browser: string,
  port: number,
  path: string,
  runs: number,
  install: (page: Page, url: string) => Promise<void>,
): Promise<readonly number[]> {
  const line = await SlowLine.to(port, unlimited)
  const phone = new BrowserPhone(browser)
  const readable: number[] = []
  try {
    const { page } = await phone.open(1)
    await page.goto(line.url + path, { timeout: 30_000 })
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
      timeout: 30_000,
    })
    await install(page, line.url)
    // A browser writes its service worker's registration down a little later.
    await wait(1500)
    await phone.close()
    await line.cut()
    for (let run = 0; run < runs; run++) {
      const again = await phone.open(6)
      await again.page.goto(line.url + path, { waitUntil: 'commit', timeout: 30_000 })
      readable.push((await settledFacts(again.page, 20_000)).readable)
      await phone.close()
    }
    return readable
  } finally {
    await phone.throwAway()
    await line.close()
  }
}
