import { expect, test } from '@playwright/test'
import { builtQuiz } from '../support/built-quiz.ts'
import { Educator, play } from '../support/educator.ts'
import { press, tabTo } from '../support/keys.ts'
import { RunningServer } from '../support/running-server.ts'

test('by keys a result is looked through, and leads to the card to reread', async () => {
  const server = await RunningServer.start()
  const quiz = await builtQuiz(play, 'ar')
  const amina = await Educator.withPhone(server.url)
  const { page } = amina
  await amina.failQuiz(play, quiz)
  await expect(page.locator('.result h1')).toBeFocused()
  await press(page, '.my-response-open')
  await expect(page.locator('.my-response-open:focus')).toHaveAttribute('aria-expanded', 'true')
  await press(page, '.reread[href*="#"]', 'Shift+Tab')
  await expect(page).toHaveURL(/#/)
  const card = page.locator(new URL(page.url()).hash)
  await expect(card.locator('h2')).toBeFocused()
  await expect(card.locator('h2')).toBeInViewport()
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
})

test('by keys a quiz begins again, and a review goes from question to question', async () => {
  const server = await RunningServer.start()
  const quiz = await builtQuiz(play, 'ar')
  const amina = await Educator.withPhone(server.url)
  const { page } = amina
  await amina.visit('/ar/')
  await amina.readyOffline()
  await amina.download(play)
  await amina.failQuiz(play, quiz)
  await press(page, page.getByRole('button', { name: 'محاولة أخرى' }))
  await expect(page.locator('.question-prompt')).toBeFocused()

  await amina.hasLater()
  await page.addInitScript((ms) => {
    const earlier = Date.now
    Date.now = () => earlier() + ms
  }, 10 * 86_400_000)
  await amina.visit('/ar/review/')
  const end = page.locator('.review-end h1')
  await expect(page.locator('.question-prompt')).toBeVisible()
  while (!(await end.isVisible())) {
    await amina.checkAnswer(quiz, 'right')
    await expect(page.locator('.feedback')).toBeFocused()
    await press(page, '.review-foot .button')
    await expect(page.locator('.feedback')).toHaveCount(0)
    await expect(page.locator('.question-prompt, .review-end h1')).toBeFocused()
  }
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
})

test('by keys a practice task is ticked, spoken about and called ready', async () => {
  const server = await RunningServer.start()
  const amina = await Educator.withOwnBrowser(server.url, ['--use-fake-device-for-media-stream'])
  const { page } = amina
  await amina.context.grantPermissions(['microphone'])
  await amina.visit(`/ar/modules/${play}/practice/`)
  await tabTo(page, page.getByRole('checkbox', { name: /أختار مكانا/ }))
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox', { name: /أختار مكانا/ })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: /أختار مكانا/ })).toBeFocused()

  await press(page, page.getByRole('button', { name: 'تسجيل' }))
  await expect(page.getByRole('button', { name: 'إنهاء التسجيل' })).toBeFocused()
  await expect(page.getByRole('timer')).toContainText('0:01')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'تسجيل من جديد' })).toBeFocused()
  await press(page, page.getByRole('button', { name: 'حذف' }))
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'حذف' }))
  await expect(page.locator('[data-voice]')).toBeHidden()
  await expect(page.locator('section:has(#practice-voice-title) :focus')).toHaveCount(1)

  const looked = page.getByRole('group', { name: 'أراقب قبل أن أتكلم.' })
  await tabTo(page, looked.getByRole('radio'))
  await page.keyboard.press('ArrowDown')
  await expect(looked.locator('input:focus')).toBeChecked()
  await press(page, page.getByRole('button', { name: 'المهمة جاهزة للزيارة' }))
  await expect(page.locator('#practice-ready-title')).toBeFocused()
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
})
