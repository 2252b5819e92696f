import { afterEach, describe, expect, test, vi } from 'vitest'
import { AlteredFile, expectFiles } from '#sw/as-built.ts'
import { servePrecached, dropOldPrecache, fetchPrecache } from '#sw/precache.ts'

/** As builds with Workbox named it. */
const nameOfOlderBuilds = `workbox-precache-v2-${location.origin}/`

afterEach(async () => {
  vi.restoreAllMocks()
  await caches.delete(nameOfOlderBuilds)
})

const right = 'console.log("right")'
let built = 0

async function aFile(): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(right))
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest).subarray(0, 12)))
  const [path = ''] = expectFiles([{ url: `assets/first-${built++}.js`, hash }])
  return path
}

const line = (answer: (path: string) => Response | Promise<Response>) =>
  vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation((asked) => Promise.resolve().then(() => answer(String(asked))))
const noLine = () => line(() => Promise.reject(new TypeError('Failed to fetch')))
const signInPage = () => new Response('<html>Welcome', { headers: { 'content-type': 'text/html' } })
const keptPaths = async (): Promise<string[]> =>
  (await (await caches.open(nameOfOlderBuilds)).keys()).map(({ url }) => new URL(url).pathname)

describe('the files of a first installation', () => {
  test('come once, and need no network then', async () => {
    const paths = [await aFile(), await aFile()]
    const asked = line(() => new Response(right))
    await fetchPrecache(paths)
    await fetchPrecache(paths)
    expect(asked.mock.calls.map(([path]) => path)).toEqual(paths)
    noLine()
    for (const path of paths) expect(await (await servePrecached(path)).text()).toBe(right)
  })

  test('cut in the middle, go on from there', async () => {
    const [first, second] = [await aFile(), await aFile()]
    line((path) => (path === first ? new Response(right) : Promise.reject(new TypeError('cut'))))
    await expect(fetchPrecache([first, second])).rejects.toThrow('cut')
    const asked = line(() => new Response(right))
    asked.mockClear()
    await fetchPrecache([first, second])
    expect(asked.mock.calls.map(([path]) => path)).toEqual([second])
  })

  test.each([
    ['a sign-in page', signInPage],
    ['the file of another build', () => new Response('console.log("newer")')],
    ['an error', () => new Response(right, { status: 503 })],
  ])('are not installed where the response is %s, also past every copy', async (_what, answer) => {
    const path = await aFile()
    const asked = line(answer)
    await expect(fetchPrecache([path])).rejects.toThrow('is not ours')
    expect(asked.mock.calls).toEqual([[path], [path, { cache: 'reload' }]])
    expect(await keptPaths()).toEqual([])
  })

  test('that an earlier build kept through Workbox are not paid for again', async () => {
    const path = await aFile()
    const ofWorkbox = new Request(new URL(path, location.href), { credentials: 'same-origin' })
    await (await caches.open(nameOfOlderBuilds)).put(ofWorkbox, new Response(right))
    const asked = noLine()
    await fetchPrecache([path])
    await dropOldPrecache([path])
    expect(await (await servePrecached(path)).text()).toBe(right)
    expect(asked).not.toHaveBeenCalled()
  })

  test('of an earlier build go', async () => {
    const path = await aFile()
    line(() => new Response(right))
    await fetchPrecache([path])
    const cache = await caches.open(nameOfOlderBuilds)
    await cache.put('/assets/old.js', new Response(right))
    await cache.put('/shell/ar.html?__WB_REVISION__=1', new Response(right))
    await dropOldPrecache([path])
    expect(await keptPaths()).toEqual([path])
  })

  test('that the browser dropped come from the network', async () => {
    const path = await aFile()
    line(() => new Response(right))
    expect(await (await servePrecached(path)).text()).toBe(right)
  })

  test('that were altered never run without a network', async () => {
    const path = await aFile()
    await (await caches.open(nameOfOlderBuilds)).put(path, new Response('steal()'))
    noLine()
    await expect(servePrecached(path)).rejects.toThrow(AlteredFile)
  })
})
