import { expect, test } from '@playwright/test'
import { Educator, play } from '../support/educator.ts'
import { Office } from '../support/office.ts'
import { RunningServer } from '../support/running-server.ts'

test('joins, studies and passes a quiz while the server is dead; it is sent by itself when the server is back, also with no page open', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  const amina = await Educator.withOwnBrowser(server.url)
  await amina.join(await office.invite(), 'أمينة')
  await amina.download(play)
  await amina.hasLater()
  await server.kill()

  const next = amina.page.locator('.continue')
  await expect(next).toContainText('الدرس الموالي')
  await amina.visit(`/ar/modules/${play}/serve-and-return/`)
  await amina.page.locator('#moment .card-next').click()
  await expect(amina.page.locator('#idea h2')).toBeInViewport()
  // The module leads back to the card where reading stopped, not to its first lesson.
  await expect.poll(() => amina.written('places')).toMatchObject([{ card: 'idea' }])
  await amina.visit(`/ar/modules/${play}/`)
  await expect(next).toContainText('متابعة الدرس')
  await next.click()
  await expect(amina.page.locator('#idea h2')).toBeInViewport()
  await amina.passQuiz(play)
  await expect(amina.page.locator('[data-record=saved]')).toBeVisible()

  await amina.close()
  await amina.open()
  await amina.visit('/ar/me/records/')
  const attempt = amina.page.locator('.record', { hasText: 'اختبار قصير' })
  await expect(attempt).toHaveAttribute('data-state', 'waiting')
  await expect(attempt).toContainText('10 من 10')

  await server.startAgain()
  await expect(attempt).toHaveAttribute('data-state', 'sent', { timeout: 60_000 })
  await expect(attempt.locator('.receipt')).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)

  const cell = (await office.learner('أمينة'))?.cells.find(({ moduleId }) => moduleId === play)
  expect(cell).toMatchObject({ state: 'passed', attempts: 1, best: { raw: 10, max: 10 } })
  expect(server.count(`select count(*) from record where kind = 'attempt'`)).toBe(1)

  // Once more without the server. The app is closed before it is back: the browser wakes the worker, which sends.
  await server.kill()
  await amina.passQuiz(play)
  await expect(amina.page.locator('[data-record=saved]')).toBeVisible()
  await expect.poll(() => amina.wakesFor()).toContain('deliver')
  await server.startAgain()
  await amina.wokenWithoutPage('deliver')
  await expect.poll(() => server.count(`select count(*) from record where kind = 'attempt'`)).toBe(2)
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
})
