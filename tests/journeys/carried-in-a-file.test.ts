import { expect, test } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { Educator, play } from '../support/educator.ts'
import { Office } from '../support/office.ts'
import { RunningServer } from '../support/running-server.ts'

test('work that never found a network is carried in a file to a second phone and delivered there', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  const old = await Educator.withPhone(server.url)
  // No share sheet here: what is handed to one is kept, and refused as a phone refuses what is not text.
  await old.context.addInitScript(() => {
    navigator.canShare = ({ files = [] } = {}) => files.every(({ type }) => type === 'text/plain')
    navigator.share = async ({ files = [] } = {}) =>
      void Object.assign(window, { shared: await files[0]?.text() })
  })
  await old.join(await office.invite(), 'فاطمة')
  await old.download(play)
  await old.hasLater()
  await server.kill()
  await old.passQuiz(play)
  await old.visit('/ar/me/records/')
  await old.page.getByRole('button', { name: 'إرسال الآن' }).click()
  await expect(old.page.getByText(/آخر محاولة لم تنجح/)).toBeVisible()
  await expect(old.page.getByText(/المحاولة الموالية وحدها/)).toBeVisible()
  const download = old.page.waitForEvent('download')
  await old.page.getByRole('button', { name: 'حفظ ما لم يُرسل في ملف' }).click()
  const buffer = await readFile(await (await download).path())
  await expect(old.page.getByText(/حُفظ الملف/)).toBeVisible()
  await old.page.getByRole('button', { name: 'إرساله بتطبيق آخر' }).click()
  await expect
    .poll(() => old.page.evaluate(() => 'shared' in window && window.shared))
    .toBe(buffer.toString())
  const file = { name: 'work.txt', mimeType: 'text/plain', buffer }

  // The old phone is off when the server comes back: it never finds a network.
  await old.close()
  await server.startAgain()
  const fresh = await Educator.withPhone(server.url)
  await fresh.join(await office.recover('فاطمة'), 'فاطمة')
  await fresh.visit('/ar/me/records/')
  const { page } = fresh
  const input = page.locator('input[type="file"]')
  await input.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') })
  await expect(page.getByText(/ليس ملف عمل/)).toBeVisible()
  await input.setInputFiles(file)
  await expect(page.getByText('في الملف: فاطمة')).toBeVisible()
  await expect(page.getByText(/^نتيجة واحدة/)).toBeVisible()
  // Whose it is is asked, never guessed: nothing is offered before somebody is chosen.
  await expect(page.getByRole('button', { name: /^عمل فاطمة/ })).toBeHidden()
  await page.getByRole('radio', { name: 'فاطمة' }).check()
  await page.getByRole('button', { name: /^عمل فاطمة/ }).click()
  await expect(page.getByText('أُضيف: 1. معروف من قبل: 0. تالف: 0.')).toBeVisible()
  await expect(page.locator('.record[data-state="sent"]')).toHaveCount(1)
  await expect(page.locator('.record .receipt')).toBeVisible()

  await input.setInputFiles(file)
  await page.getByRole('radio', { name: 'فاطمة' }).check()
  await page.getByRole('button', { name: /^عمل فاطمة/ }).click()
  await expect(page.getByText('كل هذا العمل موجود هنا من قبل.')).toBeVisible()
  await expect(page.locator('.record')).toHaveCount(1)
  expect([...old.complaints, ...fresh.complaints]).toEqual([])
  await old.throwAway()
  await fresh.throwAway()
  await server.remove()
})
