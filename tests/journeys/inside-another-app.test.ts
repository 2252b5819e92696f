import { expect, test } from '@playwright/test'
import { Office } from '../support/office.ts'
import { RunningServer } from '../support/running-server.ts'

// Facebook's, on a phone of the kind there is.
test.use({
  userAgent:
    'Mozilla/5.0 (Linux; Android 10; SM-A107F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/440.0]',
  permissions: ['clipboard-read', 'clipboard-write'],
})

test('a link opened inside another app says how to leave it, and takes its code along unspent', async ({
  page,
}) => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  const link = `${server.url}/ar/join/#${await office.invite()}`
  await page.goto(link)
  await expect(page.getByText('هذا المتصفح لا يحفظ عملك.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'انضمام' })).toHaveCount(0)
  await page.getByRole('button', { name: 'نسخ الرابط' }).click()
  await expect(page.getByText('نُسخ الرابط. ألصقيه في Chrome.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)

  // Neither the first steps nor the help to install lead anywhere here.
  await page.goto(`${server.url}/ar/`)
  await expect(page.getByRole('heading', { name: 'افتحي الرابط في Chrome' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'لنبدأ' })).toHaveCount(0)
  await page.goto(`${server.url}/ar/install/`)
  await expect(page.getByRole('heading', { name: 'افتحي الرابط في Chrome' })).toBeVisible()
  await expect(page.getByText('تثبيت التطبيق', { exact: true })).toHaveCount(0)
  await page.goto(`${server.url}/ar/welcome/`)
  await page.getByRole('button', { name: 'العربية' }).click()
  await expect(page.getByRole('heading', { name: 'افتحي الرابط في Chrome' })).toBeVisible()
  await page.getByRole('button', { name: 'نسخ الرابط' }).click()
  await expect(page.getByText('نُسخ الرابط. ألصقيه في Chrome.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${server.url}/ar/`)
  await server.remove()
})
