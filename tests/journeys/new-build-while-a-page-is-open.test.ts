import { expect, test } from '@playwright/test'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Educator, play } from '../support/educator.ts'
import { RunningServer } from '../support/running-server.ts'

const dist = resolve(import.meta.dirname, '../../dist')

test('a new build is offered, never forced, never in a quiz, and no chunk of the old one is lost', async () => {
  const server = await RunningServer.start(dist)
  const amina = await Educator.withPhone(server.url)
  await amina.visit('/ar/')
  await amina.readyOffline()
  await amina.page.evaluate(() => (window.name = 'not reloaded'))

  const { folder, gone } = await aNewBuild()
  await server.kill()
  await server.startAgain(folder)
  const kept = await fetch(`${server.url}/assets/${gone}`)
  expect(kept.status).toBe(200)
  expect((await fetch(`${server.url}/assets/never-was.js`)).status).toBe(404)

  await amina.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await expect(amina.page.getByText('نسخة جديدة من التطبيق جاهزة')).toBeVisible()
  await amina.page.getByRole('link', { name: 'المجزوءات' }).click()
  await amina.page.getByRole('link', { name: 'التعلم باللعب والتفاعل' }).click()
  await amina.page.getByRole('link', { name: 'بداية الاختبار' }).click()
  await expect(amina.page.locator('.question')).toBeVisible()
  await expect(amina.page.getByText('نسخة جديدة من التطبيق جاهزة')).toBeHidden()
  expect(await amina.page.evaluate(() => window.name)).toBe('not reloaded')

  await amina.visit('/ar/')
  await amina.page.evaluate(() => document.documentElement.setAttribute('data-old', ''))
  await amina.page.getByRole('button', { name: 'تحديث الآن' }).click()
  await expect(amina.page.locator('html[data-old]')).toHaveCount(0)
  await amina.inCharge()
  await expect(amina.page.getByText('نسخة جديدة من التطبيق جاهزة')).toBeHidden()
  await server.kill()
  await amina.visit(`/ar/modules/${play}/quiz/`)
  await expect(amina.page.locator('.question')).toBeVisible()
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
  await rm(folder, { recursive: true })
})

/** The same app under another build id, without one of the files the old one may still ask for. */
async function aNewBuild(): Promise<{ readonly folder: string; readonly gone: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'build-'))
  await cp(dist, folder, { recursive: true })
  const note: Record<string, unknown> = JSON.parse(await readFile(join(folder, 'build.json'), 'utf8'))
  await writeFile(join(folder, 'build.json'), JSON.stringify({ ...note, build: 'another' }))
  const worker = join(folder, 'client/sw.js')
  await writeFile(worker, `${await readFile(worker, 'utf8')}\n// another build`)
  const assets = join(folder, 'client/assets')
  const gone = (await readdir(assets)).find((name) => /^supervision-.*\.js$/.test(name)) ?? ''
  for (const suffix of ['', '.br', '.gz']) await rm(join(assets, gone + suffix), { force: true })
  for (const suffix of ['.br', '.gz']) await rm(worker + suffix, { force: true })
  return { folder, gone }
}
