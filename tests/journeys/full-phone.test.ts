import { expect, test } from '@playwright/test'
import { BadLine } from '../support/bad-line.ts'
import { Educator, play } from '../support/educator.ts'
import { RunningServer } from '../support/running-server.ts'

const guidance = 'positive-guidance'
const numbers = 'numeracy-and-discovery'

/** Leaves the phone so much room and no more; undefined gives it back what it really has. */
async function leaveRoom(phone: Educator, bytes: number): Promise<void> {
  const usage = await phone.page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
  const devtools = await phone.context.newCDPSession(phone.page)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: phone.url, quotaSize: usage + bytes })
}

test('a full phone says what can go, keeps what is not sent, and downloads again once there is room', async () => {
  const server = await RunningServer.start()
  const amina = await Educator.withPhone(server.url)
  await amina.visit('/ar/')
  await amina.readyOffline()
  await amina.download(play)
  await amina.download(guidance)
  await amina.passQuiz(play)

  await amina.visit(`/ar/modules/${numbers}/`)
  await leaveRoom(amina, 100_000)
  await amina.page.getByRole('button', { name: /تنزيل/ }).click()
  await expect(amina.page.getByText(/أفرغي بعض المساحة/)).toBeVisible()
  await amina.page.getByRole('link', { name: 'إفراغ مساحة' }).click()
  await expect(amina.page.getByText(/المساحة قليلة/)).toBeVisible()

  // What she did and nobody has received yet keeps its module; its pictures may go.
  await expect(amina.page.getByText('تبقى: فيها نتيجة لم تُرسل بعد.')).toBeVisible()
  await amina.page.getByRole('button', { name: /حذف صور المجزوءات المنتهية/ }).click()
  await expect(amina.page.getByText(/كل النصوص والنتائج باقية/)).toBeVisible()
  await amina.page.getByRole('button', { name: /^حذف: التربية/ }).click()
  await amina.page.getByRole('dialog').getByRole('button', { name: 'حذف' }).click()
  await expect(amina.page.getByRole('button', { name: /^حذف: التربية/ })).toBeHidden()

  await amina.visit(`/ar/modules/${numbers}/`)
  await amina.page.getByRole('button', { name: /تنزيل|متابعة/ }).click()
  await expect(amina.page.getByText('جاهزة بلا إنترنت')).toBeVisible()

  await server.kill()
  await amina.visit('/ar/me/records/')
  await expect(amina.page.locator('.record[data-state="waiting"]')).toHaveCount(1)
  // The picture is gone, its words are in its place.
  await amina.visit(`/ar/modules/${play}/why-play/`)
  const picture = amina.page.locator('.figure img').first()
  await picture.scrollIntoViewIfNeeded()
  await expect(picture).toHaveJSProperty('naturalWidth', 0)
  expect(await picture.evaluate((img) => getComputedStyle(img, '::after').content)).toContain(
    (await picture.getAttribute('alt')) ?? 'no words',
  )
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
})

test('set to text alone, a module comes without pictures, costs what it says, and they come when asked for', async () => {
  const server = await RunningServer.start()
  const line = await BadLine.to(server.url)
  const amina = await Educator.withPhone(line.url)
  await amina.visit('/ar/me/storage/')
  await amina.readyOffline()
  const { page } = amina
  await page.getByText('كيف أعرف ثمن الميغا؟').click()
  await page.getByLabel('ثمن التعبئة بالدرهم').fill('٢٠')
  await page.getByLabel('كم فيها من ميغا؟').fill('10')
  await expect(page.getByText('ثمن الميغا: 2 درهم')).toBeVisible()
  await page.getByRole('button', { name: 'استعمال هذا الثمن' }).click()
  await expect(page.getByText('حُفظ الثمن.')).toBeVisible()
  await page.getByRole('switch', { name: /النص فقط/ }).check()

  await amina.visit(`/ar/modules/${play}/`)
  await expect(page.getByText(/^نحو 0,\d+ درهم$/)).toBeVisible()
  const pictures = (): string[] =>
    line.seen.filter((request) => /packs\/.*\.(?:svg|webp|avif)$/.test(request))
  await page.getByRole('button', { name: /^تنزيل/ }).click()
  await expect(page.getByText('جاهزة بلا إنترنت')).toBeVisible()
  await amina.visit(`/ar/modules/${play}/why-play/`)
  await page.locator('.figure img').first().scrollIntoViewIfNeeded()
  await expect(page.locator('.figure img').first()).toHaveJSProperty('complete', true)
  expect(pictures()).toEqual([])

  await amina.visit(`/ar/modules/${play}/`)
  await page.getByRole('button', { name: /تنزيل الصور/ }).click()
  await expect(page.getByRole('button', { name: /تنزيل الصور/ })).toBeHidden()
  await expect(page.getByText('جاهزة بلا إنترنت')).toBeVisible()
  expect(pictures().length).toBeGreaterThan(0)
  await server.kill()
  await amina.visit(`/ar/modules/${play}/why-play/`)
  await page.locator('.figure img').first().scrollIntoViewIfNeeded()
  await expect(page.locator('.figure img').first()).not.toHaveJSProperty('naturalWidth', 0)
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await line.close()
  await server.remove()
})
