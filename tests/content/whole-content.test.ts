import { resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { compile, type Compilation } from '#compiler/compile.ts'
import { outcomeOf } from '#domain/assessment/marking.ts'
import { draw, presentedChoices } from '#domain/assessment/draw.ts'
import { packLanguages } from '#domain/content/languages.ts'
import type { Choice, Question } from '#domain/content/quiz.ts'
import type { Response } from '#domain/content/response.ts'
import type { Idea } from '#domain/ideas/idea.ts'
import { today } from '../support/content-tree.ts'
import { readIdeas } from '../support/read-ideas.ts'
import { offeredPack, readCatalogue, type ReadPack } from '../support/read-packs.ts'

describe('the training material', () => {
  let whole: Compilation
  let packs: readonly ReadPack[]
  beforeAll(async () => {
    whole = await compile(resolve('content'), { unreviewed: 'show', today })
    packs = readCatalogue(whole.files).modules.flatMap(({ moduleId }) =>
      packLanguages.map((language) => offeredPack(whole, moduleId, language)),
    )
  })

  it('compiles without anything to say to its authors', () => {
    const told = whole.diagnostics.map(
      ({ file, line, rule, message }) => `${file}:${line} ${rule}: ${message}`,
    )
    expect(told).toEqual([])
  })

  it('offers every module it holds, in Arabic and in French, and reads as the protocol says', () => {
    expect(packs.length).toBeGreaterThan(0)
    expect(packs).toHaveLength(whole.modules.length * packLanguages.length)
    for (const { manifest, quiz, practice, sources } of packs) {
      expect([
        manifest.lessons.length,
        quiz?.questions.length,
        practice?.list.length,
        sources?.length,
      ]).not.toContain(0)
    }
  })

  it('offers every idea for class in Arabic and in French, each the same', () => {
    const [arabic, french] = packLanguages.map((language) => readIdeas(whole.files, language))
    expect(arabic?.length).toBe(whole.ideas)
    const shapeOf = ({ title, aim, materials, body, safety, ...rest }: Idea) => ({
      ...rest,
      materials: materials.length,
      body: body.map((block) => (block.kind === 'day' ? block.steps.length : block.kind)),
      isCareful: safety !== null,
    })
    expect(arabic?.map(shapeOf)).toEqual(french?.map(shapeOf))
    expect(new Set(arabic?.map(({ kind }) => kind)).size).toBe(4)
  })

  it('compiles to the same bytes again', async () => {
    const again = await compile(resolve('content'), { unreviewed: 'show', today })
    expect([...again.files.keys()]).toEqual([...whole.files.keys()])
    expect(again.files.get('/packs/catalogue.json')).toEqual(whole.files.get('/packs/catalogue.json'))
  })

  it('leads nowhere that does not exist: lessons, quizzes, pictures, cards and terms', () => {
    const pages = new Set(
      whole.lessons.map(
        ({ language, moduleId, lessonId }) => `/${language}/modules/${moduleId}/${lessonId}/`,
      ),
    )
    for (const { manifest, practice } of packs) {
      const page = `/${manifest.language}/modules/${manifest.moduleId}/`
      pages.add(page)
      if (manifest.quiz) pages.add(`${page}quiz/`)
      for (const { paperId } of practice?.papers ?? []) pages.add(`${page}papers/${paperId}/`)
    }
    for (const { html, lessonId } of whole.lessons) {
      const anchors = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))
      for (const [, path = ''] of html.matchAll(/\s(?:href|src|popovertarget)="([^"]+)"/g)) {
        const exists = pages.has(path) || whole.files.has(path) || anchors.has(path.replace(/^#/, ''))
        expect(exists, `${lessonId} → ${path}`).toBe(true)
      }
    }
    for (const { manifest, quiz } of packs) {
      for (const { questionId, lessonId, card, picture } of quiz?.questions ?? []) {
        const where = `${manifest.moduleId} ${questionId}`
        const lesson = whole.lessons.find(
          (each) =>
            each.lessonId === lessonId &&
            each.moduleId === manifest.moduleId &&
            each.language === manifest.language,
        )
        if (lessonId !== null) expect(lesson?.html, where).toBeDefined()
        if (card !== null) expect(lesson?.html, where).toContain(` id="${card}"`)
        if (picture !== null) expect(whole.files.has(picture.src), where).toBe(true)
      }
    }
  })

  it('shows no notation of authors and nothing that the policy forbids', () => {
    for (const { html, lessonId } of whole.lessons) {
      expect(html.match(/[{}]|:::|::\w|\]\{|<[^>]*\s(style|on[a-z]+)=/)?.[0], lessonId).toBeUndefined()
    }
  })

  it('weighs little: a module under 400 kB, the words of a lesson under 7 kB on the line', () => {
    for (const { manifest } of packs) {
      const weight = manifest.parts.reduce((sum, { bytes }) => sum + bytes, 0)
      expect(weight, manifest.moduleId).toBeLessThan(400_000)
    }
    for (const { html, lessonId } of whole.lessons) {
      expect(brotliCompressSync(html).length, lessonId).toBeLessThan(7_000)
    }
  })

  // Whoever has not read the module must not pass by a habit, whatever the seed shows.
  const byLength = (shown: readonly Choice[]): readonly Choice[] =>
    shown.toSorted((a, b) => a.text.length - b.text.length)
  const habits: Readonly<Record<string, (shown: readonly Choice[]) => Choice | undefined>> = {
    first: (shown) => shown[0],
    last: (shown) => shown.at(-1),
    longest: (shown) => byLength(shown).at(-1),
    shortest: (shown) => byLength(shown)[0],
  }
  it.each(Object.keys(habits))('cannot be passed by always taking the %s choice', (habit) => {
    for (const { manifest, quiz } of packs) {
      for (let seed = 1; quiz && seed <= 20; seed++) {
        // Only kinds with one choice have such a habit; the others are left blank.
        const given = new Map(
          draw(seed, quiz)
            .filter(({ kind }) => ['single-choice', 'scenario', 'true-false'].includes(kind))
            .map((question) => [question.questionId, byHabit(question, seed, habit)]),
        )
        const outcome = outcomeOf(draw(seed, quiz), given, manifest.passMark)
        expect(outcome, `${manifest.moduleId} ${manifest.language}, seed ${seed}`).toBe('failed')
      }
    }
  })

  function byHabit(question: Question, seed: number, habit: string): Response {
    const taken = habits[habit]?.(presentedChoices(seed, question))
    return taken ? [taken.choiceId] : []
  }
})
