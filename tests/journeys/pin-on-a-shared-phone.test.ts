import { randomBytes } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { uuidV7 } from '#domain/id.ts'
import { Educator, play } from '../support/educator.ts'
import { Office } from '../support/office.ts'
import { RunningServer } from '../support/running-server.ts'

test('a PIN keeps a colleague out, waits longer after each wrong try, and a forgotten one costs no work', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  await office.put(`/api/supervisors/${uuidV7(Date.now(), randomBytes(10))}`, {
    name: 'رشيدة',
    login: 'rachida',
    phone: '+212 600 000 001',
    administrator: false,
    cohortIds: [office.cohortId],
    ended: false,
  })
  const phone = await Educator.withOwnBrowser(server.url)
  await phone.join(await office.invite(), 'فاطمة')
  await phone.download(play)
  await phone.hasLater()
  await server.kill()
  await phone.passQuiz(play)
  await phone.visit('/ar/me/pin/')
  await phone.page.getByLabel('الرمز الجديد').fill('2580')
  await phone.page.getByLabel('الرمز مرة أخرى').fill('2580')
  await phone.page.getByRole('button', { name: 'حفظ' }).click()
  await expect(phone.page.getByText('حُفظ الرمز.')).toBeVisible()

  await phone.kill()
  await phone.open()
  await phone.visit('/ar/me/records/')
  await expect(phone.page.getByRole('heading', { name: 'فاطمة' })).toBeVisible()
  for (const pin of ['1111', '2222', '3333']) {
    await phone.page.getByLabel('الرمز السري').fill(pin)
    await phone.page.getByRole('button', { name: 'فتح', exact: true }).click()
    await expect(phone.page.getByLabel('الرمز السري')).toHaveValue('')
  }
  await expect(phone.page.getByText(/ثوان ثم/)).toBeVisible()
  await phone.page.reload()
  await expect(phone.page.getByText(/ثوان ثم/)).toBeVisible()

  await server.startAgain()
  const code = await office.recover('فاطمة')
  await phone.page.getByRole('button', { name: 'نسيت الرمز' }).click()
  await expect(phone.page.getByRole('link', { name: '+212 600 000 001' })).toBeVisible()
  await phone.page.getByLabel('الرمز الذي أعطته المشرفة').fill(await office.invite())
  await phone.page.getByRole('button', { name: 'فتح بالرمز' }).click()
  await expect(phone.page.getByText(/هذا الرمز لشخص آخر/)).toBeVisible()
  await phone.page.getByLabel('الرمز الذي أعطته المشرفة').fill(code)
  await phone.page.getByRole('button', { name: 'فتح بالرمز' }).click()
  await expect(phone.page.getByRole('heading', { level: 1 })).not.toHaveText('فاطمة')
  await expect.poll(() => server.count(`select count(*) from record where kind = 'attempt'`)).toBe(1)
  expect(phone.complaints).toEqual([])
  await phone.throwAway()
  await server.remove()
})
