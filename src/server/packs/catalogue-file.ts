import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { type Catalogue, cataloguePath, catalogueSchema, type IssuerKey } from '#protocol/pack/catalogue.ts'
import { decodeText } from '#protocol/decode.ts'
import type { Site } from '../static-site/open-site.ts'
import { siteFile } from '../static-site/site-file.ts'
import { SentenceError } from '../sentence-for.ts'

/** What the build offers; undefined without a build. */
export async function readCatalogue(file: string | undefined): Promise<Catalogue | undefined> {
  if (file === undefined) return undefined
  const decoded = decodeText(catalogueSchema, await readFile(file, 'utf8'))
  if (decoded.kind === 'malformed')
    throw new SentenceError('The list of modules in the build is damaged. Make it again: npm run build')
  return decoded.value
}

/**
 * The build knows what is taught, the installation who certifies it: the catalogue served is the build's with the public keys
 * in it. It is written beside the data as a file. So it is compressed once and not per request.
 */
export async function publishCatalogue(
  site: Site,
  catalogue: Catalogue,
  keys: readonly IssuerKey[],
  folder: string,
): Promise<Site> {
  const file = join(folder, 'catalogue.json')
  const bytes = Buffer.from(JSON.stringify({ ...catalogue, issuer: { keys: [...keys] } } satisfies Catalogue))
  await mkdir(folder, { recursive: true })
  await put(`${file}.br`, brotliCompressSync(bytes))
  await put(`${file}.gz`, gzipSync(bytes))
  await put(file, bytes)
  return { ...site, files: new Map([...site.files, [cataloguePath, await siteFile(cataloguePath, file)]]) }
}

/** Under another name first: a file cut short must not be served. */
async function put(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(`${file}.new`, bytes)
  await rename(`${file}.new`, file)
}
