import { expect, test } from '@playwright/test'
import { Educator } from '../support/educator.ts'
import { overflowOf } from '../support/fits.ts'
import { Office } from '../support/office.ts'
import { RunningServer } from '../support/running-server.ts'
import { signedIn } from '../support/signed-in.ts'

test('a plan is kept without a network, survives a kill, and is on another phone that follows the group', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  await office.learnerWithoutScreen('أمينة')
  const rachida = await signedIn(server, await Educator.withOwnBrowser(server.url))
  const assign = '/ar/supervision/assign/'
  await rachida.visit(assign)
  await expect(rachida.page.locator('.tick').first()).toBeVisible()
  await rachida.hasLater()
  await server.kill()

  await rachida.visit(assign)
  const next = () => rachida.page.getByRole('button', { name: 'التالي' }).click()
  for (const at of [0, 1]) await rachida.page.locator('.tick input').nth(at).check()
  await next()
  // One group is chosen by itself.
  await next()
  await rachida.page.locator('input[value="days"]').check()
  await next()
  await rachida.page.getByText('حفظ هذا خطةً لمرة أخرى').click()
  const name = () => rachida.page.getByLabel('اسم الخطة')
  await name().fill('الأسابيع الأولى')
  await expect.poll(async () => JSON.stringify(await rachida.written('halfWritten'))).toContain('الأسابيع')
  await rachida.kill()

  await rachida.open()
  await rachida.visit(assign)
  for (const step of [1, 2, 3]) {
    await next()
    await expect(rachida.page.locator('.plan-step').nth(step)).toHaveAttribute('aria-current', 'step')
  }
  await expect(name()).toHaveValue('الأسابيع الأولى')
  await rachida.page.getByRole('button', { name: 'حفظ الخطة' }).click()
  await expect(rachida.page.getByText('حُفظت الخطة على هذا الهاتف.')).toBeVisible()
  expect(await overflowOf(rachida.page)).toBe(0)

  await server.startAgain()
  await rachida.visit('/ar/supervision/outbox/')
  await expect(rachida.page.locator('[data-act="sent"]')).toHaveCount(1, { timeout: 60_000 })
  const other = await signedIn(server)
  await other.visit(assign)
  const plan = other.page.locator('[data-kept-plans] button')
  await plan.click()
  await expect(plan).toHaveAttribute('aria-pressed', 'true')
  await expect(other.page.locator('.tick input:checked')).toHaveCount(2)
  await other.page.getByText('تغيير الخطط المحفوظة').click()
  await other.page.getByRole('button', { name: 'حذف الخطة' }).click()
  await other.page.getByRole('dialog').getByRole('button', { name: 'حذف الخطة' }).click()
  await expect(other.page.locator('[data-kept-plans]')).toBeHidden()
  await expect.poll(() => server.count('select count(*) from kept_plan where removed = 1')).toBe(1)
  expect([...rachida.complaints, ...other.complaints]).toEqual([])
  await rachida.throwAway()
  await other.throwAway()
  await server.remove()
})
