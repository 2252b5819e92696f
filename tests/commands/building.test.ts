import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ensureBuild } from '#commands/build/ensure-build.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'building-'))
  writeFileSync(
    join(root, 'vite.config.ts'),
    `const policy = { type: 'asset', fileName: 'csp.json', source: JSON.stringify("default-src 'none'") }
     export default { plugins: [{ name: 'policy', generateBundle() { this.emitFile(policy) } }] }`,
  )
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }')
  page('first')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('building', () => {
  it('makes a whole folder with a note of what it was made from', async () => {
    const outcome = await ensureBuild(root, 'show')
    expect(outcome.kind).toBe('built')
    expect(served()).toContain('first')
    const note: unknown = JSON.parse(readFileSync(join(root, 'dist/build.json'), 'utf8'))
    expect(note).toMatchObject({ csp: "default-src 'none'", build: expect.stringMatching(/^[0-9a-f]{12}$/) })
    expect(existsSync(join(root, 'dist/client/csp.json'))).toBe(false)
  })

  it('does nothing when nothing changed', async () => {
    await ensureBuild(root, 'show')
    writeFileSync(join(root, 'dist/client/mark'), '')
    expect((await ensureBuild(root, 'show')).kind).toBe('current')
    expect(existsSync(join(root, 'dist/client/mark'))).toBe(true)
  })

  it('builds again after a change, and leaves no folder beside it', async () => {
    await ensureBuild(root, 'show')
    page('second')
    expect((await ensureBuild(root, 'show')).kind).toBe('built')
    expect(served()).toContain('second')
    expect(readdirSync(root).filter((name) => name.startsWith('dist'))).toEqual(['dist'])
  })

  it('leaves what was served untouched when the build fails', async () => {
    await ensureBuild(root, 'show')
    writeFileSync(join(root, 'index.html'), '<script type="module" src="/missing.ts"></script>')
    expect((await ensureBuild(root, 'show')).kind).toBe('failed')
    expect(served()).toContain('first')
  })

  it('only renames what an earlier start had built whole', async () => {
    const { kind, build } = { build: '', ...(await ensureBuild(root, 'show')) }
    expect(kind).toBe('built')
    renameSync(join(root, 'dist'), join(root, `dist.${build}`))
    writeFileSync(join(root, `dist.${build}/client/mark`), '')
    expect((await ensureBuild(root, 'show')).kind).toBe('built')
    expect(existsSync(join(root, 'dist/client/mark'))).toBe(true)
  })
})

function page(text: string): void {
  writeFileSync(join(root, 'index.html'), `<!doctype html><title>${text}</title>`)
}

function served(): string {
  return readFileSync(join(root, 'dist/client/index.html'), 'utf8')
}
