import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { precompress } from '#commands/build/precompress.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precompress-'))
  mkdirSync(join(folder, 'ar/modules'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('precompressing a build', () => {
  it('puts both forms beside a page in any folder, and they unpack to the page', async () => {
    const page = '<p>السلام عليكم</p>'.repeat(200)
    writeFileSync(join(folder, 'ar/modules/index.html'), page)
    await precompress(folder)
    const read = (suffix: string) => readFileSync(join(folder, `ar/modules/index.html${suffix}`))
    expect(brotliDecompressSync(read('.br')).toString()).toBe(page)
    expect(gunzipSync(read('.gz')).toString()).toBe(page)
    expect(read('.br').length).toBeLessThan(page.length / 10)
  })

  it('leaves small files and pictures as they are', async () => {
    writeFileSync(join(folder, 'small.js'), 'x'.repeat(999))
    writeFileSync(join(folder, 'picture.webp'), 'x'.repeat(5000))
    await precompress(folder)
    expect(existsSync(join(folder, 'small.js.br'))).toBe(false)
    expect(existsSync(join(folder, 'picture.webp.gz'))).toBe(false)
  })
})
