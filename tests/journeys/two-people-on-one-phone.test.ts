import { expect, test } from '@playwright/test'
import { Educator, play } from '../support/educator.ts'
import { Office } from '../support/office.ts'
import { RunningServer } from '../support/running-server.ts'

test('two people share a phone, each with a result waiting: both arrive under their own names', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  const phone = await Educator.withPhone(server.url)
  await phone.join(await office.invite(), 'فاطمة')
  await phone.download(play)
  await phone.visit('/ar/me/people/')
  await phone.page.getByRole('button', { name: 'إضافة شخص' }).click()
  await expect(phone.page.getByRole('heading', { name: 'من أنت؟' })).toBeVisible()
  await expect(phone.page.getByLabel('الاسم')).toHaveValue('')
  await phone.join(await office.invite(), 'حسن')
  await phone.hasLater()
  await server.kill()

  await phone.passQuiz(play)
  await expect(phone.page.locator('[data-record=saved]')).toBeVisible()
  await phone.visit('/ar/')
  await phone.page.getByRole('button', { name: /قفل/ }).click()
  await phone.page.getByRole('button', { name: 'فاطمة' }).click()
  await expect(phone.page.getByRole('heading', { level: 1 })).toContainText('فاطمة')
  await phone.visit('/ar/me/records/')
  await expect(phone.page.locator('.record', { hasText: 'اختبار قصير' })).toHaveCount(0)
  await phone.passQuiz(play)

  await phone.visit('/ar/me/people/')
  await phone.page.getByText('حذف شخص من هذا الهاتف').click()
  await phone.page.locator('li', { hasText: 'فاطمة' }).getByRole('button', { name: 'حذف' }).click()
  await expect(phone.page.getByText('نتيجة واحدة لم تُرسل بعد.')).toBeVisible()
  await phone.page.getByRole('button', { name: 'إلغاء' }).click()

  await server.startAgain()
  for (const name of ['فاطمة', 'حسن']) {
    await expect
      .poll(
        async () => (await office.learner(name))?.cells.find(({ moduleId }) => moduleId === play)?.state,
        { timeout: 60_000 },
      )
      .toBe('passed')
  }
  expect(server.count(`select count(*) from record where kind = 'attempt'`)).toBe(2)
  expect(phone.complaints).toEqual([])
  await phone.throwAway()
  await server.remove()
})

test('a colleague opens her own link on a shared phone: it asks whose the code is, and both have joined', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  const phone = await Educator.withPhone(server.url)
  const { page } = phone
  await phone.join(await office.invite(), 'فاطمة')
  await phone.visit(`/ar/join/#${await office.invite()}`)
  await expect(page.getByText('هذه صفحة فاطمة. هل الرمز لشخص آخر؟')).toBeVisible()

  await page.getByRole('button', { name: 'انضمام' }).click()
  await expect(page.getByText(/هذا الرمز لشخص آخر/).last()).toBeVisible()
  await page.getByRole('button', { name: 'إضافة شخص' }).click()
  await expect(page.getByLabel('الاسم الكامل')).toHaveValue('')
  await page.getByLabel('الاسم الكامل').fill('حسن')
  await page.getByRole('button', { name: 'انضمام' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('حسن')
  expect((await office.board()).learners.map(({ name }) => name).toSorted()).toEqual(['حسن', 'فاطمة'])
  expect(phone.complaints).toEqual([])
  await phone.throwAway()
  await server.remove()
})
