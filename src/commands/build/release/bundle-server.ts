import { dirname, join, resolve } from 'node:path'
import { build, type Plugin } from 'vite'

/** Asked for only where they are, and never in a release: `pg` looks for them. */
const neverThere = ['pg-native', 'pg-cloudflare', 'cloudflare:sockets']

/** What a release starts. */
const released = { file: 'src/commands/operate/released.ts', name: 'server.mjs' }

/** Where the source's own `root.ts` would point into the archive's folder above, the release has its own. */
const releasedRoot = (root: string): Plugin => ({
  name: 'released-root',
  enforce: 'pre',
  resolveId: (source, importer) =>
    importer !== undefined && resolve(dirname(importer), source) === join(root, 'src/commands/root.ts')
      ? join(root, 'src/commands/released-root.ts')
      : undefined,
})

/**
 * The server and the commands of whoever runs it as plain JavaScript with all packages inside: `folder` then needs Node
 * alone. Returns the folders of the packages that went into it.
 */
export async function bundleServer(
  root: string,
  folder: string,
  entry = released,
): Promise<readonly string[]> {
  const packages = new Set<string>()
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [
      releasedRoot(root),
      {
        name: 'note-packages',
        moduleParsed: ({ id }) => {
          const found = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\0', ''))?.[1]
          if (found) packages.add(found)
        },
      },
    ],
    ssr: { noExternal: true },
    build: {
      ssr: join(root, entry.file),
      outDir: folder,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        external: neverThere,
        output: { entryFileNames: entry.name, chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  return [...packages].toSorted()
}
