import { westernDigits } from '../text/digits.ts'

/** What has no decomposition in Unicode and is still the same letter to whoever types it. */
const sameLetter: ReadonlyMap<string, string> = new Map([
  ['ٱ', 'ا'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ة', 'ه'],
  ['ہ', 'ه'],
  ['ھ', 'ه'],
  ['ک', 'ك'],
  // The Moroccan g, which not every keyboard has.
  ['ڭ', 'ك'],
  ['گ', 'ك'],
  ['œ', 'oe'],
  ['æ', 'ae'],
])

/**
 * A text without what people type differently and mean alike: two texts that fold to the same are the same response, and
 * a search finds one by the other. Folding what is folded changes nothing.
 *
 * - Compatible forms are one (NFKC): `ﻻ` is `لا`, a full-width digit a digit.
 * - Arabic: no harakat; no tatweel; no hamza: `أ إ آ ٱ` are `ا`, `ؤ` is `و`, `ئ` is `ي`, `ء` is nothing; `ى` is `ي`; `ة` is
 *   `ه`; the Moroccan `ڭ` is `ك`; the article `ال` at the start of a word is left out when two letters or more remain.
 * - Latin: small letters without accents; `œ` is `oe`.
 * - Digits are 0 to 9, whichever script they were typed in.
 * - Whatever is neither a letter nor a digit parts words, and words are parted by one space.
 *
 * Phone and server mark by it, so a change here changes marks that were given.
 */
export function fold(text: string): string {
  return (
    westernDigits(text)
      // Decomposed: accents, harakat and the hamza on its carrier are marks of their own, and can be left out.
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}\u0640\u0621]/gu, '')
      .toLowerCase()
      .replace(/[ٱىیةہھکڭگœæ]/g, (letter) => sameLetter.get(letter) ?? letter)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      // Again and again: `الألوان` and `ألوان` typed without its hamza must come to the same.
      .replace(/(^| )(?:ال)+(?=[\p{L}\p{N}]{2})/gu, '$1')
      .trim()
  )
}
