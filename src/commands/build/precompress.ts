import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { brotliOf, isCompressed } from '#compiler/emit/on-the-line.ts'

const toGzip = promisify(gzip)

/** Puts a `.br` and a `.gz` beside every text file that is worth it. */
export async function precompress(folder: string): Promise<number> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const made = await Promise.all(files.map((entry) => compress(join(entry.parentPath, entry.name))))
  return made.filter((isMade) => isMade).length
}

async function compress(file: string): Promise<boolean> {
  const bytes = await readFile(file)
  if (!isCompressed(file, bytes)) return false
  await writeFile(`${file}.br`, await brotliOf(bytes))
  await writeFile(`${file}.gz`, await toGzip(bytes, { level: 9 }))
  return true
}
