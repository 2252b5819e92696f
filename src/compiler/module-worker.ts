import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'

type Entry = { readonly url: string; readonly revision: string | null; readonly size: number }
type Transformed = { readonly manifest: (Entry & { readonly hash: string })[]; readonly warnings: string[] }

/**
 * The worker is built with the pages. It imports the device's chunk that they have already, instead of carrying it a second
 * time. What it keeps for the offline page is the list that is made for the classic worker (`transform`).
 */
export function moduleWorker(file: string): {
  readonly plugin: Plugin
  readonly transform: (manifest: Entry[]) => Promise<Transformed>
} {
  let folder = ''
  return {
    plugin: {
      name: 'module-worker',
      apply: 'build',
      configResolved: ({ root, build }) => void (folder = resolve(root, build.outDir)),
    },
    async transform(entries) {
      const path = resolve(folder, file)
      const worker = await readFile(path, 'utf8')
      if (!worker.includes('self.__WB_MANIFEST')) throw new Error(`${file} has no place for its list`)
      const files = await Promise.all(
        entries.map(async (entry) => ({
          ...entry,
          hash: shortHash(await readFile(resolve(folder, entry.url))),
        })),
      )
      const later = files.filter(({ url }) => placeOf(url) !== -1).toSorted(byPlace)
      const manifest = [
        ...files.filter((each) => !later.includes(each)),
        await writeList(folder, later), // Not needed at first, and a fifth of the worker.
      ]
      const list = JSON.stringify(manifest.map(({ revision, url, hash }) => ({ revision, url, hash })))
      await writeFile(
        path,
        worker.replace('self.__WB_MANIFEST', () => list),
      )
      return { manifest, warnings: [] }
    },
  }
}

/**
 * What is not precached, in the order in which it comes: the words of each language before its shell, because a shell that is
 * here shows its page; then the screens, after what they share.
 */
const comesLater = [/^assets\/later-(?:ar|fr|en)-/, /^shell\//, /^assets\/later-shared-/, /^assets\/later-/]
const placeOf = (url: string): number => comesLater.findIndex((names) => names.test(url))
const byPlace = (a: Entry, b: Entry): number => placeOf(a.url) - placeOf(b.url)

async function writeList(
  folder: string,
  files: Transformed['manifest'],
): Promise<Transformed['manifest'][0]> {
  const text = JSON.stringify(files.map(({ url, hash }) => ({ url, hash })))
  const hash = shortHash(text)
  const url = `assets/later-files-${hash.slice(0, 8).replace(/[+/]/g, '_')}.json`
  await writeFile(resolve(folder, url), text)
  return { url, revision: null, size: text.length, hash }
}

/** What the bytes of a file are known by (sw/as-built.ts): 96 bits, because all of it is on every phone. */
const shortHash = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest().subarray(0, 12).toString('base64')
