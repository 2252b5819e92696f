import { brotliCompressSync, constants } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { decodeKnown } from '#protocol/decode.ts'
import { ideasPartSchema, ideasPath } from '#protocol/pack/ideas.ts'
import { cataloguePath } from '#protocol/pack/catalogue.ts'
import { partPath } from '#protocol/pack/pack.ts'
import { compiled, replacing } from '../support/content-tree.ts'
import { gameFile, ideaTexts, songFile } from '../support/ideas-content.ts'
import { readIdeas, readOffers } from '../support/read-ideas.ts'
import { sha256, textOf } from '../support/read-packs.ts'

const pathOf = ({ hash }: { readonly hash: string }): string => `/packs/${hash}.json`

describe('the bank of ideas', () => {
  it('is one part a kind in each language, named by its bytes, and a list that says what they weigh', async () => {
    const { files, ideas } = await compiled(ideaTexts)
    expect(ideas).toBe(4)
    const offers = readOffers(files)
    for (const offer of [offers.ar, offers.fr]) {
      expect([offer.ideas, offer.parts.length]).toEqual([4, 4])
      for (const part of offer.parts) {
        const bytes = files.get(pathOf(part)) ?? new Uint8Array()
        expect([sha256(bytes), bytes.length]).toEqual([part.hash, part.bytes])
      }
      // Small parts travel as they are, large ones compressed, as the server sends them.
      const carried = offer.parts.map((part) => files.get(pathOf(part)) ?? new Uint8Array())
      const weights = carried.map((bytes) => (bytes.length < 1000 ? bytes.length : compress(bytes)))
      expect(offer.bytes).toBe(weights.reduce((sum, weight) => sum + weight, 0))
    }
  })

  it('says each idea in one language, in the order of its kinds, set as a printer sets it', async () => {
    const { files } = await compiled(ideaTexts)
    const [story, song, game, project] = readIdeas(files, 'fr')
    expect(readIdeas(files, 'ar').map(({ ideaId }) => ideaId)).toEqual([
      'small-jar',
      'drop-song',
      'full-or-empty',
      'our-water',
    ])
    expect(story?.body.map(({ kind }) => kind)).toEqual(['text', 'stop', 'stop', 'stop'])
    expect(song).toMatchObject({ credit: 'traditional', materials: [], season: 'winter', safety: null })
    expect(song?.body[0]).toEqual({ kind: 'verse', text: 'Goutte, goutte\ndans la jarre' })
    expect(game).toMatchObject({
      ages: [3, 4],
      domains: ['thinking', 'self-and-world'],
      minutes: 10,
      materials: ['deux verres', 'eau'],
      title: 'Plein ou vide\u202f?',
      credit: 'own',
      aim: 'Les enfants comparent deux verres.',
      safety: 'Peu d’eau et on la vide après.',
    })
    expect(game?.body.map(({ kind }) => kind)).toEqual(['step', 'step', 'step', 'easier', 'harder', 'watch'])
    expect(project?.body[0]).toEqual({
      kind: 'day',
      title: 'On demande',
      steps: ['Je pose la jarre sur la natte.'],
    })
  })

  it('leaves the catalogue and every pack as they are without it: phones that know no ideas see no difference', async () => {
    const without = await compiled()
    const { files } = await compiled(ideaTexts)
    expect(without.files.has(ideasPath)).toBe(false)
    expect(textOf(files, cataloguePath)).toBe(textOf(without.files, cataloguePath))
    for (const [path, bytes] of without.files) expect(files.get(path)).toEqual(bytes)
  })

  it('is another version where an idea was changed, in its own part alone', async () => {
    const before = readOffers((await compiled(ideaTexts)).files)
    const edits = { ...ideaTexts, [gameFile]: replacing('minutes: 10', 'minutes: 12')(ideaTexts[gameFile]) }
    const after = readOffers((await compiled(edits)).files)
    const same = after.ar.parts.map(({ hash }, index) => hash === before.ar.parts[index]?.hash)
    expect(same).toEqual([true, true, false, true])
  })

  it.each([
    ['cannot be read', 'winter', 'monsoon'],
    ['can be read and breaks a rule', 'dans la jarre', 'dans la jarre\n        encore'],
  ])('goes out without an idea that %s, with all others and every module', async (_, from, to) => {
    const edits = { ...ideaTexts, [songFile]: replacing(from, to)(ideaTexts[songFile]) }
    const { files, ideas, modules } = await compiled(edits)
    expect([ideas, modules.length]).toEqual([3, 1])
    expect(readIdeas(files, 'ar').map(({ ideaId }) => ideaId)).toEqual([
      'small-jar',
      'full-or-empty',
      'our-water',
    ])
  })

  it('of tomorrow is read without what this build does not know', async () => {
    const { files } = await compiled(ideaTexts)
    const [part] = readOffers(files).ar.parts
    const [story] = JSON.parse(textOf(files, part ? partPath({ ...part, extension: 'json' }) : ''))
    const received = decodeKnown(ideasPartSchema, [
      { ...story, rating: 5 },
      { ...story, kind: 'dance' },
      { ...story, body: [{ kind: 'dance', text: 'دوران' }] },
    ])
    expect(received).toMatchObject({ kind: 'decoded', value: [{ ideaId: 'small-jar' }] })
  })
})

const compress = (bytes: Uint8Array): number =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length
