import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const compressible = /\.(html|js|css|json|svg|webmanifest)$/
/** Below this a packet is a packet: compressing saves nothing. */
const worthwhileBytes = 1_000

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** Puts a `.br` and a `.gz` beside every text file, at the highest quality: it is done once, and paid for on 2G. */
export async function precompress(folder: string): Promise<number> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && compressible.test(entry.name))
  const sizes = await Promise.all(files.map((entry) => compress(join(entry.parentPath, entry.name))))
  return sizes.filter((bytes) => bytes >= worthwhileBytes).length
}

async function compress(file: string): Promise<number> {
  const bytes = await readFile(file)
  if (bytes.length < worthwhileBytes) return bytes.length
  const hints = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  await writeFile(`${file}.br`, await toBrotli(bytes, { params: hints }))
  await writeFile(`${file}.gz`, await toGzip(bytes, { level: 9 }))
  return bytes.length
}
