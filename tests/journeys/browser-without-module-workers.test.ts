import { expect, test } from '@playwright/test'
import { Educator, play } from '../support/educator.ts'
import { RunningServer } from '../support/running-server.ts'

test('a browser without module workers works offline too, with the worker in one file', async () => {
  const server = await RunningServer.start()
  const amina = await Educator.withPhone(server.url)
  // Such a browser does not know the option, and so never looks at it.
  await amina.context.addInitScript(() => {
    const workers = navigator.serviceWorker
    const register = workers.register.bind(workers)
    workers.register = (url) => register(url)
  })
  await amina.visit('/ar/')
  await amina.readyOffline()
  expect(await amina.page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toBe(
    `${server.url}/sw-classic.js`,
  )
  await server.kill()
  await amina.visit(`/ar/modules/${play}/`)
  await expect(amina.page.locator('nav.tabs')).toBeVisible()
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await server.remove()
})
