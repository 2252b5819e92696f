import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '#server/config.ts'
import { startMessage } from '#commands/operate/tell-start.ts'
import { sentenceFor } from '#server/sentence-for.ts'
import { openDatabase } from '#server/database/open-database.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sentences-'))
})
afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true, force: true })
})

describe('what the person at the machine reads', () => {
  it('is a sentence when DATA_DIR is a file', async () => {
    const dataDir = join(folder, 'data')
    writeFileSync(dataDir, '')
    const error: unknown = await openDatabase({ dataDir, databaseUrl: null }).then(
      () => undefined,
      (reason: unknown) => reason,
    )
    expect(sentenceFor(error, dataDir)).toBe(`DATA_DIR=${dataDir} is not a folder.`)
  })

  it('is not a sentence when the fault is ours', () => {
    expect(sentenceFor(new TypeError('x is not a function'), folder)).toBeUndefined()
  })

  it('tells what works without HTTPS, and how to become the administrator', () => {
    const text = message({}, 'http://localhost:8080/ar/password/#secret')
    expect(text).toContain('http://localhost:8080')
    expect(text).toContain('no offline use')
    expect(text).toContain('http://localhost:8080/ar/password/#secret')
  })

  it('does not warn about HTTPS where there is HTTPS', () => {
    const text = message({ PUBLIC_URL: 'https://training.example.org' }, null)
    expect(text).toContain('Smart Educator is at https://training.example.org')
    expect(text).toContain('everything works')
    expect(text).not.toContain('administrator')
  })
})

function message(env: Record<string, string>, firstLink: string | null): string {
  const config = readConfig(env)
  if (config.kind === 'wrong') throw new Error(config.sentence)
  return startMessage({ url: 'http://localhost:8080', firstLink }, config)
}
