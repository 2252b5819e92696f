import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createServer } from 'vite'
import { expect, it, onTestFinished } from 'vitest'
import { root } from '#commands/root.ts'
import { compile } from '#compiler/compile.ts'
import { modulesPlugin } from '#compiler/modules-plugin.ts'
import { filesOf } from '#tests/support/content-files.ts'
import { contentTree, replacing, today } from '#tests/support/content-tree.ts'

/** One module more than there was, as an author adds it: its folder, and its name in the catalogue. */
const oneMore = () => ({
  ...Object.fromEntries(
    filesOf('modules/water').map((file) => [
      file.replace('modules/water', 'modules/sand'),
      readFileSync(join(root, 'tests/fixtures/content', file)),
    ]),
  ),
  'modules/sand/glossary.yaml': '[]',
  'catalogue.yaml': replacing('[water]', '[water, sand]'),
})
const asSand = (text: string): string =>
  text.replace('id: water', 'id: sand').replace('areas: [self]', 'areas: [arts, body]\nlocalCard: true')

/** What the app is built with. */
async function toldToTheApp(content: string) {
  const server = await createServer({
    configFile: false,
    logLevel: 'silent',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [modulesPlugin(content)],
  })
  onTestFinished(() => server.close())
  const { areasByModule } = await server.ssrLoadModule('virtual:modules/areas')
  const { modulesWithLocalCard } = await server.ssrLoadModule('virtual:modules/local-card')
  return { areasByModule, modulesWithLocalCard }
}

it('is added by its folder and its name in the catalogue: no code names it', async () => {
  const fixture = readFileSync(join(root, 'tests/fixtures/content/modules/water/module.yaml'), 'utf8')
  const content = contentTree({ ...oneMore(), 'modules/sand/module.yaml': asSand(fixture) })
  const { catalogue, diagnostics, manifests } = await compile(content, { unreviewed: 'show', today })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(catalogue.modules.map(({ moduleId }) => moduleId)).toEqual(['water', 'sand'])
  expect(manifests.filter(({ manifest }) => manifest.moduleId === 'sand')).toHaveLength(2)
  expect(await toldToTheApp(content)).toEqual({
    areasByModule: { sand: ['arts', 'body'], water: ['self'] },
    modulesWithLocalCard: ['sand'],
  })
})

it('stays out of what the app knows while its file cannot be read', async () => {
  const content = contentTree({ ...oneMore(), 'modules/sand/module.yaml': 'id: [' })
  expect(await toldToTheApp(content)).toEqual({
    areasByModule: { water: ['self'] },
    modulesWithLocalCard: [],
  })
})

it('is found by whoever needs a number fast, when it is about safety', async () => {
  const { areasByModule, modulesWithLocalCard } = await toldToTheApp(join(root, 'content'))
  expect(modulesWithLocalCard).toEqual(['child-protection', 'health-safety-first-aid', 'supervisor-guide'])
  expect(areasByModule).toMatchObject({
    'child-protection': ['self', 'values'],
    'supervisor-guide': ['craft'],
  })
})
