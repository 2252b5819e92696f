import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sourceStamp } from '#commands/build/source-stamp.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stamp-'))
  for (const folder of ['src/app', 'src/server', 'content/modules/one/ar']) {
    mkdirSync(join(root, folder), { recursive: true })
  }
  writeFileSync(join(root, 'content/modules/one/ar/01.md'), 'نص')
  writeFileSync(join(root, 'src/app/main.ts'), 'export {}')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('the stamp of a build', () => {
  it('is the same for the same sources', () => {
    expect(sourceStamp(root, 'show')).toBe(sourceStamp(root, 'show'))
  })

  it('changes with a word of a lesson, a renamed file and a setting', () => {
    const stamps = [sourceStamp(root, 'show'), sourceStamp(root, 'hide')]
    writeFileSync(join(root, 'content/modules/one/ar/01.md'), 'نص آخر')
    stamps.push(sourceStamp(root, 'show'))
    renameSync(join(root, 'content/modules/one/ar/01.md'), join(root, 'content/modules/one/ar/02.md'))
    stamps.push(sourceStamp(root, 'show'))
    expect(new Set(stamps).size).toBe(4)
  })

  it('does not change with the server, which runs from source, nor with an editor’s hidden files', () => {
    const before = sourceStamp(root, 'show')
    writeFileSync(join(root, 'src/server/main.ts'), 'export {}')
    writeFileSync(join(root, 'content/modules/.01.md.swp'), 'x')
    expect(sourceStamp(root, 'show')).toBe(before)
  })
})
