import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { Educator } from '../support/educator.ts'
import { Office } from '../support/office.ts'
import { RunningServer } from '../support/running-server.ts'

test('the first minute: one decision a screen, a code, and the supervisor knows her', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  const phone = await Educator.withPhone(server.url)
  const { page } = phone
  await phone.visit('/ar/welcome/')
  await page.getByRole('button', { name: 'العربية' }).click()
  await page.getByLabel('الاسم').fill('السعدية')
  await page.getByRole('radio', { name: 'العلامة 3' }).check()
  await page.getByRole('button', { name: 'التالي' }).click()
  await page.getByRole('button', { name: 'بصيغة المذكر' }).click()
  await page.getByLabel('رمز الدعوة').fill(await office.invite())
  await page.getByRole('button', { name: 'انضمام' }).click()
  await expect(page.getByRole('heading', { name: 'كل شيء جاهز' })).toBeFocused()
  await page.getByRole('link', { name: 'أول مجزوءة' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('مهنتي')
  await expect(page.locator('html')).toHaveAttribute('data-address', 'masculine')
  expect((await office.learner('السعدية'))?.name).toBe('السعدية')
  expect(phone.complaints).toEqual([])
  await phone.throwAway()
  await server.remove()
})

test('my data: a copy of everything, and a request that is saved without a network and reaches the association', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  const phone = await Educator.withPhone(server.url)
  await phone.join(await office.invite(), 'فاطمة')
  await phone.visit('/ar/me/data/')
  await expect(phone.page.getByRole('heading', { name: 'معطياتي' })).toBeVisible()
  await phone.hasLater()
  await server.kill()
  await phone.page.getByRole('button', { name: 'طلب تصحيح' }).click()
  await phone.page.getByLabel('طلب تصحيح').fill('اسمي فاطمة الزهراء')
  await phone.page.getByRole('button', { name: 'إرسال الطلب' }).click()
  await expect(phone.page.getByText('محفوظ، يُرسل عند الاتصال.')).toBeVisible()
  const saved = phone.page.waitForEvent('download')
  await phone.page.getByRole('button', { name: 'نسخة من كل معطياتي' }).click()
  const copy: unknown = JSON.parse(await readFile(await (await saved).path(), 'utf8'))
  expect(copy).toMatchObject({
    person: { name: 'فاطمة' },
    records: [{ record: { kind: 'question', topic: 'correction', text: 'اسمي فاطمة الزهراء' } }],
  })
  expect(JSON.stringify(copy)).not.toContain('privateKey')
  await server.startAgain()
  await phone.visit('/ar/me/data/')
  await expect(phone.page.getByText('وصل الطلب.')).toBeVisible({ timeout: 30_000 })
  expect(server.count(`select count(*) from record where kind = 'question'`)).toBe(1)
  expect(phone.complaints).toEqual([])
  await phone.throwAway()
  await server.remove()
})
