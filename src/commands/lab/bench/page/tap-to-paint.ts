import type { Page } from '@playwright/test'
import { setTimeout as wait } from 'node:timers/promises'
import * as v from 'valibot'
import { BrowserPhone } from './bench-phone.ts'

/** From a thumb on a choice or a button to the next paint, in ms. Through a quiz, on a processor six times slower. */
export async function tapsToPaint(
  browser: string,
  url: string,
  quizPath: string,
): Promise<readonly number[]> {
  const phone = new BrowserPhone(browser)
  try {
    const { page } = await phone.open(6)
    await page.goto(url + quizPath, { timeout: 60_000 })
    await page.locator('.question-prompt').waitFor({ timeout: 60_000 })
    await wait(3000)
    for (let question = 0; question < 5; question++) {
      if (!(await respond(page))) break
      await page.locator('.quiz-foot button').last().tap()
      await page.locator('.feedback').waitFor()
      await wait(600)
      await page.locator('.quiz-foot button').last().tap()
      await wait(800)
    }
    const taps = v.parse(v.record(v.string(), v.number()), await page.evaluate('globalThis.__bench.taps'))
    return Object.values(taps)
  } finally {
    await phone.throwAway()
  }
}

/** Some response of whatever kind was drawn, right or wrong; false when there is no question any more. */
async function respond(page: Page): Promise<boolean> {
  if ((await page.locator('.question-prompt').count()) === 0) return false
  const typed = page.locator('.numeric-input, .short-text input')
  const pairs = page.locator('.question select')
  if ((await pairs.count()) > 0) for (const pair of await pairs.all()) await pair.selectOption({ index: 1 })
  else if ((await typed.count()) > 0) await typed.fill('3')
  else await page.locator('.order-button:enabled, .question label:has(input)').first().tap()
  // How sure she is, where the author asks for it: nothing can be checked before.
  const confidence = page.locator('.confidence label')
  if ((await confidence.count()) > 0) await confidence.first().tap()
  await wait(600)
  return true
}
