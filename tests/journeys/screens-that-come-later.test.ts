import { expect, test } from '@playwright/test'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Educator, play } from '../support/educator.ts'
import { Office } from '../support/office.ts'
import { RunningServer } from '../support/running-server.ts'

const dist = resolve(import.meta.dirname, '../../dist')

test('a screen that has not come yet says so, however it is opened, and opens by itself later', async () => {
  const folder = await without(/^later-work/)
  const server = await RunningServer.start(folder)
  const amina = await Educator.withPhone(server.url)
  await amina.visit('/ar/')
  await amina.readyOffline()
  await amina.page.getByRole('link', { name: 'أرقام النجدة' }).click()
  await expect(amina.page.getByText(/لم تصل إلى هذا الهاتف بعد/)).toBeVisible()
  await amina.page.getByRole('link', { name: 'المجزوءات' }).click()
  await expect(amina.page.getByText(/لم تصل إلى هذا الهاتف بعد/)).toBeHidden()

  await amina.visit('/ar/local-card/')
  await expect(amina.page.getByText(/لم تصل إلى هذا الهاتف بعد/)).toBeVisible()
  await server.kill()
  await amina.context.setOffline(true)
  await server.startAgain(dist)
  await amina.context.setOffline(false)
  await expect(amina.page.getByRole('heading', { name: 'أرقام النجدة' })).toBeVisible()
  await expect(amina.page.getByText(/لم تصل إلى هذا الهاتف بعد/)).toBeHidden()
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
  await rm(folder, { recursive: true })
})

test('a phone holds the language it began in; another says without a network that it comes, and is there when it has', async () => {
  const folder = await without(/^later-en-/)
  const server = await RunningServer.start(folder)
  const amina = await Educator.withPhone(server.url)
  await amina.visit('/fr/')
  await amina.readyOffline()
  await server.kill()
  await amina.page.goto(`${server.url}/en/modules/?from=home#list`)
  await expect(amina.page.locator('html[lang=en]')).toContainText('This language is not on this phone yet')
  await amina.page.getByRole('link', { name: 'Continuer en français' }).click()
  await amina.inCharge()
  await expect(amina.page).toHaveURL(`${server.url}/fr/modules/?from=home#list`)
  await expect(amina.page.getByRole('link', { name: /jeu/i })).toBeVisible()

  await server.startAgain(dist)
  await amina.visit('/fr/')
  await amina.hasLater()
  await server.kill()
  await amina.visit('/en/modules/')
  await expect(amina.page.getByRole('heading', { name: 'Modules' })).toBeVisible()
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
  await rm(folder, { recursive: true })
})

test('a module that waits for Wi-Fi says so on the first screen, and comes at a touch', async () => {
  const server = await RunningServer.start()
  const office = await Office.open(server)
  const amina = await Educator.withPhone(server.url)
  await amina.join(await office.invite(), 'أمينة')
  await amina.visit('/ar/me/storage/')
  await amina.page.getByRole('switch', { name: /التنزيل وحده عند الويفي فقط/ }).check()
  await office.assign(play, '2031-05-10')
  await amina.visit('/ar/')
  await expect(amina.page.locator('.assigned')).toContainText('تنتظر الويفي · 0,03 م.ب', { timeout: 60_000 })
  await amina.page.locator('.assigned').click()
  await amina.page.getByRole('button', { name: /تنزيل/ }).click()
  await expect(amina.page.getByText('جاهزة بلا إنترنت')).toBeVisible()
  await amina.visit('/ar/')
  await expect(amina.page.locator('.assigned')).toContainText('10 ماي 2031')
  await expect(amina.page.locator('.assigned')).not.toContainText('الويفي')
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
})

/** The app as it stands on a phone whose line broke before these files. */
async function without(files: RegExp): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'build-'))
  await cp(dist, folder, { recursive: true })
  const assets = join(folder, 'client/assets')
  for (const name of await readdir(assets))
    if (files.test(name)) await rm(join(assets, name), { force: true })
  return folder
}
