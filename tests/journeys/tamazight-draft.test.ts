import { expect, test } from '@playwright/test'
import { Educator, play } from '../support/educator.ts'
import { RunningServer } from '../support/running-server.ts'

test('the Tamazight draft is chosen, works without a network after a restart, and goes with one choice', async () => {
  const server = await RunningServer.start()
  const amina = await Educator.withOwnBrowser(server.url)
  await amina.visit('/ar/')
  await amina.readyOffline()
  await amina.download(play)
  await amina.hasLater()
  await amina.visit('/ar/me/')
  await expect(amina.page.getByLabel('الأمازيغية (مسودة)')).toHaveValue('off')
  await amina.page.getByLabel('الأمازيغية (مسودة)').selectOption('on')
  // The words follow what the phone has written; the choice on the screen is some milliseconds older.
  await amina.page.getByRole('link', { name: 'المجزوءات' }).click()
  await amina.page.locator(`main a[href*="${play}"]`).first().click()
  await expect(amina.page.getByRole('heading', { name: 'ⵜⵉⵎⵙⵉⵔⵉⵏ' })).toBeVisible()

  await server.kill()
  await amina.kill()
  await amina.open()
  await amina.visit(`/ar/modules/${play}/`)
  await expect(amina.page.getByRole('heading', { name: 'ⵜⵉⵎⵙⵉⵔⵉⵏ' })).toBeVisible()
  await amina.visit('/ar/glossary/')
  const words = amina.page.locator('.tamazight')
  await expect(words).toContainText('ⵜⴰⵏⵎⵎⵉⵔⵜ')
  await expect(words.locator('bdi').first()).toHaveAttribute('lang', 'zgh')
  // A phone without these letters takes ours, from its own store: here they are asked for by name.
  expect(
    await amina.page.evaluate(async () =>
      (await document.fonts.load('1em Tifinagh', 'ⵜ')).map(({ status }) => status),
    ),
  ).toEqual(['loaded'])

  await amina.visit('/ar/me/')
  await amina.page.getByLabel('الأمازيغية (مسودة)').selectOption('off')
  await amina.visit('/ar/glossary/')
  await expect(amina.page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(words).toBeHidden()
  await amina.visit(`/ar/modules/${play}/`)
  await expect(amina.page.getByRole('heading', { name: 'الدروس' })).toBeVisible()
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
})
