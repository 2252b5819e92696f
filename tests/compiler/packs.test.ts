import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { sentBytes } from '#commands/lab/bench/budgets/sent-bytes.ts'
import { precompress } from '#commands/build/precompress.ts'
import { manifestPath, partPath, type Manifest } from '#protocol/pack/pack.ts'
import { compiled, replacing } from '../support/content-tree.ts'
import { signed } from '../support/on-line.ts'
import { offeredPack, readCatalogue, sha256, textOf } from '../support/read-packs.ts'

describe('the packs of the content', () => {
  it('name every file by the SHA-256 of its bytes', async () => {
    const { files } = await compiled()
    for (const [path, bytes] of files) {
      if (path === '/packs/catalogue.json') continue
      expect(path).toMatch(/^\/packs\/[0-9a-f]{64}\.(json|html|svg)$/)
      expect(path).toContain(sha256(bytes))
    }
  })

  it('decode as the protocol says, with each part at its address and of its declared size', async () => {
    const compilation = await compiled()
    for (const language of ['ar', 'fr'] as const) {
      const { manifest, quiz, practice, sources } = offeredPack(compilation, 'water', language)
      expect(manifest.language).toBe(language)
      expect(manifest.lessons.map(({ lessonId, cards }) => [lessonId, cards])).toEqual([
        ['clean-hands', 8],
        ['hot-water', 7],
      ])
      expect(quiz?.questions).toHaveLength(13)
      expect(practice?.list.map(({ lineId }) => lineId)).toEqual(['jar'])
      expect(sources?.map(({ fact }) => fact)).toEqual(['F1'])
      for (const part of manifest.parts)
        expect(compilation.files.get(partPath(part))?.length).toBe(part.bytes)
      expect(manifest.parts.map(({ role }) => role)).toEqual([
        'lesson',
        'lesson',
        'quiz',
        'practice',
        'sources',
        'media',
      ])
      expect(manifest.parts.filter(({ essential }) => !essential).map(({ role }) => role)).toEqual(['media'])
    }
  })

  it('say of each lesson who signed it, that nobody has, or nothing where nobody needs to', async () => {
    const reviewsOf = async (list: string) =>
      offeredPack(
        await compiled({ 'modules/water/module.yaml': replacing('reviewed_by: []', `reviewed_by: ${list}`) }),
        'water',
        'ar',
      ).manifest.lessons.map(({ review }) => review)
    expect(await reviewsOf('[]')).toEqual([undefined, []])
    expect(await reviewsOf(signed('2025-11-20', '2026-11-19'))).toEqual([undefined, []])
    expect(await reviewsOf(signed('2026-11-20', '2027-11-19'))).toEqual([
      undefined,
      [{ by: 'طبيبة، المستشفى، 20\u00a0نونبر 2026', until: '2027-11-19' }],
    ])
  })

  it('are listed in the catalogue with what the line carries: the compressed files, and the list of them', async () => {
    const compilation = await compiled()
    const { courses, modules } = readCatalogue(compilation.files)
    expect(courses.map(({ courseId, modules: ids }) => [courseId, ids])).toEqual([['first-day', ['water']]])
    const built = await mkdtemp(join(tmpdir(), 'built-'))
    onTestFinished(() => rm(built, { recursive: true }))
    await mkdir(join(built, 'packs'))
    for (const [path, bytes] of compilation.files) await writeFile(join(built, path), bytes)
    await precompress(built)
    for (const language of ['ar', 'fr'] as const) {
      const { packHash, manifest } = offeredPack(compilation, 'water', language)
      const sent = (parts: Manifest['parts']): number =>
        [manifestPath(packHash), ...parts.map(partPath)].reduce(
          (sum, path) => sum + sentBytes(built, path),
          0,
        )
      const offer = modules[0]?.packs[language]
      expect(offer?.bytes).toBe(sent(manifest.parts))
      expect(offer?.essentialBytes).toBe(sent(manifest.parts.filter(({ essential }) => essential)))
      const unpacked = manifest.parts.reduce((sum, { bytes }) => sum + bytes, 0)
      expect(offer?.bytes).toBeLessThan(unpacked / 2)
    }
  })

  it('name the questions that must be right', async () => {
    expect(offeredPack(await compiled(), 'water', 'fr').manifest.criticalQuestions).toEqual(['q10', 'q11'])
  })

  it('are the same bytes for the same content, wherever it lies', async () => {
    const one = await compiled()
    const other = await compiled()
    expect([...other.files]).toEqual([...one.files])
  })

  it('change only what changed: one sentence is one part and one manifest', async () => {
    const before = await compiled()
    const after = await compiled({ 'modules/water/ar/01-clean-hands.md': replacing('وتنتظر', 'ثم تنتظر') })
    const added = [...after.files.keys()].filter((path) => !before.files.has(path))
    expect(added.map((path) => path.split('.')[1]).toSorted()).toEqual(['html', 'json'])
    expect(offeredPack(after, 'water', 'fr').packHash).toBe(offeredPack(before, 'water', 'fr').packHash)
  })

  it('hold a picture once, whoever shows it', async () => {
    const { files } = await compiled()
    expect([...files.keys()].filter((path) => path.endsWith('.svg'))).toHaveLength(1)
  })

  it('keep what only authors need: no belief leaves', async () => {
    const { files } = await compiled()
    for (const path of files.keys()) expect(textOf(files, path)).not.toContain('water is always clean')
  })

  it('leave out a module with an error whole, and say nothing of it in the catalogue', async () => {
    const { catalogue, lessons, files } = await compiled({
      'modules/water/fr/02-hot-water.md': replacing(':::careful', ':::carefull'),
    })
    expect(catalogue).toEqual({ format: 1, courses: [], modules: [] })
    expect(lessons).toEqual([])
    expect([...files.keys()]).toEqual(['/packs/catalogue.json'])
  })
})
