import { expect, test } from '@playwright/test'
import { builtQuiz, Educator, play } from '../support/educator.ts'
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
  await amina.failQuiz(play, await builtQuiz(play, 'ar'))
  const score = page.locator('.result-score')
  const shown = await score.innerText()
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
  await page.goBack()
  await expect(page.locator('.quiz-progress span')).toContainText('السؤال 1 من')

  await amina.visit('/fr/me/progress/')
  await page.getByRole('link', { name: 'Mes réponses' }).click()
  await expect(score).toHaveText(shown, { useInnerText: true })
  await expect(page.locator('.reread').first()).toBeVisible()
  // She answered in Arabic: so it is shown.
  await expect(page.locator('.result ul').first()).toHaveAttribute('lang', 'ar')
  await page.goBack()
  await expect(page.locator('[data-attempt]')).toHaveCount(1)
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
})
