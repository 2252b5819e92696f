import { expect, test } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { Educator, play } from '../support/educator.ts'
import { RunningServer } from '../support/running-server.ts'

test('the rescue page saves unsent records to a file without the app; an altered app is not run, says so, and mends itself', async () => {
  const server = await RunningServer.start()
  const amina = await Educator.withOwnBrowser(server.url)
  await amina.visit('/ar/')
  await amina.readyOffline()
  await amina.passQuiz(play)
  await amina.page.goto(`${server.url}/rescue.html`)
  await expect(amina.page.locator('#state')).toContainText('1')
  const download = amina.page.waitForEvent('download')
  await amina.page.locator('#save').click()
  const saved: unknown = JSON.parse(await readFile(await (await download).path(), 'utf8'))
  expect(saved).toMatchObject({
    format: 'smart-educator-unsent',
    profiles: [{ records: [{ kind: 'attempt', moduleId: play }] }],
  })

  // A script of the app is altered on the phone, and the worker starts again.
  await amina.visit('/ar/')
  await amina.page.evaluate(alterBase)
  await server.kill()
  await amina.close()
  await amina.open()
  await amina.page.goto(`${server.url}/ar/`)
  await expect(amina.page.getByRole('heading', { name: 'تلف ملف من التطبيق' })).toBeVisible()
  await expect(amina.page.locator('html')).not.toHaveAttribute('data-altered')
  await server.startAgain()
  await amina.page.getByRole('link', { name: 'فتح الصفحة من جديد' }).click()
  await amina.inCharge()
  await server.kill()
  await amina.close()
  await amina.open()
  await amina.visit('/ar/')
  await expect(amina.page.locator('html')).not.toHaveAttribute('data-altered')
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
})

/** What every page runs first. */
async function alterBase(): Promise<void> {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      if (!new URL(request.url).pathname.startsWith('/assets/base-')) continue
      const script = await (await cache.match(request))?.text()
      const altered = `${script}\ndocument.documentElement.dataset.altered = 'yes'`
      await cache.put(request, new Response(altered, { headers: { 'content-type': 'text/javascript' } }))
    }
  }
}
