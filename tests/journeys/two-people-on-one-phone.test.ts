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
  await expect(phone.page.locator('li', { hasText: 'زائرة أو زائر' })).toContainText('على الشاشة الآن')
  await phone.join(await office.invite(), 'حسن')
  await phone.hasLater()
  await server.kill()

  await phone.passQuiz(play)
  await expect(phone.page.locator('[data-record=saved]')).toBeVisible()
  await phone.visit('/ar/me/')
  await phone.page.getByRole('button', { name: /قفل/ }).click()
  await phone.page.getByRole('button', { name: 'فاطمة' }).click()
  await phone.visit('/ar/me/records/')
  await expect(phone.page.locator('.record', { hasText: 'اختبار قصير' })).toHaveCount(0)
  await phone.passQuiz(play)

  await phone.visit('/ar/me/people/')
  await phone.page.locator('li', { hasText: 'فاطمة' }).getByRole('button', { name: 'حذف' }).click()
  await expect(phone.page.getByText('نتيجة واحدة لم تُرسل بعد، وستضيع.')).toBeVisible()
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
