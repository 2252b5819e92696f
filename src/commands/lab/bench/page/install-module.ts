import type { Page } from '@playwright/test'

/** Downloads the module, as an educator does before she goes where there is no network. */
export async function installModule(page: Page, moduleUrl: string): Promise<void> {
  await page.goto(moduleUrl, { timeout: 30_000 })
  await page.getByRole('button', { name: /تنزيل/ }).click({ timeout: 30_000 })
  await page.getByText('جاهزة بلا إنترنت').waitFor({ timeout: 60_000 })
}
