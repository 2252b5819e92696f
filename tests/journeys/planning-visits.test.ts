import { expect, test } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
import { Educator } from '../support/educator.ts'
import { Office } from '../support/office.ts'
import { overflowOf } from '../support/fits.ts'
import { RunningServer } from '../support/running-server.ts'
import { signedIn } from '../support/signed-in.ts'

const dayIn = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca' }).format(Date.now() + days * 86_400_000)

test('a day for a visit is set, moved and taken out without a network, and the server knows it afterwards', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  await office.learnerWithoutScreen('أمينة')
  const rachida = await signedIn(server, await Educator.withOwnBrowser(server.url))
  const { page } = rachida
  await rachida.visit('/ar/supervision/visits/')
  await expect(page.getByRole('link', { name: 'أمينة' })).toBeVisible()
  await rachida.hasLater()
  await server.kill()

  await rachida.visit('/ar/supervision/visits/')
  await page.getByRole('button', { name: 'تحديد يوم', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'حفظ' }).click()
  await expect(dialog.getByRole('alert')).toContainText('اختاري يوما')
  await dialog.getByLabel('اليوم').fill(dayIn(-1))
  await dialog.getByRole('button', { name: 'حفظ' }).click()
  await expect(dialog.getByRole('alert')).toContainText('هذا اليوم مضى')
  await dialog.getByLabel('اليوم').fill(dayIn(3))
  await dialog.getByRole('button', { name: 'حفظ' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/مبرمجة/)).toBeVisible()

  await page.getByRole('button', { name: 'البرنامج' }).click()
  const plan = page.locator('[data-plan]')
  await expect(plan).toHaveAttribute('data-plan', 'coming')
  await plan.getByRole('button', { name: 'يوم آخر' }).click()
  await page.getByRole('dialog').getByLabel('اليوم').fill(dayIn(5))
  await page.getByRole('dialog').getByRole('button', { name: 'حفظ' }).click()
  await expect(plan).toHaveCount(1)
  expect(await overflowOf(page)).toBe(0)
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])

  await server.startAgain()
  await rachida.visit('/ar/supervision/outbox/')
  await expect(page.locator('[data-act="sent"]')).toHaveCount(3, { timeout: 60_000 })
  expect(server.count("select count(*) from visit_plan where state = 'planned'")).toBe(1)
  await rachida.visit('/ar/supervision/visits/?show=plan')
  await plan.getByRole('button', { name: 'حذف من البرنامج' }).click()
  await expect(page.getByText('لا زيارات مبرمجة')).toBeVisible()
  expect(rachida.complaints).toEqual([])
  await rachida.throwAway()
  await server.remove()
})

test('the code that her phone shows is typed at arrival without a network; what is no code is said', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  const amina = await Educator.withPhone(server.url)
  await amina.join(await office.invite(), 'أمينة')
  await amina.download('play-and-interactions')
  const rachida = await signedIn(server, await Educator.withOwnBrowser(server.url))
  const visit = `/ar/supervision/visits/${await office.learnerId('أمينة')}/`
  await rachida.visit(visit)
  await expect(rachida.page.getByText('قبل الملاحظة')).toBeVisible()
  await rachida.hasLater()
  await amina.visit('/ar/present/')
  const shown = amina.page.locator('.present-typed')
  await expect(shown).toBeVisible({ timeout: 60_000 })
  await server.kill()

  await rachida.visit(visit)
  await rachida.page.getByText('تأكيد الوصول بهاتف المربية').click()
  const reader = rachida.page.locator('[data-presence="arrived"]')
  const typed = reader.getByLabel('أو كتابة الرمز')
  await typed.fill('not a code')
  await reader.getByRole('button', { name: 'تأكيد الرمز' }).click()
  await expect(reader.getByRole('alert')).toContainText('ليس رمز حضور')
  await typed.fill((await shown.innerText()).trim())
  await reader.getByRole('button', { name: 'تأكيد الرمز' }).click()
  await expect(reader.getByRole('status')).toContainText('قُرئ الرمز')
  await expect.poll(async () => JSON.stringify(await rachida.written('halfWritten'))).toContain('readAt')
  await rachida.kill()

  await rachida.open()
  await rachida.visit(visit)
  await expect(rachida.page.locator('[data-presence="arrived"]')).toContainText('قُرئ الرمز')
  const { page } = rachida
  await page.getByLabel('اللائحة التي تلاحظان بها').selectOption('health-safety-first-aid')
  await page.getByRole('button', { name: 'متابعة', exact: true }).click()
  await expect(page.locator('.visit-line')).toHaveCount(10)
  for (const line of await page.locator('.visit-line').all()) await line.locator('input[value="2"]').check()
  await page.getByRole('button', { name: 'متابعة', exact: true }).click()
  await page.getByRole('button', { name: 'متابعة', exact: true }).click()
  await page.getByText('تأكيد الخروج بهاتف المربية').click()
  const leaving = page.locator('[data-presence="left"]')
  // The code of the arrival once more: both stood there once, that is all it says.
  await leaving.getByLabel('أو كتابة الرمز').fill((await shown.innerText()).trim())
  await leaving.getByRole('button', { name: 'تأكيد الرمز' }).click()
  await expect(leaving.getByRole('alert').or(leaving.getByRole('status'))).toBeVisible()
  await page.getByRole('checkbox', { name: /أمينة موافقة/ }).check()
  await page.getByRole('checkbox', { name: /هذا ما اتفقنا عليه/ }).check()
  await page.getByRole('button', { name: 'حفظ الزيارة' }).click()
  await expect(page.getByText(/حُفظت الزيارة على هذا الهاتف/)).toBeVisible()
  await server.startAgain()
  await rachida.visit('/ar/supervision/outbox/')
  await expect(page.locator('[data-act]')).toHaveAttribute('data-act', 'sent', { timeout: 60_000 })
  expect(
    server.count("select count(*) from presence where outcome = 'confirmed' and moment = 'arrived'"),
  ).toBe(1)
  expect([...amina.complaints, ...rachida.complaints]).toEqual([])
  await amina.throwAway()
  await rachida.throwAway()
  await server.remove()
})
