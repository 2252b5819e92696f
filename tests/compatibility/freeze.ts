import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'

/** `npx node tests/compatibility/freeze.ts <name>`: today's phone and server, each as one file that later builds are tried against. */
const name = process.argv[2]
if (name === undefined || !/^[a-z0-9.-]+$/.test(name))
  throw new Error('Say under which name, for instance a commit.')
const folder = join(import.meta.dirname, 'builds', name)
await mkdir(folder, { recursive: true })
for (const [part, isNode] of [
  ['phone', false],
  ['server', true],
] as const) {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    ...(isNode ? { ssr: { noExternal: true, external: ['pg'] } } : {}),
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      ...(isNode ? { ssr: true, target: 'node24' } : {}),
      lib: { entry: join(import.meta.dirname, `${part}.ts`), formats: ['es'], fileName: () => `${part}.js` },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const word = isNode ? 'Server' : 'Phone'
  await writeFile(
    join(folder, `${part}.d.ts`),
    `import type { Open${word} } from '../../frozen.ts'\n\nexport declare const open${word}: Open${word}\n`,
  )
}
