import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import type { DemoNote } from '../demo/note.ts'
import { educatorScreens, fileOf, type Look, nameOf, supervisorScreens } from './list.ts'

/** Photographs every screen in every look: an educator of the demo who has begun, and her supervisor. */
export async function takeScreens(
  browserPath: string,
  note: DemoNote,
  looks: readonly Look[],
  folder: string,
): Promise<number> {
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] })
  let taken = 0
  try {
    const open = (): Promise<BrowserContext> =>
      browser.newContext({
        viewport: { width: 360, height: 740 },
        locale: 'ar-MA',
        timezoneId: 'Africa/Casablanca',
        reducedMotion: 'reduce',
      })
    const educator = await (await open()).newPage()
    await begin(educator, note)
    const supervisor = await (await open()).newPage()
    await signIn(supervisor, note)
    for (const look of looks) {
      mkdirSync(join(folder, nameOf(look)), { recursive: true })
      taken += await takeAll(educator, educatorScreens, note.url, look, folder)
      taken += await takeAll(supervisor, supervisorScreens, note.url, look, folder)
    }
  } finally {
    await browser.close()
  }
  return taken
}

async function takeAll(
  page: Page,
  screens: readonly string[],
  url: string,
  look: Look,
  folder: string,
): Promise<number> {
  await page.setViewportSize({ width: look.width, height: 740 })
  await page.emulateMedia({ colorScheme: look.theme === 'dark' ? 'dark' : 'light' })
  await page.goto(`${url}/ar/me/`)
  await page
    .locator('select', { has: page.locator('option[value=contrast]') })
    .selectOption(look.theme === 'contrast' ? 'contrast' : 'system')
  for (const screen of screens) {
    await page.goto(`${url}/${look.language}/${screen}`)
    await page.locator('html[data-app=ready]').waitFor()
    await page.locator('h1').first().waitFor()
    await page.waitForLoadState('networkidle')
    await page.screenshot({
      path: join(folder, nameOf(look), fileOf(screen)),
      fullPage: true,
      animations: 'disabled',
    })
  }
  return screens.length
}

async function begin(page: Page, { url, invitations }: DemoNote): Promise<void> {
  await page.goto(`${url}/ar/join/#${invitations[0]?.code ?? ''}`)
  await page.locator('html[data-app=ready]').waitFor()
  await page.getByLabel('الاسم الكامل').fill('السعدية أوبلا')
  await page.getByRole('button', { name: 'انضمام' }).click()
  await page.waitForURL(`${url}/ar/`)
  await page.goto(`${url}/ar/modules/play-and-interactions/why-play/`)
  await page.locator('html[data-app=ready]').waitFor()
  await page.locator('.card').last().scrollIntoViewIfNeeded()
  await page.waitForLoadState('networkidle')
}

async function signIn(page: Page, { url, supervisors }: DemoNote): Promise<void> {
  await page.goto(`${url}/ar/sign-in/`)
  await page.locator('html[data-app=ready]').waitFor()
  await page.getByLabel('اسم الدخول').fill(supervisors[0]?.login ?? '')
  await page.getByLabel('كلمة السر').fill(supervisors[0]?.password ?? '')
  await page.getByRole('button', { name: 'دخول', exact: true }).click()
  await page.waitForURL(/supervision/)
}
