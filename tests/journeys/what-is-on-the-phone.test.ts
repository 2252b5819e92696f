import { expect, test } from '@playwright/test'
import { Educator, play } from '../support/educator.ts'
import { RunningServer } from '../support/running-server.ts'

test('a module is taken off the phone only after it was asked', async () => {
  const server = await RunningServer.start()
  const amina = await Educator.withOwnBrowser(server.url)
  const { page } = amina
  await amina.visit('/ar/')
  await amina.readyOffline()
  await amina.download(play)
  await amina.visit('/ar/modules/')
  await page.getByRole('link', { name: 'فتح', exact: true }).click()
  await page.getByRole('button', { name: 'حذف من الهاتف' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'إلغاء' }).click()
  await expect(page.getByText('جاهزة بلا إنترنت')).toBeVisible()
  await page.getByRole('button', { name: 'حذف من الهاتف' }).click()
  await dialog.getByRole('button', { name: 'حذف', exact: true }).click()
  await expect(page.getByRole('button', { name: /^تنزيل/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'حذف من الهاتف' })).toHaveCount(0)
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
})

test('who has not joined finds offline what she brought from the library, although home alone was opened by its address', async () => {
  const server = await RunningServer.start()
  const amina = await Educator.withPhone(server.url)
  const { page } = amina
  await amina.visit('/ar/')
  await amina.readyOffline()
  await page.getByRole('link', { name: 'المجزوءات' }).click()
  await page
    .getByRole('button', { name: /^تنزيل/ })
    .first()
    .click()
  await expect(page.getByRole('link', { name: 'فتح', exact: true })).toBeVisible()
  await server.kill()
  await amina.visit('/ar/modules/')
  await page.getByRole('link', { name: 'فتح', exact: true }).click()
  await page.getByRole('link', { name: 'الدرس الموالي' }).click()
  await expect(page.locator('.lesson .card').first()).toBeVisible()
  await amina.visit('/ar/')
  await expect(page.locator('.module-link')).toHaveCount(13)
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
})

test('without a network, a module that is not here leads to those that are', async () => {
  const server = await RunningServer.start()
  const amina = await Educator.withOwnBrowser(server.url)
  const { page } = amina
  await amina.visit('/ar/')
  await amina.readyOffline()
  await amina.download(play)
  await server.kill()
  await amina.visit('/ar/modules/positive-guidance/')
  await page.getByRole('link', { name: 'ما يوجد على الهاتف' }).click()
  await expect(page.locator('.module-card-title')).toHaveText(['التعلم باللعب والتفاعل'])
  await page.getByRole('link', { name: 'فتح', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('التعلم باللعب والتفاعل')
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
})
