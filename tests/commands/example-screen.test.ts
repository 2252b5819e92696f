import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { createServer, runnerImport, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type * as Plugin from '#compiler/screens-plugin.ts'
import { root } from '#commands/root.ts'

// The example of docs/contributing.md, "A screen", in a copy of the sources: the page says that nothing else is edited.
const page = readFileSync(join(root, 'docs/contributing.md'), 'utf8')
const example = page.slice(page.indexOf('**A screen** is'), page.indexOf('**A server feature**'))
const block = (kind: string): string =>
  new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``).exec(example)?.[1] ?? ''
const [line, component, words] = [block('ts'), block('vue'), block('json')]

let copy: string
let server: ViteDevServer
beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'example-screen-'))
  for (const part of ['src', 'package.json']) cpSync(join(root, part), join(copy, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  follow()
  const { module } = await runnerImport<typeof Plugin>(join(copy, 'src/compiler/screens-plugin.ts'), {
    root: copy,
  })
  server = await createServer({
    configFile: false,
    root: copy,
    cacheDir: join(copy, 'cache'),
    logLevel: 'silent',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [vue(), module.screensPlugin(join(copy, 'src/app'))],
  })
})
afterAll(async () => {
  await server.close()
  rmSync(copy, { recursive: true, force: true })
})

/** Does what the page says. */
function follow(): void {
  const table = join(copy, 'src/protocol/screens/screens.ts')
  const before = readFileSync(table, 'utf8')
  const after = before.replace(/\n\]\n$/, () => `\n${line}]\n`)
  expect(after).not.toBe(before)
  writeFileSync(table, after)
  const file = join(copy, 'src/app', /component: '([^']+)'/.exec(line)?.[1] ?? '')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, component)
  for (const language of ['ar', 'fr', 'en']) {
    const path = join(copy, `src/app/frame/i18n/messages/work.${language}.json`)
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...JSON.parse(words) }))
  }
}

const load = (path: string): Promise<Record<string, unknown>> => server.ssrLoadModule(`/src/${path}`)
const run = async (path: string, name: string, ...given: readonly unknown[]): Promise<unknown> => {
  const called = (await load(path))[name]
  return typeof called === 'function' ? Reflect.apply(called, undefined, given) : undefined
}

it('is opened by the app, with its words', { timeout: 60_000 }, async () => {
  const source = {}
  const drawn = await run('app/frame/prerender.ts', 'renderPage', '/ar/modules/play/songs/', 'ar', source)
  expect(drawn).toMatchObject({ html: expect.stringMatching(/<h1>أناشيد الوحدة<\/h1>[\s\S]*غنّوها/) })
})

it('is sent by the server for a module that is there', async () => {
  const has = (file: string): boolean => ['/ar/app.html', '/ar/modules/play/index.html'].includes(file)
  const choose = (path: string) => run('server/static-site/choose-page.ts', 'choosePage', path, has)
  expect(await choose('/ar/modules/play/songs/')).toBe('/ar/app.html')
  expect(await choose('/ar/modules/none/songs/')).toBeUndefined()
})

it('is no lesson for the worker', async () => {
  expect(await run('sw/compose.ts', 'isLessonPath', '/ar/modules/play/songs/')).toBe(false)
  expect(await run('sw/compose.ts', 'isLessonPath', '/ar/modules/play/why-play/')).toBe(true)
})

it('is photographed', async () => {
  const { educatorScreens } = await load('commands/lab/screens/list.ts')
  expect(educatorScreens).toContain('modules/play-and-interactions/songs/')
})
