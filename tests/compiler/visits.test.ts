import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'
import { cataloguePath } from '#protocol/pack/catalogue.ts'
import { partPath } from '#protocol/pack/pack.ts'
import { visitListsOffers, visitListsSchema, visitsPath } from '#protocol/pack/visit-lists.ts'
import { decodeKnown } from '#protocol/decode.ts'
import { compiled, replacing, toldOf } from '../support/content-tree.ts'
import { onLine } from '../support/on-line.ts'
import { offeredPack, sha256, textOf, type Files } from '../support/read-packs.ts'
import { elementsFile, visitTexts, waterVisits } from '../support/visits-content.ts'

const offersIn = (files: Files) => v.parse(visitListsOffers, JSON.parse(textOf(files, visitsPath)))
const listsIn = (files: Files, language: 'ar' | 'fr') => {
  const path = partPath({ hash: offersIn(files)[language].hash, extension: 'json' })
  return { path, lists: v.parse(visitListsSchema, JSON.parse(textOf(files, path))) }
}

describe('the lists of visits', () => {
  it('are one file a language, named by its bytes, with the version of the module they belong to', async () => {
    const compilation = await compiled(visitTexts)
    for (const language of ['ar', 'fr'] as const) {
      const { path, lists } = listsIn(compilation.files, language)
      const bytes = compilation.files.get(path) ?? new Uint8Array()
      const offer = offersIn(compilation.files)[language]
      expect(offer).toEqual({ hash: sha256(bytes), bytes: bytes.length })
      expect(lists.map(({ packHash }) => packHash)).toEqual([
        offeredPack(compilation, 'water', language).packHash,
      ])
    }
  })

  it('say each line in one language, set as a printer sets it, with the title of its lesson', async () => {
    const { files } = await compiled(visitTexts)
    const [list] = listsIn(files, 'fr').lists
    expect(list?.lines).toEqual([
      {
        lineId: 'jar',
        text: 'La jarre est près de la porte.',
        element: 'Matériel',
        anchors: [
          'Il n’y a pas de jarre.',
          'La jarre est loin de la porte.',
          'La jarre est près de la porte.',
        ],
        praise: 'La jarre est près de la porte\u202f: chacun boit seul.',
        next: 'Cette semaine la jarre vient près de la porte.',
        lesson: { lessonId: 'clean-hands', title: expect.any(String) },
      },
    ])
  })

  it('change no pack and no catalogue: the phones of educators see no difference', async () => {
    const without = await compiled()
    const { files } = await compiled(visitTexts)
    expect(without.files.has(visitsPath)).toBe(false)
    expect(textOf(files, cataloguePath)).toBe(textOf(without.files, cataloguePath))
    for (const [path, bytes] of without.files) expect(files.get(path)).toEqual(bytes)
  })

  it('go without the anchors that have a fault, and the module stays', async () => {
    const broken = { ...visitTexts, [waterVisits]: replacing('lesson: clean-hands', 'lesson: juggling') }
    const edits = { ...broken, [waterVisits]: broken[waterVisits](visitTexts[waterVisits]) }
    const { files, modules } = await compiled(edits)
    expect([files.has(visitsPath), modules.length]).toEqual([false, 1])
  })

  it('of tomorrow are read without what this build does not know', async () => {
    const { files } = await compiled(visitTexts)
    const lists: unknown[] = JSON.parse(textOf(files, listsIn(files, 'ar').path))
    const [list] = lists
    const received = decodeKnown(visitListsSchema, [{ ...Object(list), season: 'winter' }, { kind: 'film' }])
    expect(received).toMatchObject({ kind: 'decoded', value: [{ moduleId: 'water' }] })
  })
})

test('anchors without a fault give no diagnostic', async () => {
  expect(await toldOf(visitTexts)).toEqual([])
})

type Edit = (text: string) => string
const without =
  (...lines: readonly number[]): Edit =>
  (text) =>
    text
      .split('\n')
      .filter((_, index) => !lines.includes(index + 1))
      .join('\n')
const again: Edit = (text) => `${text}${text.split('\n').slice(1).join('\n')}`

test.each<[mistake: string, file: keyof typeof visitTexts, edit: Edit, told: readonly string[]]>([
  ['a key that is not known', waterVisits, onLine(7, 'praise', 'prise'), ['2 shape', '7 unknown-key']],
  ['two anchors', waterVisits, onLine(5, ', الجرة قرب الباب.', ''), ['5 shape']],
  ['anchors in one language', waterVisits, without(6), ['4 missing-translation']],
  [
    'praise in one language',
    waterVisits,
    replacing(', fr: "La jarre est près de la porte : chacun boit seul."', ''),
    ['7 missing-translation'],
  ],
  [
    'an empty step',
    waterVisits,
    onLine(8, 'Cette semaine la jarre vient près de la porte.', '""'),
    ['8 shape'],
  ],
  [
    'a line the list does not have',
    waterVisits,
    onLine(2, 'jar', 'bucket'),
    ['1 missing-line', '2 unknown-line'],
  ],
  ['a line that is written twice', waterVisits, again, ['10 duplicate-id']],
  [
    'a lesson the module does not have',
    waterVisits,
    onLine(9, 'clean-hands', 'cold-hands'),
    ['9 unknown-lesson'],
  ],
  [
    'an element that is not in the list of elements',
    waterVisits,
    onLine(3, 'materials', 'magic'),
    ['3 unknown-element'],
  ],
  [
    'French in the Arabic',
    waterVisits,
    onLine(8, 'أقرّب الجرة من الباب هذا الأسبوع.', 'La jarre près de la porte.'),
    ['8 untranslated'],
  ],
  ['an element that is there twice', elementsFile, onLine(2, 'autonomy', 'materials'), ['2 duplicate-id']],
])('%s is reported with its place', async (_, file, edit, told) => {
  const edits = { ...visitTexts, [file]: edit(visitTexts[file]) }
  expect(await toldOf(edits)).toEqual(told.map((each) => `${file}:${each}`))
})

test('a module whose list has no anchors is named, and a file of no module', async () => {
  const { [waterVisits]: text, [elementsFile]: elements } = visitTexts
  expect(await toldOf({ [elementsFile]: elements, 'visits/wells.yaml': text })).toEqual([
    'visits/water.yaml:1 missing-file',
    'visits/wells.yaml:1 unknown-module',
  ])
})
