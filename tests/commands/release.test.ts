import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeRelease, type Release } from '#commands/build/release/make-release.ts'
import { decode } from '#protocol/decode.ts'
import { catalogueSchema } from '#protocol/pack/catalogue.ts'
import { Office } from '#tests/support/office.ts'
import { aPack } from '#tests/support/packs.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'release-'))
const unpacked = join(folder, 'smart-educator-0.1.0')
let release: Release

beforeAll(async () => {
  release = await makeRelease(root, folder)
  expect(spawnSync('tar', ['-xzf', release.file, '-C', folder]).status).toBe(0)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a release archive', () => {
  it('is the same bytes when it is made again, and its digest lies beside it', async () => {
    const again = await makeRelease(root, join(folder, 'again'))
    expect(again.sha256).toBe(release.sha256)
    expect(readFileSync(`${release.file}.sha256`, 'utf8')).toBe(
      `${release.sha256}  smart-educator-0.1.0.tar.gz\n`,
    )
  })

  it('weighs less than 40 MB, and holds the licence of each package in it', () => {
    expect(release.bytes).toBeLessThan(40e6)
    const licences = readFileSync(join(unpacked, 'THIRD-PARTY-LICENSES.txt'), 'utf8')
    for (const name of ['hono', 'kysely', 'pg', 'valibot'])
      expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'))
  })

  it('runs with Node alone: somebody joins, reads, is sent a receipt, and stands on the board', async () => {
    const server = await startUnpacked()
    try {
      const office = await Office.open(server)
      const amina = await office.learnerWithoutScreen('Amina')
      const catalogue = decode(
        catalogueSchema,
        await (await fetch(`${server.url}/packs/catalogue.json`)).json(),
      )
      const offer =
        catalogue.kind === 'decoded'
          ? catalogue.value.modules.find(({ moduleId }) => moduleId === 'play-and-interactions')
          : undefined
      if (!offer) throw new Error('the release offers no module')
      const pack = { ...aPack(), moduleId: offer.moduleId, packHash: offer.packs.ar.manifest }
      const record = amina.session(pack)
      const { replies } = await amina.sync([record])
      expect(replies).toMatchObject([{ kind: 'stored', id: record.id }])
      const onBoard = await office.learner('Amina')
      expect(onBoard?.cells.map(({ moduleId }) => moduleId)).toEqual([offer.moduleId])
    } finally {
      await server.end()
    }
  })

  it('says to an older Node, which cannot read the server, what is needed', () => {
    const older = 'Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.1.0"}})'
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${older}`, entry],
      {
        env: own,
        encoding: 'utf8',
      },
    )
    expect(status).toBe(1)
    expect(stderr).toMatch(/^Smart Educator needs Node 24 or newer; this is Node 20\.1\.0\. [^\n]+\n$/)
  })

  it.each([
    [['nonsense'], 'There is no command "nonsense".'],
    [['backup'], 'Say where to: node server/smart-educator.mjs backup'],
    [['password'], 'Say whose: node server/smart-educator.mjs password'],
  ])('meets %j with one sentence, as it is called there', (words, sentence) => {
    const { status, stderr } = run(words)
    expect(status).toBe(1)
    expect(stderr).toContain(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

const entry = join(unpacked, 'server/smart-educator.mjs')
const own = { DATA_DIR: join(folder, 'data'), PORT: '0', PATH: '/usr/bin' }

function run(words: readonly string[]): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, [entry, ...words], {
    env: own,
    encoding: 'utf8',
    cwd: folder,
  })
  return { status, stderr }
}

async function startUnpacked(): Promise<{
  url: string
  firstToken: string | null
  end: () => Promise<void>
}> {
  const child: ChildProcess = spawn(process.execPath, [entry], {
    env: own,
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  await new Promise<void>((ready, failed) => {
    child.once('exit', (code) => failed(new Error(`it ended with ${code}: ${told}`)))
    child.stdout?.on('data', (chunk: Buffer) => {
      told += chunk.toString()
      if (/#new\./.test(told)) ready()
    })
  })
  return {
    url: /Smart Educator is at (\S+)/.exec(told)?.[1] ?? '',
    firstToken: /#new\.([A-Za-z0-9_-]{22})/.exec(told)?.[1] ?? null,
    end: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}
