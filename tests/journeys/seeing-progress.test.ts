import { expect, test } from '@playwright/test'
import { builtQuiz } from '../support/built-quiz.ts'
import { Educator, play } from '../support/educator.ts'
import { Office } from '../support/office.ts'
import { RunningServer } from '../support/running-server.ts'

test('progress tells a failed and a passed attempt, best and last, with receipts, a badge and the week', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  const quiz = await builtQuiz(play, 'ar')
  const amina = await Educator.withPhone(server.url)
  await amina.join(await office.invite(), 'أمينة')
  await amina.download(play)
  await amina.hasLater()
  const { page } = amina

  await amina.failQuiz(play, quiz)
  await amina.visit('/ar/me/progress/')
  const card = page.locator(`[data-module="${play}"]`)
  await expect(card).toContainText('محاولة أخرى')
  await expect(card.locator('[data-best]')).toHaveText(/^0 من /)
  await expect(page.locator('[data-badge]')).toHaveCount(0)
  await expect(page.locator('[data-attempt]')).toContainText('محاولة أخرى')

  await amina.passQuiz(play)
  await page.getByRole('link', { name: 'المجزوءة الموالية' }).click()
  await expect(page).toHaveURL(new RegExp(`/ar/modules/(?!${play})[a-z-]+/$`))
  await amina.visit('/ar/me/')
  await page.getByRole('link', { name: 'تقدمي' }).click()
  const all = quiz.draw ?? quiz.questions.length
  await expect(card).toContainText('تمت')
  await expect(card.locator('[data-best]')).toHaveText(`${all} من ${all}`)
  await expect(card.locator('[data-last]')).toHaveText(`${all} من ${all}`)
  await expect(page.locator(`[data-badge="${play}"]`)).toBeVisible()
  await expect(page.getByText('أسبوع واحد من التعلم')).toBeVisible()
  await expect(page.locator('[data-retention]')).toContainText('ليس بعد')
  await expect(page.locator('[data-attempt="sent"]')).toHaveCount(2, { timeout: 60_000 })
  await expect(page.locator('[data-attempt="sent"] .receipt')).toHaveCount(2)

  await server.kill()
  await amina.failQuiz(play, quiz)
  await amina.visit('/ar/me/progress/')
  await expect(card).toContainText('تمت')
  await expect(page.locator('[data-attempt="waiting"]')).toContainText('لم يُرسل بعد')
  await expect(page.getByText('وقع خلل')).toHaveCount(0)
  await expect(card.locator('[data-last]')).toHaveText(/^0 من /)
  await amina.visit('/ar/')
  await expect(page.getByRole('link', { name: 'تقدمي' })).toContainText('أسبوع واحد من التعلم')
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
})
