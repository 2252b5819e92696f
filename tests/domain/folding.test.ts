import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '#domain/content/fold.ts'

/** Pairs that people type differently and mean alike. */
const alike: readonly (readonly [string, string, string])[] = [
  ['harakat', 'مُرَبِّيَةٌ', 'مربية'],
  ['tatweel', 'مربيـــة', 'مربية'],
  ['ta marbuta and ha', 'مربية', 'مربيه'],
  ['alef maqsura and ya', 'مستشفى', 'مستشفي'],
  ['alef with hamza above', 'أكل', 'اكل'],
  ['alef with hamza below', 'إسعاف', 'اسعاف'],
  ['alef with madda', 'آمن', 'امن'],
  ['alef wasla', 'ٱلماء', 'الماء'],
  ['hamza on waw', 'مؤذ', 'موذ'],
  ['hamza on ya', 'بئر', 'بير'],
  ['hamza on the line', 'ماء', 'ما'],
  ['the article', 'الماء', 'ماء'],
  ['the article before a hamza', 'الألوان', 'ألوان'],
  ['the article of a word that begins like one', 'الالوان', 'الوان'],
  ['the article of a later word', 'غسل اليدين', 'غسل يدين'],
  ['a ligature', 'ﻻ', 'لا'],
  ['Persian letters of another keyboard', 'کتابی', 'كتابي'],
  ['the Moroccan g', 'ڭرام', 'كرام'],
  ['Arabic-Indic digits', '١٥٠ درهما', '150 درهما'],
  ['Persian digits', '۱۵۰', '150'],
  ['full-width digits', '１５', '15'],
  ['case', 'Savon', 'savon'],
  ['accents', 'élève', 'eleve'],
  ['accents composed and decomposed', 'e\u0301le\u0300ve', 'élève'],
  ['a ligature of French', 'œuf', 'oeuf'],
  ['apostrophes', "l'eau", 'l’eau'],
  ['hyphens', 'au-dessus', 'au dessus'],
  ['punctuation', '«الماء!»', 'الماء؟'],
  ['spaces', '  غسل \u00a0  اليدين\n', 'غسل اليدين'],
  ['invisible marks of direction', '\u200fماء\u200e', 'ماء'],
]

describe('folding what people type differently and mean alike', () => {
  it.each(alike)('leaves out %s', (_, one, other) => {
    expect(fold(one)).toBe(fold(other))
    expect(fold(one)).not.toBe('')
  })

  it.each([
    ['ماء', 'حليب'],
    ['سكين', 'سكر'],
    ['15', '51'],
    ['poisson', 'poison'],
    ['غسل اليدين', 'غسلاليدين'],
    ['ألم', 'م'],
    ['إلى', 'ي'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(fold(one)).not.toBe(fold(other))
  })

  it('has nothing more to do the second time, whatever was typed', () => {
    const letters = fc.constantFrom(...'ابتةهىيءأإآؤئالـّ َٱڭ٠٥۵ ’-éÉœabZ10\u200f\u00a0')
    const typed = fc.oneof(
      fc.string({ unit: letters, maxLength: 30 }),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
    )
    fc.assert(
      fc.property(typed, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('does not mind how Unicode composed it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text))
        expect(fold(text.normalize('NFKC'))).toBe(fold(text))
      }),
      { numRuns: 1000 },
    )
  })

  it('leaves words of letters and digits between single spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        expect(fold(text)).toMatch(/^$|^[\p{L}\p{N}]+( [\p{L}\p{N}]+)*$/u)
      }),
    )
  })
})
