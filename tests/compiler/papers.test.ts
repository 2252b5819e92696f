import { describe, expect, it } from 'vitest'
import { compiled, replacing, today, type Edits } from '../support/content-tree.ts'
import { signed } from '../support/on-line.ts'
import { offeredPack, textOf } from '../support/read-packs.ts'
import { jarList, paperText, withPaper } from '../support/water-paper.ts'

const paperOf = async (edits: Edits, language: 'ar' | 'fr') =>
  offeredPack(await compiled(edits), 'water', language).practice?.papers[0]
const path = (language: string): string => `/${language}/modules/water/papers/jar-list/`

describe('the papers of a module', () => {
  it('travel with its task, model and blank in one sheet, and no pack without papers says a word of them', async () => {
    const french = await paperOf(withPaper, 'fr')
    expect(french?.paperId).toBe('jar-list')
    expect(french?.title).toBe('La liste de la jarre')
    const arabic = (await paperOf(withPaper, 'ar'))?.html ?? ''
    expect(arabic).toContain('<h1>قائمة الجرة</h1>')
    // A field: what the model says, and two lines to write on.
    expect(arabic).toContain('<span class="said">الاثنين</span><i></i><i></i>')
    // A table of three rows, of which the model fills one.
    expect(arabic).toContain(
      '<tr><td><span class="said">سلمى</span></td><td><span class="said">8:30</span></td></tr><tr><td></td><td></td></tr><tr><td></td><td></td></tr>',
    )
    expect(arabic).toContain('<th scope="rowgroup" colspan="3">الماء</th>')
    expect(arabic).toContain('<td><span class="said"><span class="paper-sign full">●</span></span></td>')
    expect(arabic).toContain('<th scope="row">15</th><td>نجدة</td><td></td>')
    expect(arabic).toContain('<span class="f">املئي</span><span class="m">املأ</span> الجرة.')
    const { files } = await compiled()
    for (const file of files.keys()) expect(textOf(files, file)).not.toContain('"papers"')
  })

  it('say that no expert has signed, or who did and until when', async () => {
    const reviewed = async (list: string) =>
      (await paperOf({ ...withPaper, [jarList]: `reviewed_by: ${list}\n${paperText}` }, 'fr'))?.html
    expect(await reviewed('[]')).toContain(
      '<p class="mark">Cette feuille attend la relecture d’un expert.</p>',
    )
    expect(await reviewed(signed('2026-11-20', '2027-11-19'))).toContain('data-until="2027-11-19"')
    expect((await paperOf(withPaper, 'fr'))?.html).not.toContain('class="mark"')
  })

  it('are reached from a card of their lesson by a link of our own, and by no other address', async () => {
    const { lessons } = await compiled(withPaper)
    const links = lessons.flatMap(
      ({ html }) => /<p><a class="button secondary" href="([^"]+)">/.exec(html)?.[1] ?? [],
    )
    expect(links).toEqual([path('ar'), path('fr')])
  })

  it('stay away with their links when they have a fault, and the module goes out', async () => {
    const compilation = await compiled({
      ...withPaper,
      [jarList]: replacing('06 … … … …', '0661234567')(paperText),
    })
    expect(offeredPack(compilation, 'water', 'ar').practice?.papers).toEqual([])
    expect(compilation.lessons).toHaveLength(4)
    for (const { html } of compilation.lessons) expect(html).not.toContain('/papers/')
  })

  it('are in no file while they are unsigned where that is withheld', async () => {
    const hidden = (edits: Edits) => compiled(edits, { unreviewed: 'hide', today })
    const unsigned = { ...withPaper, [jarList]: `reviewed_by: []\n${paperText}` }
    const { files } = await hidden(unsigned)
    for (const file of files.keys()) expect(textOf(files, file)).not.toMatch(/jar-list|قائمة الجرة/)
    const signature = `reviewed_by: ${signed('2026-11-20', '2027-11-19')}\n${paperText}`
    expect(
      offeredPack(await hidden({ ...withPaper, [jarList]: signature }), 'water', 'ar').practice?.papers,
    ).toHaveLength(1)
    // Of a lesson that is withheld itself.
    const ofHotWater = replacing('lesson: clean-hands', 'lesson: hot-water')(signature)
    const linked = (text: string): string =>
      text.replace(':::careful\n', ':::careful\n::paper{id=jar-list}\n\n')
    const compilation = await hidden({
      [jarList]: ofHotWater,
      'modules/water/ar/02-hot-water.md': linked,
      'modules/water/fr/02-hot-water.md': linked,
    })
    expect(compilation.diagnostics).toEqual([])
    expect(offeredPack(compilation, 'water', 'ar').practice?.papers).toEqual([])
  })
})
