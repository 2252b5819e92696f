import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyIdea, choicesOf, chosenCount, isChosen, readChoice } from '#domain/ideas/choose-ideas.ts'
import { addressedIdea, beginsWith, findableIdea } from '#domain/ideas/idea-texts.ts'
import { ideaAges, ideaDomains, ideaKinds, ideaSeasons, type Idea } from '#domain/ideas/idea.ts'
import { SearchIndex } from '#domain/search/search-index.ts'

const idea: Idea = {
  ideaId: 'touch-bag',
  kind: 'game',
  ages: [3, 4],
  domains: ['self-and-world', 'language'],
  minutes: 10,
  season: 'winter',
  materials: ['كيس من الثوب', 'صوف'],
  title: 'كيس اللَّمْس',
  credit: 'own',
  aim: 'يعرف الأطفال الأشياء باليد.',
  body: [
    { kind: 'step', text: 'نلمس الأشياء ونسمّيها.' },
    { kind: 'watch', text: 'من يخاف من إدخال يده؟' },
  ],
  safety: 'لا شيء صغير في الكيس.',
}

describe('what she has chosen of the ideas', () => {
  it.each([
    ['nothing', {}, true],
    ['its kind', { kind: 'game' }, true],
    ['another kind', { kind: 'song' }, false],
    ['an age it suits', { age: '4' }, true],
    ['an age it does not', { age: '5' }, false],
    ['what it also opens', { domain: 'language' }, true],
    ['another area', { domain: 'arts' }, false],
    ['exactly its time', { minutes: '10' }, true],
    ['less time', { minutes: '5' }, false],
    ['its season', { season: 'winter' }, true],
    ['another season', { season: 'summer' }, false],
    ['nothing needed, where something is', { needs: 'none' }, false],
    ['all of it at once', { kind: 'game', age: '3', domain: 'self-and-world', minutes: '30' }, true],
    ['one of it wrong', { kind: 'game', age: '5' }, false],
  ])('%s', (_, choice, expected) => {
    expect(isChosen(idea, { ...anyIdea, ...choice })).toBe(expected)
  })

  it('nothing needed is what has no materials', () => {
    expect(isChosen({ ...idea, materials: [] }, { ...anyIdea, needs: 'none' })).toBe(true)
  })

  it('is read from an address, and what nobody knows is left open', () => {
    const address: Readonly<Record<string, string>> = { kind: 'song', age: '9', season: 'any', minutes: '15' }
    const choice = readChoice((name) => address[name] ?? '')
    expect(choice).toEqual({ ...anyIdea, kind: 'song', minutes: '15' })
    expect(chosenCount(choice)).toBe(2)
  })

  it('never adds an idea by choosing more, and every idea is in some list of each kind of choice', () => {
    const anIdea = fc.record({
      kind: fc.constantFrom(...ideaKinds),
      ages: fc.subarray([...ideaAges], { minLength: 1 }),
      domains: fc.subarray([...ideaDomains], { minLength: 1 }),
      minutes: fc.integer({ min: 1, max: 120 }),
      season: fc.constantFrom(...ideaSeasons),
      materials: fc.array(fc.string(), { maxLength: 2 }),
    })
    const names = ['kind', 'age', 'domain', 'minutes', 'season', 'needs'] as const
    fc.assert(
      fc.property(
        anIdea,
        fc.constantFrom(...names),
        fc.constantFrom(...names),
        fc.nat(),
        fc.nat(),
        (own, one, other, a, b) => {
          const pick = (name: (typeof names)[number], at: number): string => {
            const choices = choicesOf(name)
            return choices[at % choices.length] ?? ''
          }
          const some = { ...idea, ...own }
          const wide = { ...anyIdea, [one]: pick(one, a) }
          const narrow = { ...wide, [other]: pick(other, b) }
          if (one !== other && isChosen(some, narrow)) expect(isChosen(some, wide)).toBe(true)
          for (const name of ['kind', 'age', 'domain'] as const)
            expect(choicesOf(name).some((value) => isChosen(some, { ...anyIdea, [name]: value }))).toBe(true)
        },
      ),
    )
  })
})

describe('an idea', () => {
  const found = (typed: string): boolean => {
    const index = new SearchIndex<ReturnType<typeof findableIdea>>()
    index.add(findableIdea(idea))
    return index.search(typed).length > 0
  }

  it.each(['لمس', 'اللمس', 'الأطفال', 'اطفال', 'صوف', 'يخاف', 'صغير', 'نلمس الأشياء'])(
    'is found by %s, in whatever spelling',
    (typed) => expect(found(typed)).toBe(true),
  )
  it('is not found by what it does not say', () => expect(found('جمل')).toBe(false))

  it('addresses its reader with one of two words', () => {
    const said = addressedIdea(
      {
        ...idea,
        title: '{خذي|خذ} الكيس',
        safety: null,
        body: [{ kind: 'day', title: '{المسي|المس}', steps: ['{ضعي|ضع} يدك'] }],
      },
      'masculine',
    )
    expect([said.title, said.safety, said.body]).toEqual([
      'خذ الكيس',
      null,
      [{ kind: 'day', title: 'المس', steps: ['ضع يدك'] }],
    ])
  })
})

describe('an idea that is searched', () => {
  const names = 'لعبة ألعاب · 3 سنوات · 4 سنوات · الشتاء'
  const others = Array.from({ length: 40 }, (_, at): Idea => ({
    ...idea,
    ideaId: `other-${at}`,
    title: `فكرة ${'بتثجحخ'[at % 6]}`,
    materials: [],
    aim: 'نلعب معا.',
    body: [
      { kind: 'text', text: at % 2 === 0 ? 'مثل الريح في الساحة، من هنا' : 'من مثلك في الساحة؟ 50 حجرا' },
    ],
  }))
  const found = (typed: string, ...ideas: readonly Idea[]) => {
    const index = new SearchIndex<ReturnType<typeof findableIdea>>()
    for (const each of others) index.add(findableIdea(each, 'حكاية · 5 سنوات'))
    for (const each of ideas) index.add(findableIdea(each, names))
    return index.search(typed).map(({ item }) => item.idea.ideaId)
  }

  it('is found by the names of its kind, its ages and its season', () => {
    for (const typed of ['لعبة', 'ألعاب', 'الشتاء', '4 سنوات', '4', '٤'])
      expect([typed, ...found(typed, idea)]).toEqual([typed, 'touch-bag'])
    for (const typed of ['5', '5 سنوات']) expect(found(typed, idea)).not.toContain('touch-bag')
  })

  it('is found by a whole word without all that has a root of three letters in common with it', () => {
    const statue = { ...idea, ideaId: 'statue', body: [{ kind: 'text', text: 'يقف كالتمثال.' }] } as const
    expect(found('تمثال', statue)).toEqual(['statue'])
  })

  it('comes with the whole word before one that only begins with it, wherever the two stand', () => {
    const part = { ...idea, ideaId: 'part', title: 'حجرة الدرس' }
    const whole = { ...idea, ideaId: 'whole', safety: 'لا حجر في اليد.' }
    const order = found('حجر', part, whole)
    expect(order.indexOf('whole')).toBeLessThan(order.indexOf('part'))
  })

  it('is not everything for a small word: what stands nearly everywhere counts in a title alone', () => {
    const titled = { ...idea, ideaId: 'titled', title: 'من أنا؟' }
    expect(found('من', titled, idea)).toEqual(['titled'])
    expect(found('0', idea)).toEqual([])
  })
})

describe('one letter of a title', () => {
  const titles = ['الماء في الكأس', 'كيس اللمس', 'من أنا؟']
  it.each([
    ['ك', ['الماء في الكأس', 'كيس اللمس']],
    ['م', titles],
    ['ز', []],
    ['؟', titles],
  ])('%s finds the words that begin so, behind an article too', (typed, expected) => {
    expect(titles.filter((title) => beginsWith(typed)({ title }))).toEqual(expected)
  })
})
