import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Language, languages } from '#domain/content/languages.ts'
import { openDevice } from '#local/database/device-database.ts'
import { chooseLanguage } from '#local/profiles/language.ts'
import { type BuiltFile, expectFiles } from '#sw/as-built.ts'
import { languagesHere, languagesInUse } from '#sw/languages.ts'
import { completeLater, dropOldLater, fetchLater, readLater } from '#sw/precache-later.ts'
import { servePage } from '#sw/pages.ts'

afterEach(async () => {
  vi.restoreAllMocks()
  await caches.delete('later')
  await openDevice().delete()
})

let builds = 0

async function aFile(url: string, text: string): Promise<BuiltFile> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return { url, hash: btoa(String.fromCharCode(...new Uint8Array(digest).subarray(0, 12))) }
}

/** A build of three languages and one later screen, as the server holds it. Each worker's start is another build here. */
class Build {
  readonly number = builds++
  readonly served = new Map<string, string>()
  readonly asked: string[] = []
  list = ''

  static async make(): Promise<Build> {
    const build = new Build()
    const files: BuiltFile[] = []
    const add = async (url: string, text: string): Promise<void> => {
      files.push(await aFile(url, text))
      build.served.set(`/${url}`, text)
    }
    for (const language of languages) await add(build.wordsOf(language), `words of ${language}`)
    for (const language of languages) await add(`shell/${language}.html`, build.shellOf(language))
    await add(`assets/later-work-${build.number}.js`, 'a screen')
    const text = JSON.stringify(files)
    const url = `assets/later-files-${build.number}.json`
    build.served.set(`/${url}`, text)
    ;[build.list = ''] = expectFiles([await aFile(url, text)])
    return build
  }

  wordsOf(language: Language): string {
    return `assets/later-${language}-${this.number}.js`
  }

  shellOf(language: Language): string {
    return `<html lang=${language}><!--app--><div id="app"></div><!--/app--><script src="/${this.wordsOf(language)}"></script>`
  }

  /** The only server there is. */
  serve(): void {
    vi.spyOn(globalThis, 'fetch').mockImplementation((asked) => {
      const path = new URL(asked instanceof Request ? asked.url : String(asked), location.href).pathname
      this.asked.push(path)
      const text = this.served.get(path)
      const headers = { 'content-type': path.endsWith('.html') ? 'text/html' : 'text/javascript' }
      return Promise.resolve(
        new Response(text ?? 'Not found', { status: text === undefined ? 404 : 200, headers }),
      )
    })
  }
}

const noNetwork = () =>
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.reject(new TypeError('Failed to fetch')))
const keptKeys = async (): Promise<string[]> =>
  (await (await caches.open('later')).keys()).map(({ url }) => url.slice(location.origin.length))
const page = (build: Build, path: string) => {
  const url = new URL(path, location.href)
  return servePage(new Request(url), url, build.list)
}

describe('a first installation', () => {
  const pages = (...urls: string[]) => ({
    matchAll: () => Promise.resolve(urls.map((url) => ({ url: location.origin + url }))),
  })

  test.each([
    [['/fr/modules/'], null, ['fr']],
    [['/ar/', '/en/me/'], null, ['ar', 'en']],
    [['/rescue.html'], null, ['ar']],
    [[], null, ['ar']],
    [['/ar/join/'], 'fr', ['ar', 'fr']],
    [[], 'en', ['en']],
  ] as const)('with %j open and %s chosen needs %j', async (open, chosen, needed) => {
    if (chosen) await chooseLanguage(openDevice(), chosen, null)
    expect(await languagesInUse(pages(...open))).toEqual(needed)
  })

  test('in French brings French, words before shell, and no other language and no screen', async () => {
    const build = await Build.make()
    build.serve()
    await fetchLater(build.list, ['fr'])
    expect(build.asked).toEqual([build.list, `/${build.wordsOf('fr')}`, '/shell/fr.html'])
    expect(await languagesHere(build.list)).toEqual(['fr'])
    noNetwork()
    const response = await page(build, '/fr/me/')
    expect([response.status, await response.text()]).toEqual([200, build.shellOf('fr')])
  })

  test('fails when the shell is that of another build, or a sign-in page', async () => {
    for (const text of ['<div id="app">another build</div>', '<html>Welcome to our Wi-Fi']) {
      const build = await Build.make()
      build.served.set('/shell/fr.html', text)
      build.serve()
      await expect(fetchLater(build.list, ['fr'])).rejects.toThrow()
      expect(await languagesHere(build.list)).toEqual([])
    }
  })
})

describe('a language that is not on the phone', () => {
  test.each([
    [
      '/en/modules/?q=1#part',
      'This language is not on this phone yet',
      'Continuer en français',
      '/fr/modules/?q=1#part',
    ],
    ['/ar/me/', 'لم تصل هذه اللغة إلى الهاتف بعد', 'Continuer en français', '/fr/me/'],
  ])(
    'at %s is said without a network, in it and in the one that is here',
    async (path, title, goOn, back) => {
      const build = await Build.make()
      build.serve()
      await fetchLater(build.list, ['fr'])
      noNetwork()
      const response = await page(build, path)
      const told = new DOMParser().parseFromString(await response.text(), 'text/html')
      expect(told.documentElement.lang).toBe(path.slice(1, 3))
      expect(told.documentElement.dir).toBe(path.startsWith('/ar') ? 'rtl' : 'ltr')
      expect(told.querySelector('h1')?.textContent).toBe(title)
      expect(told.querySelector('[lang=fr] h2')?.textContent).toContain('n’est pas encore sur ce téléphone')
      const links = [...told.querySelectorAll('a')]
      expect(links.map((link) => link.getAttribute('href'))).toEqual(['', back])
      expect(links[1]?.textContent).toBe(goOn)
      expect(told.querySelectorAll('script, style, link, img')).toHaveLength(0)
    },
  )

  test('comes from the network, past the browser’s own copies', async () => {
    const build = await Build.make()
    build.serve()
    await fetchLater(build.list, ['fr'])
    build.served.set('/en/me/', '<div id="app">English')
    expect(await (await page(build, '/en/me/')).text()).toBe('<div id="app">English')
    expect(fetch).toHaveBeenLastCalledWith(
      expect.stringContaining('/en/me/'),
      expect.objectContaining({ cache: 'no-cache' }),
    )
  })

  test('is there without a network once the rest has come', async () => {
    const build = await Build.make()
    build.serve()
    await fetchLater(build.list, ['fr'])
    await completeLater(build.list)
    noNetwork()
    for (const language of languages)
      expect(await (await page(build, `/${language}/`)).text()).toBe(build.shellOf(language))
  })

  test('before anybody chose one, is not what the app opens in', async () => {
    const build = await Build.make()
    build.serve()
    await fetchLater(build.list, ['fr'])
    expect((await page(build, '/')).headers.get('location')).toMatch(/\/fr\/$/)
    await chooseLanguage(openDevice(), 'en', null)
    expect((await page(build, '/')).headers.get('location')).toMatch(/\/en\/$/)
  })
})

describe('beside a newer build on the server', () => {
  test('its shells are not kept as ours, and hold up no screen', async () => {
    const build = await Build.make()
    build.serve()
    await fetchLater(build.list, ['ar'])
    for (const language of ['fr', 'en'])
      build.served.set(`/shell/${language}.html`, '<div id="app">newer</div>')
    await completeLater(build.list)
    expect(await languagesHere(build.list)).toEqual(['ar'])
    expect(await readLater(`/assets/later-work-${build.number}.js`, build.list)).toBeDefined()
  })

  test('a sign-in page in their place is asked for again', async () => {
    const build = await Build.make()
    build.serve()
    build.served.set('/shell/en.html', '<html>Welcome to our Wi-Fi')
    await expect(completeLater(build.list)).rejects.toThrow('is not ours')
  })

  test('two builds keep their shells beside each other, and the one in charge drops the other’s', async () => {
    const [older, newer] = [await Build.make(), await Build.make()]
    older.serve()
    await fetchLater(older.list)
    const before = await keptKeys()
    newer.serve()
    await fetchLater(newer.list)
    const shells = (await keptKeys()).filter((key) => key.startsWith('/shell/'))
    expect(shells).toHaveLength(6)
    await dropOldLater(newer.list)
    const kept = await keptKeys()
    expect(kept.filter((key) => before.includes(key))).toEqual([])
    expect(kept).toHaveLength(newer.served.size)
  })
})

test('a shell that was altered on the phone is not run, and says so', async () => {
  const build = await Build.make()
  build.serve()
  await fetchLater(build.list, ['fr'])
  const cache = await caches.open('later')
  const [key] = (await cache.keys()).filter(({ url }) => url.includes('/shell/'))
  if (key) await cache.put(key, new Response('<script>steal()</script>'))
  noNetwork()
  expect(await (await page(build, '/fr/')).text()).toContain('Un fichier de l’application est abîmé')
})
