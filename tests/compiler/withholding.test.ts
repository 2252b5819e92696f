import { describe, expect, it } from 'vitest'
import { compiled, replacing, today, type Edits } from '../support/content-tree.ts'
import { signed } from '../support/on-line.ts'
import { offeredPack, readCatalogue, textOf } from '../support/read-packs.ts'

const hidden = (edits: Edits = {}) => compiled(edits, { unreviewed: 'hide', today })
const moduleFile = 'modules/water/module.yaml'
const signature = `reviewed_by: ${signed('2026-11-20', '2027-11-19')}`

describe('an installation that withholds what no expert has signed', () => {
  it('offers no unsigned lesson and no unsigned question, and claims no critical one', async () => {
    const { manifest, quiz } = offeredPack(await hidden(), 'water', 'ar')
    expect(manifest.lessons.map(({ lessonId }) => lessonId)).toEqual(['clean-hands'])
    expect(manifest.minutes).toBe(10)
    expect(manifest.criticalQuestions).toEqual([])
    expect(quiz?.questions.map(({ questionId }) => questionId)).not.toContain('q10')
    expect(quiz?.questions).toHaveLength(9)
  })

  it('keeps no word of them in any file', async () => {
    const { files } = await hidden()
    for (const path of files.keys()) expect(textOf(files, path)).not.toMatch(/حرق|[Bb]rûlure/)
  })

  it('leads from the last lesson left to the quiz', async () => {
    const { lessons } = await hidden()
    expect(lessons.map(({ html }) => /card-onward" href="([^"]+)"/.exec(html)?.[1])).toEqual([
      '/ar/modules/water/quiz/',
      '/fr/modules/water/quiz/',
    ])
  })

  it('asks nothing about a lesson that is not there, even when the question needs no expert', async () => {
    const unsigned = replacing('    critical: true\n    reviewed_by: []\n', '')
    const { quiz } = offeredPack(
      await hidden({ 'modules/water/ar/quiz.yaml': unsigned, 'modules/water/fr/quiz.yaml': unsigned }),
      'water',
      'ar',
    )
    expect(quiz?.questions.map(({ questionId }) => questionId)).not.toContain('q10')
    expect(quiz?.questions.map(({ questionId }) => questionId)).toContain('q11')
  })

  it('leads back to the module when the whole quiz is withheld', async () => {
    const unsigned = (text: string): string =>
      text
        .replace(/ {4}(?:critical: true|reviewed_by: \[\]|parallelOf: q\d\d)\n/g, '')
        .replace(/ {4}kind:/g, '    reviewed_by: []\n    kind:')
    const compilation = await hidden({
      'modules/water/ar/quiz.yaml': unsigned,
      'modules/water/fr/quiz.yaml': unsigned,
    })
    expect(offeredPack(compilation, 'water', 'fr').manifest.quiz).toBeNull()
    expect(compilation.lessons[0]?.html).toContain('card-onward" href="/ar/modules/water/"')
  })

  it('leaves out a module of which no lesson is left, and the course with it', async () => {
    const { files, lessons } = await hidden({
      [moduleFile]: replacing('minutes: 8', 'minutes: 8\n    reviewed_by: []'),
    })
    expect(readCatalogue(files)).toEqual({ format: 1, courses: [], modules: [] })
    expect(lessons).toEqual([])
  })

  it('offers everything once it is signed', async () => {
    const signed = replacing('reviewed_by: []', signature)
    const { manifest } = offeredPack(
      await hidden({
        [moduleFile]: signed,
        'modules/water/ar/quiz.yaml': signed,
        'modules/water/fr/quiz.yaml': signed,
      }),
      'water',
      'ar',
    )
    expect(manifest.lessons).toHaveLength(2)
    expect(manifest.criticalQuestions).toEqual(['q10', 'q11'])
  })

  it('withholds what was signed once and has expired', async () => {
    const expired = replacing('reviewed_by: []', `reviewed_by: ${signed('2025-11-20', '2026-11-19')}`)
    const { manifest } = offeredPack(await hidden({ [moduleFile]: expired }), 'water', 'ar')
    expect(manifest.lessons.map(({ lessonId }) => lessonId)).toEqual(['clean-hands'])
  })
})
