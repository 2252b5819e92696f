import { expect, test, type Page } from '@playwright/test'
import { builtQuiz } from '../support/built-quiz.ts'
import { Educator, play } from '../support/educator.ts'
import { RunningServer } from '../support/running-server.ts'

const dayMs = 86_400_000

/** From the next page on it is so many days later: what was learned has had time to fade. */
async function daysLater(page: Page, days: number): Promise<void> {
  await page.addInitScript((ms) => {
    const earlier = Date.now
    Date.now = () => earlier() + ms
  }, days * dayMs)
}

test('a review in Arabic without a network survives a kill between two questions, and ends calmly', async () => {
  const server = await RunningServer.start()
  const quiz = await builtQuiz(play, 'ar')
  const amina = await Educator.withOwnBrowser(server.url)
  await amina.visit('/ar/')
  await amina.readyOffline()
  await amina.download(play)
  await amina.passQuiz(play)
  await amina.hasLater()
  await server.kill()

  await amina.visit('/ar/review/')
  await expect(amina.page.getByRole('heading', { name: 'لا مراجعة اليوم' })).toBeVisible()
  await expect(amina.page.getByText(/الموعد القادم/)).toBeVisible()

  await daysLater(amina.page, 10)
  await amina.visit('/ar/')
  await amina.page.getByRole('link', { name: /مراجعة اليوم/ }).click()
  const left = () => amina.page.locator('.review-progress span')
  await expect(left()).toContainText(/سؤال|أسئلة/)
  await amina.checkAnswer(quiz, 'right')
  await amina.page.getByRole('button', { name: 'السؤال الموالي' }).click()
  await amina.checkAnswer(quiz, 'wrong')
  const asked = await amina.page.locator('.question-prompt').innerText()
  const words = await left().innerText()

  await amina.kill()
  await amina.open()
  await daysLater(amina.page, 10)
  await amina.visit('/ar/review/')
  await expect(left()).toHaveText(words)
  await expect(amina.page.locator('.question-prompt')).not.toHaveText(asked, { useInnerText: true })
  const end = amina.page.getByRole('heading', { name: 'انتهت مراجعة اليوم' })
  let answered = 2
  while (!(await end.isVisible())) {
    answered += 1
    await amina.checkAnswer(quiz, 'right')
    await amina.page.getByRole('button', { name: /السؤال الموالي|إنهاء المراجعة/ }).click()
    await expect(amina.page.locator('.feedback')).toBeHidden()
  }
  // The day's figure, also of what she responded before the kill.
  await expect(amina.page.getByText(/^الأجوبة الصحيحة/)).toHaveText(
    `الأجوبة الصحيحة: ${answered - 1} من ${answered}`,
  )
  // The one with a wrong response comes first, and tomorrow.
  const tomorrow = await amina.page.evaluate(() =>
    new Intl.DateTimeFormat('ar-MA', { day: 'numeric', month: 'long', year: 'numeric' }).format(
      Date.now() + 86_400_000,
    ),
  )
  await expect(amina.page.getByText('الموعد القادم')).toContainText(tomorrow)
  await daysLater(amina.page, 1)
  await amina.visit('/ar/review/')
  await expect(amina.page.locator('.question-prompt')).toHaveText(asked, { useInnerText: true })
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
})

test('somebody who has met nothing reads what will come, in both languages', async () => {
  const server = await RunningServer.start()
  const amina = await Educator.withPhone(server.url)
  await amina.visit('/ar/review/')
  await expect(amina.page.getByText(/بعد أول اختبار قصير/)).toBeVisible()
  await amina.visit('/fr/me/progress/')
  await expect(amina.page.getByText(/La première leçon ou le premier quiz/)).toBeVisible()
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
})

test('what was reviewed a month later becomes a figure, and nothing is claimed of two months', async () => {
  const server = await RunningServer.start()
  const quiz = await builtQuiz(play, 'ar')
  const amina = await Educator.withPhone(server.url)
  await amina.visit('/ar/')
  await amina.readyOffline()
  await amina.download(play)
  await amina.passQuiz(play)
  await daysLater(amina.page, 31)
  await amina.visit('/ar/review/')
  const end = amina.page.getByRole('heading', { name: 'انتهت مراجعة اليوم' })
  while (!(await end.isVisible())) {
    await amina.checkAnswer(quiz, 'right')
    await amina.page.getByRole('button', { name: /السؤال الموالي|إنهاء المراجعة/ }).click()
    await expect(amina.page.locator('.feedback')).toBeHidden()
  }
  await amina.visit('/ar/me/progress/')
  const line = amina.page.getByRole('row', { name: /المهنة/ })
  await expect(line.getByRole('cell')).toHaveText(['100%', 'ليس بعد'])
  await expect(amina.page.getByText('أسبوعان من التعلم')).toBeVisible()
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
})
