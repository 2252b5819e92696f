import { expect, test } from '@playwright/test'
import { BadLine } from '../support/bad-line.ts'
import { Educator, play } from '../support/educator.ts'
import { RunningServer } from '../support/running-server.ts'

const isPart = (path: string): boolean => /^\/packs\/[0-9a-f]{64}\./.test(path)

test('a download cut at several places goes on from the parts that are missing', async () => {
  const server = await RunningServer.start()
  const line = await BadLine.to(server.url)
  const amina = await Educator.withOwnBrowser(line.url)
  await amina.visit(`/ar/modules/${play}/`)
  await amina.readyOffline()

  for (const [parts, afterBytes] of [
    [1, 0],
    [2, 1],
    [2, 700],
  ] as const) {
    let passed = 0
    line.faultOf = (_method, path) => (isPart(path) && ++passed > parts ? { kind: 'cut', afterBytes } : null)
    await amina.page.getByRole('button', { name: /تنزيل|متابعة/ }).click()
    await expect(amina.page.getByText('انقطع التنزيل')).toBeVisible()
    // The app is closed in between, as the phone of a person who has given up for today.
    await amina.close()
    await amina.open()
    await amina.visit(`/ar/modules/${play}/`)
  }
  line.faultOf = () => null
  line.seen.length = 0
  await amina.page.getByRole('button', { name: /متابعة/ }).click()
  await expect(amina.page.getByText('جاهزة بلا إنترنت')).toBeVisible()
  const again = line.seen.filter((request) => isPart(request.replace('GET ', '')))
  expect(again.length).toBeGreaterThan(0)
  expect(new Set(again).size).toBe(again.length)

  await server.kill()
  await amina.visit(`/ar/modules/${play}/why-play/`)
  await expect(amina.page.locator('#moment h2')).toBeVisible()
  expect(amina.complaints).toEqual([])
  await amina.throwAway()
  await line.close()
  await server.remove()
})

test('a part that arrives damaged is refused, and fetched again', async () => {
  const server = await RunningServer.start()
  const line = await BadLine.to(server.url)
  const amina = await Educator.withPhone(line.url)
  await amina.visit(`/ar/modules/${play}/`)
  await amina.readyOffline()

  line.faultOf = (_method, path) => (path.endsWith('.html') && isPart(path) ? { kind: 'damage' } : null)
  await amina.page.getByRole('button', { name: /تنزيل/ }).click()
  await expect(amina.page.getByText('وصل جزء تالف')).toBeVisible()
  await expect(amina.page.getByText('جاهزة بلا إنترنت')).toBeHidden()

  line.faultOf = () => null
  await amina.page.getByRole('button', { name: /متابعة|تنزيل/ }).click()
  await expect(amina.page.getByText('جاهزة بلا إنترنت')).toBeVisible()
  await amina.throwAway()
  await line.close()
  await server.remove()
})
