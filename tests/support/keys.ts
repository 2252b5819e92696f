import { expect, type Locator, type Page } from '@playwright/test'

export const ready = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-app', 'ready')

export const focusIsIn = (wanted: Locator): Promise<boolean> =>
  wanted.evaluateAll((all) => all.some((element) => element === document.activeElement))

/** Presses Tab until the focus stands on what is looked for, as one who has no other way. */
export async function tabTo(
  page: Page,
  wanted: string | Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const target = typeof wanted === 'string' ? page.locator(wanted) : wanted
  await expect(target.first()).toBeVisible()
  for (let pressed = 0; pressed < 60; pressed++) {
    await page.keyboard.press(key)
    if (await focusIsIn(target)) return
  }
  throw new Error(`${key} never reaches ${target.toString()}`)
}

/** Goes there and presses what she finds. */
export async function press(
  page: Page,
  wanted: string | Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await tabTo(page, wanted, key)
  await page.keyboard.press('Enter')
}
