import { expect, test } from '@playwright/test'
import { BadLine } from '../support/bad-line.ts'
import { builtQuiz } from '../support/built-quiz.ts'
import { Educator, play } from '../support/educator.ts'
import { fillUp } from '../support/fill-up.ts'
import { RunningServer } from '../support/running-server.ts'

const guidance = 'positive-guidance'
const numbers = 'numeracy-and-discovery'

/** Leaves the phone so much room and no more; undefined gives it back what it really has. */
async function leaveRoom(phone: Educator, bytes: number): Promise<void> {
  const usage = await phone.page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
  const devtools = await phone.context.newCDPSession(phone.page)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: phone.url, quotaSize: usage + bytes })
}

test('a full phone says what can go, keeps all work that waits, and downloads again once there is room', async () => {
  const server = await RunningServer.start()
  const amina = await Educator.withOwnBrowser(server.url)
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

  // What she did and nobody has received yet holds no module.
  await expect(amina.page.getByRole('button', { name: /^حذف: .*اللعب/ })).toBeVisible()
  await amina.page.getByRole('button', { name: /حذف صور المجزوءات المنتهية/ }).click()
  await expect(amina.page.getByText(/كل النصوص والنتائج باقية/)).toBeVisible()
  await amina.page.getByRole('button', { name: /^حذف: التربية/ }).click()
  await amina.page.getByRole('dialog').getByRole('button', { name: 'حذف' }).click()
  await expect(amina.page.getByRole('button', { name: /^حذف: التربية/ })).toBeHidden()

  await amina.page.getByRole('button', { name: 'رجوع إلى ما كنت فيه' }).click()
  await amina.page.getByRole('button', { name: /تنزيل|متابعة/ }).click()
  await expect(amina.page.getByText('جاهزة بلا إنترنت')).toBeVisible()

  await server.kill()
  await amina.visit('/ar/me/records/')
  await expect(amina.page.locator('.record[data-state="waiting"]')).toHaveCount(1)
  // The picture is gone, its words are in its place. The browser's own copy, which it keeps as long as it likes, goes too.
  const devtools = await amina.context.newCDPSession(amina.page)
  await devtools.send('Network.clearBrowserCache')
  await amina.visit(`/ar/modules/${play}/why-play/`)
  const picture = amina.page.locator('.figure img').first()
  await picture.scrollIntoViewIfNeeded()
  // Before it was asked for, its width is 0, too.
  await expect(picture).toHaveJSProperty('complete', true)
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
  const amina = await Educator.withOwnBrowser(line.url)
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

test('a phone that is full in the middle of a quiz makes room there, and the response is written', async () => {
  const server = await RunningServer.start()
  const quiz = await builtQuiz(play, 'ar')
  const amina = await Educator.withOwnBrowser(server.url)
  const phone = await amina.context.newCDPSession(amina.page)
  // Before anything is opened: Chromium remembers for half a minute how much room there was.
  await phone.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: 12_000_000 })
  await amina.visit('/ar/')
  await amina.readyOffline()
  await amina.download(play)
  await amina.hasLater()
  await server.kill()
  await amina.visit(`/ar/modules/${play}/quiz/`)
  await amina.answerQuestion(quiz)
  await amina.page.evaluate(fillUp)
  await amina.checkAnswer(quiz, 'right')
  await expect(amina.page.getByText(/الجواب باق على الشاشة/)).toBeVisible()
  const prompt = await amina.page.locator('.question-prompt').innerText()

  await amina.page.getByRole('button', { name: 'إفراغ مساحة' }).click()
  const dialog = amina.page.getByRole('dialog')
  await dialog.getByRole('button', { name: /حذف كل الصور والأصوات/ }).click()
  await expect(dialog.getByText(/كل النصوص والنتائج باقية/)).toBeVisible()
  await dialog.getByRole('button', { name: 'رجوع إلى ما كنت فيه' }).click()
  await expect(amina.page.getByText(/الجواب باق على الشاشة/)).toBeVisible()
  // The pictures of one module are small beside what fills a phone; the film she deletes next is not.
  await phone.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: 40_000_000 })
  await expect(amina.page.getByText(/الجواب باق على الشاشة/)).toBeHidden({ timeout: 60_000 })
  await expect(amina.page.locator('.question-prompt')).toHaveText(prompt, { useInnerText: true })
  await expect.poll(() => amina.writtenDraft()).toMatchObject({ position: 1, shown: { length: 2 } })
  await amina.kill()
  await amina.open()
  await amina.visit(`/ar/modules/${play}/quiz/`)
  await expect(amina.page.locator('.question-prompt')).toHaveText(prompt, { useInnerText: true })
  await expect(amina.page.locator('.feedback')).toContainText('جواب صحيح')
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
})
