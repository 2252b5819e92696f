import type { Page } from '@playwright/test'
import { setTimeout as wait } from 'node:timers/promises'
import * as v from 'valibot'
import { BrowserPhone } from './bench-phone.ts'

/** From a thumb on a choice or a button to the next paint, in ms, through a quiz on a processor six times slower. */
export async function answersToPaint(
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

/** Some response, right or wrong; false when there is no question any more. */
async function respond(page: Page): Promise<boolean> {
  const prompt = page.locator('.question-prompt')
  if ((await prompt.count()) === 0) return false
  const choice = page.locator('label.choice').first()
  const number = page.locator('.numeric-input')
  const pairs = page.locator('select')
  if ((await pairs.count()) > 0) {
    for (const pair of await pairs.all()) await pair.selectOption({ index: 1 })
  } else if ((await number.count()) > 0) await number.fill('3')
  else if ((await page.locator('.order-button').count()) > 0)
    await page.locator('.order-button:enabled').first().tap()
  else await choice.tap()
  await wait(600)
  return true
}
