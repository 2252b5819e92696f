import { describe, expect, test } from 'vitest'
import { refreshCatalogue } from '#local/packs/catalogue.ts'
import { installPack } from '#local/packs/install.ts'
import { pagesCacheName, readPage } from '#local/packs/pages.ts'
import { aServedPack } from '#tests/support/browser-packs.ts'
import { TestDevice } from '#tests/support/device.ts'
import { type Fault, noNetwork } from '#tests/support/scripted-server.ts'

/** The browser's own copy of somebody else's page: it takes every request but one that goes past it. */
const copyOf =
  (response: () => Response): Fault =>
  (reach, init) =>
    init.cache === 'reload' ? reach() : Promise.resolve(response())

const html = { 'content-type': 'text/html' }
const copies: [string, () => Response][] = [
  ['a sign-in page', () => new Response('<html>Welcome', { headers: html })],
  ['a proxy’s 503', () => new Response('<html>Busy', { status: 503, headers: html })],
  ['half a file', () => new Response('{"for', { headers: { 'content-type': 'application/json' } })],
]

describe.each(copies)('on a good line, where the browser keeps %s', (_what, response) => {
  test('a module arrives all the same', async () => {
    const phone = new TestDevice()
    const pack = await aServedPack()
    for (const [path, bytes] of pack.files) phone.server.files.set(path, bytes)
    for (let request = 0; request < 20; request++) phone.server.faults.push(copyOf(response))
    expect(await installPack(phone.device, pack, phone.world)).toEqual({ kind: 'ready' })
  })

  test('what is on offer is received all the same', async () => {
    const phone = new TestDevice()
    phone.server.faults.push(copyOf(response), copyOf(response))
    expect(await refreshCatalogue(phone.device, phone.world)).toMatchObject({ format: 1 })
  })
})

test('without a network nothing is asked twice', async () => {
  const phone = new TestDevice()
  phone.server.faults.push(noNetwork, noNetwork)
  expect(await refreshCatalogue(phone.device, phone.world)).toBeUndefined()
  expect(phone.server.faults).toHaveLength(1)
})

test('a lesson altered on the phone is not shown: what was installed is, and stays', async () => {
  const phone = new TestDevice()
  const pack = await aServedPack()
  for (const [path, bytes] of pack.files) phone.server.files.set(path, bytes)
  await installPack(phone.device, pack, phone.world)
  const path = `/ar/modules/${pack.moduleId}/first/`
  const pages = await caches.open(pagesCacheName)
  const right = await readPage(path)
  expect(right).toContain('<h1>first')
  const { headers } = (await pages.match(path)) ?? new Response()
  await pages.put(path, new Response('<h1>Give medicine</h1>', { headers }))
  expect(await readPage(path)).toBe(right)
  expect(await (await pages.match(path))?.text()).toBe(right)
})

test('a lesson of which nobody knows what it was is not shown, and goes: the app draws it from its part', async () => {
  const pages = await caches.open(pagesCacheName)
  await pages.put('/ar/modules/any/first/', new Response('<h1>Give medicine</h1>'))
  expect(await readPage('/ar/modules/any/first/')).toBeUndefined()
  expect(await pages.match('/ar/modules/any/first/')).toBeUndefined()
})
