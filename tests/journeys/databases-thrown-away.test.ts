import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { Educator, play } from '../support/educator.ts'
import { Office } from '../support/office.ts'
import { RunningServer } from '../support/running-server.ts'

test('a phone that throws its databases away says whose work was lost, and what was sent comes back', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  const amina = await Educator.withOwnBrowser(server.url)
  await amina.join(await office.invite(), 'أمينة')
  await amina.download(play)
  await amina.passQuiz(play)
  await expect
    .poll(async () => (await office.learner('أمينة'))?.cells[0]?.state, { timeout: 60_000 })
    .toBe('passed')
  await amina.visit('/ar/')
  await amina.hasLater()
  await expect.poll(() => unsentNoted(amina)).toEqual([0])
  await server.kill()
  await amina.passQuiz(play)
  await expect.poll(() => unsentNoted(amina)).toEqual([1])

  await amina.page.goto('about:blank')
  const browser = await amina.context.newCDPSession(amina.page)
  await browser.send('Storage.clearDataForOrigin', { origin: server.url, storageTypes: 'indexeddb' })
  await amina.visit('/ar/')
  const told = amina.page.getByRole('alert')
  await expect(told).toContainText('مسح هذا الهاتف ما حفظه التطبيق')
  await expect(told).toContainText('أمينة · عمل واحد لم يكن مرسلا.')
  expect((await new AxeBuilder({ page: amina.page }).analyze()).violations.map(({ id }) => id)).toEqual([])

  await server.startAgain()
  await amina.join(await office.recover('أمينة'), 'أمينة')
  // Shown until she has read it, also after a restart.
  await amina.visit('/ar/')
  await expect(told).toContainText('عمل واحد لم يكن مرسلا')
  await amina.page.getByRole('button', { name: 'فهمت' }).click()
  await expect(told).toBeHidden()
  await amina.visit('/ar/')
  await expect(amina.page.getByRole('heading', { level: 1 })).toContainText('أمينة')
  await expect(told).toBeHidden()
  await amina.visit('/ar/me/progress/')
  await expect(amina.page.locator(`[data-module="${play}"]`)).toContainText('10 من 10', { timeout: 60_000 })
  expect(amina.complaints.filter((each) => !each.includes('axe'))).toEqual([])
  await amina.throwAway()
  await server.remove()
})

test('somebody removed on purpose is not called lost', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  const amina = await Educator.withOwnBrowser(server.url)
  await amina.join(await office.invite(), 'أمينة')
  await expect.poll(() => unsentNoted(amina)).toEqual([0])
  await amina.visit('/ar/me/people/')
  await amina.page.locator('.people-remove summary').click()
  await amina.page.locator('.people-remove').getByRole('button', { name: 'حذف' }).click()
  await amina.page.getByRole('dialog').getByRole('button', { name: 'حذف' }).click()
  await expect.poll(() => unsentNoted(amina)).toEqual([])
  await amina.visit('/ar/')
  await expect(amina.page.getByRole('link', { name: 'البداية' })).toBeVisible()
  await expect(amina.page.getByRole('alert')).toBeHidden()
  await amina.throwAway()
  await server.remove()
})

/** How many unsent records are noted of each person, outside the databases. */
const unsentNoted = (educator: Educator): Promise<number[]> =>
  educator.page.evaluate(() => {
    const noted: { unsent: number }[] = JSON.parse(localStorage.getItem('se-people') ?? '[]')
    return noted.map(({ unsent }) => unsent)
  })
