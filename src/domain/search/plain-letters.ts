/**
 * Letters the Maghreb writes for sounds Arabic has no letter for, as they are typed on a plain keyboard. Not in `fold`: it marks
 * responses, and marks that were given may not change.
 */
const likeLetter: ReadonlyMap<string, string> = new Map([
  ['ݣ', 'ك'],
  ['ڤ', 'ف'],
  ['ڢ', 'ف'],
  ['ڡ', 'ف'],
  ['ڥ', 'ف'],
  ['ڨ', 'ق'],
  ['ڧ', 'ق'],
  ['ٯ', 'ق'],
  ['پ', 'ب'],
  ['چ', 'ج'],
  ['ژ', 'ز'],
  ['ڜ', 'ش'],
])
const borrowed = new RegExp(`[${[...likeLetter.keys()].join('')}]`, 'gu')

export const plainLetters = (folded: string): string =>
  folded.replace(borrowed, (letter) => likeLetter.get(letter) ?? letter)
