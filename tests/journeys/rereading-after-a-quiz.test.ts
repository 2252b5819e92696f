import { expect, test } from '@playwright/test'
import { builtQuiz } from '../support/built-quiz.ts'
import { Educator, play } from '../support/educator.ts'
import { RunningServer } from '../support/running-server.ts'

test('after a quiz that was not passed, each card to reread is read, and the result is there again: by the back button, after a reload, from her progress', async () => {
  const server = await RunningServer.start()
  const amina = await Educator.withPhone(server.url)
  const { page } = amina
  await amina.visit('/ar/')
  await amina.readyOffline()
  await amina.download(play)
  await amina.hasLater()
  await server.kill()
  const quiz = await builtQuiz(play, 'ar')
  // The same quiz open in a second window shows what she responds here, and in the end the result that was saved.
  const second = await amina.context.newPage()
  await second.goto(`${server.url}/ar/modules/${play}/quiz/`)
  await expect(second.locator('.quiz-progress span')).toContainText('السؤال 1 من')
  await amina.failQuiz(play, quiz)
  const score = page.locator('.result-score')
  const shown = await score.innerText()
  await expect(second.getByText('سبق إنهاء هذا الاختبار في نافذة أخرى')).toBeVisible()
  await expect(second.locator('.result-score')).toHaveText(shown, { useInnerText: true })
  await second.getByRole('link', { name: 'رجوع إلى المجزوءة' }).click()
  await expect(second.getByRole('link', { name: 'متابعة الاختبار' })).toHaveCount(0)
  await second.close()
  expect(await amina.written('drafts')).toEqual([])
  for (const card of [0, 1]) {
    await page.locator('.reread').nth(card).click()
    await expect(page.locator('.lesson .card').first()).toBeVisible()
    await page.goBack()
    await expect(score).toHaveText(shown, { useInnerText: true })
  }
  // A browser short of memory throws a page away, and loads it again.
  await page.reload()
  await expect(score).toHaveText(shown, { useInnerText: true })
  await page.getByRole('button', { name: 'محاولة أخرى' }).click()
  await expect(page.locator('.quiz-progress span')).toContainText('السؤال 1 من')
  // Another try is not the old result, wherever it was left.
  await page.locator('.quiz-leave').click()
  await expect(page).toHaveURL(/play-and-interactions\/$/)
  await page.goBack()
  await expect(page.locator('.quiz-progress span')).toContainText('السؤال 1 من')

  await amina.visit('/fr/me/progress/')
  await page.getByRole('link', { name: 'Mes réponses' }).click()
  await expect(score).toHaveText(shown.replace('من', 'sur'), { useInnerText: true })
  await expect(page.locator('.reread').first()).toBeVisible()
  // She took it in Arabic: so it is shown.
  await expect(page.locator('.result ul').first()).toHaveAttribute('lang', 'ar')
  await page.goBack()
  await expect(page.locator('[data-attempt]')).toHaveCount(1)
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
})
