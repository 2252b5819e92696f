import { expect, test } from '@playwright/test'
import { Educator } from '../support/educator.ts'
import { fillUp } from '../support/fill-up.ts'
import { Office } from '../support/office.ts'
import { overflowOf } from '../support/fits.ts'
import { RunningServer } from '../support/running-server.ts'
import { signedIn } from '../support/signed-in.ts'

const health = 'health-safety-first-aid'
const password = 'جملة طويلة لزهرة وحدها'

/** Chooses the list of ten lines and goes to it. */
async function begin({ page }: Educator): Promise<void> {
  await page.getByLabel('اللائحة التي تلاحظان بها').selectOption(health)
  await page.getByRole('button', { name: 'متابعة', exact: true }).click()
  await expect(page.locator('.visit-line').first()).toBeVisible()
}
const value = ({ page }: Educator, line: number, given: '0' | '1' | '2') =>
  page.locator('.visit-line').nth(line).locator(`input[value="${given}"]`)

test('a visit on a full phone says so, keeps the last tap on the screen, and writes it later', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  await office.learnerWithoutScreen('أمينة')
  const own = await Educator.withOwnBrowser(server.url)
  const phone = await own.context.newCDPSession(own.page)
  // Before anything is opened: Chromium remembers for half a minute how much room there was.
  await phone.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: 20_000_000 })
  const rachida = await signedIn(server, own)
  await rachida.hasLater()
  const visitPage = `/ar/supervision/visits/${await office.learnerId('أمينة')}/`
  await rachida.visit(visitPage)
  await begin(rachida)
  await value(rachida, 0, '2').check()
  await expect.poll(async () => JSON.stringify(await rachida.written('halfWritten'))).toContain(`\\"2\\"`)
  await server.kill()
  await rachida.page.evaluate(fillUp)
  await value(rachida, 1, '1').check()
  const sentence = rachida.page.getByText(/آخر لمسة على الشاشة فقط/)
  await expect(sentence).toBeVisible()
  await expect(value(rachida, 1, '1')).toBeChecked()
  expect(await overflowOf(rachida.page)).toBe(0)

  await phone.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: 60_000_000 })
  await expect(async () => {
    await rachida.page.getByRole('button', { name: 'إفراغ مساحة' }).click()
    await rachida.page.getByRole('dialog').getByRole('button', { name: 'رجوع إلى ما كنت فيه' }).click()
    await expect(sentence).toBeHidden({ timeout: 3_000 })
  }).toPass({ timeout: 90_000 })
  await rachida.kill()
  await rachida.open()
  await rachida.visit(visitPage)
  await expect(value(rachida, 0, '2')).toBeChecked()
  await expect(value(rachida, 1, '1')).toBeChecked()
  expect(rachida.complaints).toEqual([])
  await rachida.throwAway()
  await server.remove()
})

test('an account stopped in the middle of a visit is shown; what was seen is kept, and goes on once she is back', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  await office.learnerWithoutScreen('أمينة')
  const zahraId = await office.addSupervisor('زهرة', 'zahra', [office.cohortId])
  const zahra = await Educator.withPhone(server.url)
  await zahra.visit(await office.passwordLink(zahraId))
  await zahra.page.getByLabel('كلمة السر', { exact: true }).fill(password)
  await zahra.page.getByRole('button', { name: 'حفظ ودخول' }).click()
  await expect(zahra.page).toHaveURL(/\/ar\/supervision\/$/)
  await zahra.hasLater()
  const visitPage = `/ar/supervision/visits/${await office.learnerId('أمينة')}/`
  await zahra.visit(visitPage)
  await zahra.context.setOffline(true)
  await begin(zahra)
  await value(zahra, 0, '2').check()
  await expect.poll(async () => JSON.stringify(await zahra.written('halfWritten'))).toContain(`\\"2\\"`)

  const facts = { name: 'زهرة', login: 'zahra', phone: null, administrator: false }
  const put = { ...facts, cohortIds: [office.cohortId] }
  await office.put(`/api/supervisors/${zahraId}`, { ...put, ended: true })
  await zahra.context.setOffline(false)
  await zahra.visit(visitPage)
  await expect(zahra.page.getByText('خرج حسابك من هذا الهاتف.')).toBeVisible({ timeout: 60_000 })
  await expect(zahra.page.getByText(/الزيارة التي بدأتِها محفوظة على هذا الهاتف/)).toBeVisible()
  // Nothing of others stays; her own work does.
  expect(await zahra.written('answers')).toEqual([])
  expect(JSON.stringify(await zahra.written('halfWritten'))).toContain(`\\"2\\"`)
  expect(await overflowOf(zahra.page)).toBe(0)

  await office.put(`/api/supervisors/${zahraId}`, { ...put, ended: false })
  await zahra.visit('/ar/sign-in/')
  await zahra.page.getByLabel('اسم الدخول').fill('zahra')
  await zahra.page.getByLabel('كلمة السر').fill(password)
  await zahra.page.getByRole('button', { name: 'دخول' }).click()
  await expect(zahra.page).toHaveURL(/\/ar\/supervision\/$/, { timeout: 30_000 })
  await zahra.visit(visitPage)
  await expect(value(zahra, 0, '2')).toBeChecked({ timeout: 30_000 })
  expect(zahra.complaints).toEqual([])
  await zahra.throwAway()
  await server.remove()
})
