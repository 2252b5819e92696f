import { afterEach, describe, expect, test, vi } from 'vitest'
import { alteredPage } from '#sw/plain-pages.ts'
import { AlteredFile, type BuiltFile, expectFiles, readAsBuilt } from '#sw/as-built.ts'
import { serveLater, dropOldLater, fetchLater } from '#sw/precache-later.ts'

afterEach(async () => {
  vi.restoreAllMocks()
  await caches.delete('later')
})

const right = 'console.log("right")'
let built = 0

/** As the build writes it; its own name each time, because a file is checked once per start. */
async function aFile(text: string, name = `x-${built++}.js`): Promise<BuiltFile> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest).subarray(0, 12)))
  return { url: `assets/${name}`, hash }
}

async function kept(path: string, text: string): Promise<void> {
  await (await caches.open('later')).put(path, new Response(text))
}

async function aKeptFile(text: string): Promise<string> {
  const file = await aFile(right)
  const [path = ''] = expectFiles([file])
  await kept(path, text)
  return path
}

const line = (answer: () => Response | Promise<Response>) =>
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve().then(answer))
const noLine = () => line(() => Promise.reject(new TypeError('Failed to fetch')))
const textOf = async (path: string) => (await readAsBuilt('later', path))?.text()

describe('a file of the app that was altered on the phone', () => {
  test('is never given without a network', async () => {
    const path = await aKeptFile('steal()')
    noLine()
    await expect(textOf(path)).rejects.toThrow(AlteredFile)
    await expect(textOf(path)).rejects.toThrow(AlteredFile)
  })

  test('is fetched once past every copy, given, and kept', async () => {
    const path = await aKeptFile('steal()')
    const asked = line(() => new Response(right))
    expect([await textOf(path), await textOf(path)]).toEqual([right, right])
    expect(asked.mock.calls).toEqual([[path, expect.objectContaining({ cache: 'reload' })]])
    expect(await (await caches.match(path))?.text()).toBe(right)
  })

  test.each([
    ['a sign-in page', () => new Response('<html>Welcome')],
    ['the file of a newer build', () => new Response('console.log("newer")')],
    ['an error', () => new Response(right, { status: 503 })],
  ])('is not replaced by %s', async (_what, answer) => {
    const path = await aKeptFile('steal()')
    line(answer)
    await expect(textOf(path)).rejects.toThrow(AlteredFile)
    expect(await (await caches.match(path))?.text()).toBe('steal()')
  })
})

test('a file as it was built is given without a network, and checked once per start', async () => {
  const path = await aKeptFile(right)
  noLine()
  const digest = vi.spyOn(crypto.subtle, 'digest')
  for (let time = 0; time < 3; time++) expect(await textOf(path)).toBe(right)
  expect(digest).toHaveBeenCalledTimes(1)
})

describe('screens that come later', () => {
  async function aBuild(): Promise<{ list: string; path: string; reach: (path: string) => Response }> {
    const file = await aFile(right, `later-${built++}.js`)
    const text = JSON.stringify([file])
    const [list = ''] = expectFiles([await aFile(text, `later-files-${built++}.json`)])
    const path = `/${file.url}`
    return { list, path, reach: (asked) => new Response(asked === list ? text : right) }
  }
  const answer = async (path: string, list: string) => (await serveLater(new Request(path), list)).text()

  test('come with the list of their names, and need no network then', async () => {
    const { list, path, reach } = await aBuild()
    vi.spyOn(globalThis, 'fetch').mockImplementation((asked) => Promise.resolve(reach(String(asked))))
    await fetchLater(list)
    noLine()
    expect(await answer(path, list)).toBe(right)
  })

  test('are not run when their file or the list of their names was altered', async () => {
    for (const altered of ['list', 'path'] as const) {
      const build = await aBuild()
      await kept(build.list, await build.reach(build.list).text())
      await kept(build.path, right)
      await kept(build[altered], '[]')
      noLine()
      await expect(answer(build.path, build.list)).rejects.toThrow(AlteredFile)
    }
  })

  test('of an earlier build go, and those of this one stay', async () => {
    const { list, path, reach } = await aBuild()
    await kept('/assets/later-old.js', right)
    await dropOldLater(list) // Nothing of this build is here yet: nothing is known to be old.
    expect(await caches.match('/assets/later-old.js')).toBeDefined()
    await kept(list, await reach(list).text())
    await kept(path, right)
    await dropOldLater(list)
    expect(await caches.match('/assets/later-old.js')).toBeUndefined()
    expect(await Promise.all([caches.match(list), caches.match(path)])).not.toContain(undefined)
  })
})

test.each([
  ['/ar/me/', 'ar', 'rtl', 'تغير ملف من التطبيق'],
  ['/fr/', 'fr', 'ltr', 'Il a changé sur ce téléphone'],
  ['/en/modules/', 'en', 'ltr', 'It has changed on this phone'],
])('at %s the page says what, why and what to do, with a way out', async (path, language, side, words) => {
  const response = alteredPage(path)
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  expect([page.documentElement.lang, page.documentElement.dir]).toEqual([language, side])
  expect(page.body.textContent).toContain(words)
  expect(page.querySelectorAll('script, style, link, img')).toHaveLength(0)
  expect([...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    '',
    '/rescue.html',
  ])
})
