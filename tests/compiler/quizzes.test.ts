import { describe, expect, it } from 'vitest'
import { outcomeOf, scoreOf } from '#domain/assessment/marking.ts'
import type { Question, QuestionKind } from '#domain/content/quiz.ts'
import { compiled } from '../support/content-tree.ts'
import { questionIn } from '../support/question-in.ts'
import { offeredPack } from '../support/read-packs.ts'

describe('a compiled quiz', () => {
  async function questionOf<Kind extends QuestionKind>(id: string, kind: Kind, language: 'ar' | 'fr' = 'fr') {
    return questionIn(offeredPack(await compiled(), 'water', language).quiz, id, kind)
  }
  const textsOf = ({ choices }: Question): readonly string[] => choices.map(({ text }) => text)

  it('is passed in full by the responses its authors call right, in every kind and language', async () => {
    const compilation = await compiled()
    for (const language of ['ar', 'fr'] as const) {
      const questions = offeredPack(compilation, 'water', language).quiz?.questions ?? []
      const given = new Map(questions.map(({ questionId, correct }) => [questionId, correct]))
      expect(scoreOf(questions, given)).toEqual({ raw: 13, max: 13 })
      expect(outcomeOf(questions, given, 1)).toBe('passed')
    }
  })

  it('writes true and false in the language', async () => {
    expect(textsOf(await questionOf('q03', 'true-false', 'fr'))).toEqual(['Vrai', 'Faux'])
    expect(textsOf(await questionOf('q03', 'true-false', 'ar'))).toEqual(['صحيح', 'غير صحيح'])
  })

  it('writes bands of numbers in words', async () => {
    const plain = (question: Question) => textsOf(question).map((text) => text.replaceAll('\u00a0', ' '))
    expect(plain(await questionOf('q07', 'numeric', 'fr'))).toEqual([
      'de 0 à 19',
      '20',
      'de 21 à 60',
      '61 ou plus',
    ])
    expect(plain(await questionOf('q07', 'numeric', 'ar'))).toEqual([
      'من 0 إلى 19',
      '20',
      'من 21 إلى 60',
      '61 فأكثر',
    ])
    expect((await questionOf('q07', 'numeric', 'fr')).unit).toBe('secondes')
  })

  it('keeps the right order of an ordering and sorts the pairs of a matching', async () => {
    expect((await questionOf('q05', 'ordering')).correct).toEqual(['c', 'a', 'b'])
    expect((await questionOf('q06', 'matching')).correct).toEqual(['a=2', 'b=1', 'c=3'])
    expect(
      (await questionOf('q06', 'matching')).partners.map(({ partnerId, text }) => [partnerId, text]),
    ).toEqual([
      ['1', 'jarre'],
      ['2', 'savon'],
      ['3', 'serviette'],
    ])
  })

  it('says where to reread, what to show and what no expert has signed', async () => {
    const scenario = await questionOf('q08', 'scenario')
    expect(scenario).toMatchObject({
      lessonId: 'clean-hands',
      card: 'idea',
      awaitingReview: false,
      critical: false,
    })
    expect(scenario.picture?.src).toMatch(/^\/packs\/[0-9a-f]{64}\.svg$/)
    expect(scenario.closing).toContain('chaque jour')
    expect(await questionOf('q10', 'single-choice')).toMatchObject({
      lessonId: 'hot-water',
      awaitingReview: true,
      critical: true,
    })
  })
})
