import { expect, test, type Page } from '@playwright/test'
import { Educator } from '../support/educator.ts'
import { Office } from '../support/office.ts'
import { overflowOf } from '../support/fits.ts'
import { RunningServer } from '../support/running-server.ts'
import { signedIn } from '../support/signed-in.ts'

/** A list of ten lines. */
const health = 'health-safety-first-aid'

/** A page of which every tap is counted. */
class Taps {
  count = 0
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }
  async press(name: string): Promise<void> {
    this.count += 1
    await this.page.getByRole('button', { name, exact: true }).click()
  }
  async value(line: number, value: '0' | '1' | '2' | 'na'): Promise<void> {
    this.count += 1
    await this.page.locator('.visit-line').nth(line).locator(`input[value="${value}"]`).check()
  }
  async tick(name: RegExp): Promise<void> {
    this.count += 1
    await this.page.getByRole('checkbox', { name }).check()
  }
}

test('a visit without a network survives kills, and the educator reads it after her next sync', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  const amina = await Educator.withPhone(server.url)
  await amina.join(await office.invite(), 'أمينة')
  await amina.download(health)
  const rachida = await signedIn(server, await Educator.withOwnBrowser(server.url))
  const visitPage = `/ar/supervision/visits/${await office.learnerId('أمينة')}/`
  await rachida.visit(visitPage)
  await expect(rachida.page.getByText('قبل الملاحظة')).toBeVisible()
  await rachida.hasLater()
  await server.kill()

  await rachida.visit(visitPage)
  let taps = new Taps(rachida.page)
  await rachida.page.getByLabel('اللائحة التي تلاحظان بها').selectOption(health)
  await expect.poll(() => rachida.written('halfWritten')).toHaveLength(1)
  await taps.press('متابعة')
  const lines = rachida.page.locator('.visit-line')
  await expect(lines.first()).toBeVisible()
  const many = await lines.count()
  await taps.value(0, '1')
  await taps.value(1, '2')
  await expect.poll(async () => JSON.stringify(await rachida.written('halfWritten'))).toContain(`\\"2\\"`)
  await rachida.kill()

  await rachida.open()
  await rachida.visit(visitPage)
  taps = Object.assign(new Taps(rachida.page), { count: taps.count })
  await expect(rachida.page.locator('.visit-line').nth(0).locator('input[value="1"]')).toBeChecked()
  await expect(rachida.page.locator('.visit-line').nth(1).locator('input[value="2"]')).toBeChecked()
  await taps.press('متابعة')
  await expect(rachida.page.getByRole('alert')).toContainText('بلا قيمة')
  for (let line = 2; line < many; line += 1) await taps.value(line, line === many - 1 ? 'na' : '2')
  await taps.press('متابعة')
  const feedback = rachida.page.getByLabel('ما لاحظتُه')
  await expect(feedback).not.toHaveValue('')
  await feedback.fill('انتظرتِ قبل أن تتكلمي.')
  await expect.poll(async () => JSON.stringify(await rachida.written('halfWritten'))).toContain('انتظرتِ')
  await rachida.kill()

  await rachida.open()
  await rachida.visit(visitPage)
  taps = Object.assign(new Taps(rachida.page), { count: taps.count })
  await expect(rachida.page.getByLabel('ما لاحظتُه')).toHaveValue('انتظرتِ قبل أن تتكلمي.')
  await taps.press('متابعة')
  const step = rachida.page.getByLabel('الخطوة المقبلة')
  await expect(step).not.toHaveValue('')
  const words = await step.inputValue()
  await taps.press('بعد أسبوعين')
  await taps.tick(/أمينة موافقة/)
  await taps.tick(/هذا ما اتفقنا عليه/)
  expect(await overflowOf(rachida.page)).toBe(0)
  await taps.press('حفظ الزيارة')
  await expect(rachida.page.getByText(/حُفظت الزيارة على هذا الهاتف/)).toBeVisible()
  await expect(rachida.page.locator('[data-act]')).toHaveAttribute('data-act', 'waiting')
  expect(many).toBe(10)
  expect(taps.count).toBeLessThanOrEqual(40)

  await server.startAgain()
  await rachida.visit('/ar/supervision/outbox/')
  await expect(rachida.page.locator('[data-act]')).toHaveAttribute('data-act', 'sent', { timeout: 60_000 })
  // The next one is asked about, and begins with what was agreed.
  await rachida.visit(visitPage)
  await rachida.page.getByRole('button', { name: 'نعم، زيارة أخرى' }).click()
  await expect(rachida.page.getByText(words)).toBeVisible()
  expect(server.count('select count(*) from visit')).toBe(1)
  await amina.visit('/ar/')
  const news = amina.page.locator('.home-visit')
  await expect(news).toContainText('سُجّلت زيارة لقسمك', { timeout: 60_000 })
  await news.click()
  const told = amina.page.locator('[data-visit]')
  await expect(told).toContainText('انتظرتِ قبل أن تتكلمي.', { timeout: 60_000 })
  await expect(told).toContainText(words)
  await expect(told.getByRole('listitem')).toHaveCount(8)
  await expect(told).toContainText('وافقتِ عليها في الزيارة.')
  // Read, it is news no longer.
  await amina.visit('/ar/')
  await expect(amina.page.locator('.continue, .module-list').first()).toBeVisible()
  await expect(news).toBeHidden()
  await amina.visit(`/ar/modules/${health}/practice/`)

  // What she says of it on her own phone, without a network first; her supervisor reads it beside the visit.
  await amina.context.setOffline(true)
  await told.getByRole('button', { name: 'لي رأي آخر' }).click()
  const word = told.getByLabel('رأيي في الزيارة')
  await told.getByRole('button', { name: 'إرسال' }).click()
  await expect(told).toContainText('اكتبي كلمة تقول ما ترينه.')
  await word.fill('كان الركن مغلقا ذلك اليوم.')
  await expect.poll(async () => JSON.stringify(await amina.written('halfWritten'))).toContain('مغلقا')
  await amina.page.reload()
  await expect(word).toHaveValue('كان الركن مغلقا ذلك اليوم.')
  await told.getByRole('button', { name: 'إرسال' }).click()
  await expect(told.locator('[data-say]')).toHaveAttribute('data-say', 'said')
  await expect(told).toContainText('لك رأي آخر:')
  expect(await overflowOf(amina.page)).toBe(0)
  await amina.context.setOffline(false)
  await expect(told.locator('[data-record=sent]')).toBeVisible({ timeout: 60_000 })
  await rachida.visit('/ar/supervision/')
  await expect(rachida.page.getByText('لها رأي آخر في الزيارة')).toBeVisible({ timeout: 30_000 })
  const desk = `/ar/supervision/learners/${await office.learnerId('أمينة')}/?tab=tasks`
  await rachida.visit(desk)
  const line = rachida.page.locator('details[data-visit]')
  await expect(line).toContainText('من هاتفها: لها رأي آخر', { timeout: 30_000 })
  await line.locator('summary').click()
  await expect(line).toContainText('كان الركن مغلقا ذلك اليوم.')
  expect(await overflowOf(rachida.page)).toBe(0)
  await told.getByRole('button', { name: 'تغيير رأيي' }).click()
  await told.getByRole('button', { name: 'أوافق' }).click()
  await expect(told).toContainText('قلتِ إنك موافقة.')
  await expect(told.locator('[data-record=sent]')).toBeVisible({ timeout: 60_000 })
  await rachida.page.reload()
  await expect(line).toContainText('من هاتفها: موافقة', { timeout: 30_000 })
  expect([...amina.complaints, ...rachida.complaints]).toEqual([])
  await amina.throwAway()
  await rachida.throwAway()
  await server.remove()
})
