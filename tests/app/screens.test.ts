import { existsSync, globSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import { languages } from '#domain/content/languages.ts'
import { addressOf, findScreen } from '#protocol/screens/find-screen.ts'
import { screens } from '#protocol/screens/screens.ts'
import { choosePage } from '#server/static-site/choose-page.ts'
import { isLessonPath } from '#sw/compose.ts'
import { createAppRouter } from '#app/frame/router.ts'
import { readSources } from '#tests/support/app-sources.ts'
import { messageIn } from '#tests/support/message.ts'

const app = resolve(import.meta.dirname, '../../src/app')
const sources = readSources()
const twice = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index)
/** An address of it, with ids that somebody may have. */
const somewhere = (path: string): string => path.replace(/:([a-z]+)/g, 'some-$1')

describe('the table of screens', () => {
  it('has one line for an address and for a component', () => {
    expect(twice(screens.map(({ path }) => somewhere(path).replace(/some-[a-z]+/g, ':')))).toEqual([])
    expect(twice(screens.map(({ component }) => component))).toEqual([])
  })

  it('has a line for every component that is a screen', () => {
    const rows = new Set<string>(screens.map(({ component }) => component))
    const shown = new Set([...sources.values()].flatMap(({ imports, later }) => [...imports, ...later]))
    const screensOfSources = [...sources.values()]
      .filter(
        ({ path, text }) =>
          /Page\.vue$/.test(path) || /<(?:Area|Supervision)Screen|document\.title =/.test(text),
      )
      .map(({ path }) => path)
    expect(screensOfSources.length).toBeGreaterThan(30)
    expect(screensOfSources.filter((path) => !rows.has(path) && !shown.has(path))).toEqual([])
  })

  it('lets a folder travel in one file of the build', () => {
    const folders = new Map<string, Set<string>>()
    for (const { component, chunk } of screens)
      folders.set(dirname(component), (folders.get(dirname(component)) ?? new Set()).add(chunk))
    expect([...folders].filter(([, chunks]) => chunks.size > 1)).toEqual([])
  })
})

describe.each(screens)('the screen at “$path”', (screen) => {
  const { path, component, title, built } = screen
  const address = addressOf(screen)?.replace(/\?.*/, '') ?? somewhere(path)

  it('is a component that is there', () => {
    expect(existsSync(resolve(app, component))).toBe(true)
    expect(globSync(component, { cwd: app })).toHaveLength(1)
  })

  it('says its title, in every language', () => {
    if (title === null) return
    expect(languages.map((language) => [language, typeof messageIn(language, title)])).toEqual(
      languages.map((language) => [language, 'string']),
    )
    expect(sources.get(component)?.text).toMatch(new RegExp(`['"]${title.replaceAll('.', '\\.')}['"]`))
  })

  it('is opened by the router', { timeout: 60_000 }, async () => {
    const router = createAppRouter(createMemoryHistory())
    await router.push(`/fr/${address}`)
    const { matched } = router.currentRoute.value
    expect(matched).toHaveLength(1)
    expect(matched[0]?.components?.['default']).toMatchObject({
      __name: component.replace(/^.*\/|\.vue$/g, ''),
    })
  })

  it('is sent by the server, where the build has what it is about', () => {
    if (path === '*') return expect(choosePage(`/fr/${address}`, () => true)).toBe(`/fr/${address}index.html`)
    expect(findScreen(address)).toBe(screen)
    const page = `/fr/${address}index.html`
    const module = /^modules\/[^/]+\//.exec(address)?.[0] ?? ''
    const made = ['/fr/app.html', `/fr/${module}index.html`, ...(built ? [page] : [])]
    const has = (file: string): boolean => made.includes(file)
    expect(choosePage(`/fr/${address}`, has)).toBe(built ? page : '/fr/app.html')
    expect(choosePage(`/fr/${address}nowhere/at/all/`, has)).toBeUndefined()
  })

  it('is a lesson for the worker, or not', () => {
    expect(isLessonPath(`/fr/${address}`)).toBe(path === 'modules/:module/:lesson/')
  })
})
