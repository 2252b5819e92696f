import { expect, test } from '@playwright/test'
import { Educator } from '../support/educator.ts'
import { Office } from '../support/office.ts'
import { overflowOf } from '../support/fits.ts'
import { RunningServer } from '../support/running-server.ts'

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

test('an account stopped in the middle of a visit is told so; what was seen is kept, and goes on once she is back', async () => {
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
