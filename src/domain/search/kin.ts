import { plainLetters } from './plain-letters.ts'

/**
 * What a word has in common with its plural, its verb and its like, so that one finds the other: for Arabic its consonants, as
 * light stemmers do (Larkey's light10 for what is written onto a word; long vowels inside it left out, which is where most
 * broken plurals differ: `حرق` and `حروق`, `مدرسة` and `مدارس`); for French and English the ending of the plural and the mute e.
 * It is a search's own: marking typed responses knows nothing of it.
 */
export function kinOf(folded: string): readonly string[] {
  const word = plainLetters(folded)
  if (/^[a-z]+$/.test(word)) return [latinStem(word)]
  return /^[ا-ي]+$/.test(word) ? [...new Set(arabicStems(word))] : []
}

/** Two consonants are shared by too many words that have nothing else in common. */
const fewestConsonants = 3
const clitic = /^[وف]?(?:[بك]?ال|لل|[بكل])?/u
const ending = /(?:ات|ون|ين|ان|وا|يه|ها|هم|هن|نا|كم|ه|ي)$/u
/** He, she, we and you of a verb: `نغسل` is of `غسل`. */
const person = /^[نيت](?=...)/u
/** `أطفال` of `طفل`. */
const brokenPlural = /^ا(..)ا(.)$/u

function arabicStems(word: string): string[] {
  const bare = [word, word.replace(/^[وف](?=...)/u, ''), word.replace(clitic, '')]
  const short = [...bare, ...bare.map((each) => each.replace(ending, '').replace(/(?<=...)ت$/u, ''))]
  const rooted = [...short, ...short.map((each) => each.replace(person, ''))]
  return rooted
    .map((each) => each.replace(brokenPlural, '$1$2').replace(/(?<=.)[اوي]/gu, ''))
    .filter((each) => each.length >= fewestConsonants)
}

function latinStem(word: string): string {
  if (word.length < 4) return word
  return word
    .replace(/eaux$/, 'eau')
    .replace(/(?<=..)aux$/, 'al')
    .replace(/ies$/, 'y')
    .replace(/[sx]$/, '')
    .replace(/(?<=...)e$/, '')
}
