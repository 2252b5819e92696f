import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '#domain/content/fold.ts'
import { askedWords, SearchIndex, type Findable } from '#domain/search/search-index.ts'
import { snippetOf } from '#domain/search/snippet.ts'
import { wordsOf } from '#domain/search/words.ts'

const letters = fc.constantFrom(...'ابتةهىيءأإآؤئالـّ َٱڭ٠٥۵ ’-éÉœabZ10\u200f\u00a0.،')
const anyText = fc.oneof(
  fc.string({ unit: letters, maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
)

const lesson = (more: Partial<Findable> & { readonly name: string }) => ({
  title: '',
  heading: '',
  text: '',
  within: '',
  ...more,
})
function found(typed: string, ...items: readonly (Partial<Findable> & { readonly name: string })[]) {
  const index = new SearchIndex<ReturnType<typeof lesson>>()
  for (const item of items) index.add(lesson(item))
  return index.search(typed).map(({ item }) => item.name)
}

describe('the words of a text', () => {
  it('are together what the folded text is, and each says where it stands', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = wordsOf(text)
        expect(words.map(({ folded }) => folded).join(' ')).toBe(fold(text))
        for (const { folded, start, end } of words)
          expect(` ${fold(text.slice(start, end))} `).toContain(` ${folded} `)
      }),
      { numRuns: 2000 },
    )
  })

  it('stand where they were written, harakat and tatweel included', () => {
    const text = '«المُرَبِّيَةُ» تبتســـم'
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['المُرَبِّيَةُ', 'تبتســـم'])
  })
})

describe('a search', () => {
  it.each([
    ['مُرَبِّيَة', 'قالت المربية للطفل'],
    ['الاطفال', 'لعب أطفال'],
    ['أطفال', 'وبالأطفال نبدأ'],
    ['اطفال', 'للأطفال حق'],
    ['بالأطفال', 'نرحب بكل الأطفال'],
    ['كتاب', 'وكتاب جميل'],
    ['مدرسه', 'إلى المدرسة'],
    ['15', 'الرقم ١٥'],
    ['لع', 'اللعب يعلم'],
    ['eleve', 'Chaque élève parle'],
    ['ecouter', 'Écouter l’enfant'],
    // One of many, and many of one.
    ['حرق', 'إسعاف الحروق'],
    ['حروق', 'عند حرق اليد'],
    ['طفل', 'يلعب الأطفال'],
    ['لعبة', 'ألعاب بسيطة'],
    ['ألعاب', 'لعب حر'],
    ['مدارس', 'المدرسة القريبة'],
    ['جرح', 'تنظيف الجروح'],
    ['مربيات', 'قالت المربية'],
    // A verb, whoever does it.
    ['نغسل', 'غسل اليدين'],
    ['غسل', 'كيف نغسل أيدينا؟'],
    ['يغسلون', 'غسل اليدين'],
    // What a plain keyboard has no letter for.
    ['كلس', 'ڭلس'],
    ['كلس', 'ݣلس'],
    ['فيديو', 'ڤيديو قصير'],
    ['ڤيروس', 'الفيروس ينتقل'],
    ['بلاستيك', 'پلاستيك'],
    ['brulures', 'Une brûlure se refroidit'],
    ['brûlure', 'Les brûlures'],
    ['journaux', 'Le journal de classe'],
    ['jeu', 'Des jeux'],
    ['oeuf', 'Deux œufs'],
    ['ⴰⵣⵓⵍ', 'ⴰⵣⵓⵍ ⴼⵍⵍⴰⵎ'],
  ])('for %s finds "%s"', (typed, text) => {
    expect(found(typed, { name: 'it', text })).toEqual(['it'])
  })

  it.each([
    ['تاب', 'كتب الطفل'],
    ['ماء', 'حليب'],
    ['ورق', 'رقم'],
    ['نار', 'نور'],
    ['les', 'la'],
    ['pas', 'pa'],
    ['أطفال حليب', 'ماء للأطفال'],
    ['ا', 'ا ب ت'],
    ['', 'كل شيء'],
    ['؟ !', 'كل شيء'],
  ])('for %s does not find "%s"', (typed, text) => {
    expect(found(typed, { name: 'it', text })).toEqual([])
  })

  it('puts titles over headings over texts, and what was typed over what begins like it', () => {
    expect(
      found(
        'لعب',
        { name: 'begins', text: 'لعبة' },
        { name: 'text', text: 'لعب حر' },
        { name: 'heading', heading: 'لعب حر' },
        { name: 'title', title: 'لعب حر' },
      ),
    ).toEqual(['title', 'heading', 'text', 'begins'])
  })

  it('lets the name of a lesson complete what its card says, but find no card alone', () => {
    const card = { name: 'card', text: 'اغسلي اليدين', within: 'الصحة والسلامة' }
    expect(found('يدين الصحة', card)).toEqual(['card'])
    expect(found('الصحة', card)).toEqual([])
  })

  it('finds every text by any of its words', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end } of wordsOf(text)) {
          const typed = text.slice(start, end)
          if (askedWords(typed).length > 0) expect(found(typed, { name: 'it', text })).toEqual(['it'])
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a snippet', () => {
  const markedIn = (text: string, typed: string): string[] =>
    snippetOf(text, askedWords(typed)).flatMap(({ text: part, isMatch }) => (isMatch ? part : []))

  it('marks whole words as they were written', () => {
    expect(markedIn('تحب المُرَبِّيَةُ الأطفال، وللأطفال حق', 'اطفال مربيه')).toEqual([
      'المُرَبِّيَةُ',
      'الأطفال',
      'وللأطفال',
    ])
  })

  it('is a piece of the original around the first match, with nothing changed', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(), (before, text, pick) => {
        const whole = `${before} ${text}`
        const words = wordsOf(whole)
        const word = words[pick % Math.max(1, words.length)]
        if (!word) return
        const parts = snippetOf(whole, askedWords(whole.slice(word.start, word.end)))
        const shown = parts.map((part) => part.text).join('')
        expect(whole).toContain(shown.replace(/^… /, '').replace(/ …$/, ''))
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps to a few lines and shows the match, however long the text', () => {
    const text = `${'كلمة '.repeat(200)}الماء ${'كلمة '.repeat(200)}`
    const parts = snippetOf(text, askedWords('ماء'))
    expect(parts.some(({ isMatch }) => isMatch)).toBe(true)
    expect(parts.map((part) => part.text).join('').length).toBeLessThan(200)
  })
})
