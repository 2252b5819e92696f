import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'

type Entry = { readonly url: string; readonly revision: string | null }

/**
 * The worker is built with the pages, so that it imports the device's chunk that they have on the phone already, instead of
 * carrying it a second time. What it keeps for the offline page is the list that is made for the classic worker (`transform`).
 */
export function moduleWorker(file: string): {
  readonly plugin: Plugin
  readonly transform: <E extends Entry>(
    manifest: E[],
  ) => Promise<{ readonly manifest: E[]; readonly warnings: string[] }>
} {
  let folder = ''
  return {
    plugin: {
      name: 'module-worker',
      apply: 'build',
      configResolved: ({ root, build }) => void (folder = resolve(root, build.outDir)),
    },
    async transform(manifest) {
      const path = resolve(folder, file)
      const worker = await readFile(path, 'utf8')
      if (!worker.includes('self.__WB_MANIFEST')) throw new Error(`${file} has no place for its list`)
      const list = JSON.stringify(manifest.map(({ revision, url }) => ({ revision, url })))
      await writeFile(
        path,
        worker.replace('self.__WB_MANIFEST', () => list),
      )
      return { manifest, warnings: [] }
    },
  }
}
