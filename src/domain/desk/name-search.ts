import { fold } from '../content/fold.ts'

/**
 * Whether a name is found by what was typed: each typed word begins a word of the name, in the same script or in the other one.
 * Across scripts the consonants are compared: short vowels are not written in Arabic, and each family spells its Latin name in its own way.
 */
export function nameSearch(typed: string): (names: readonly (string | null | undefined)[]) => boolean {
  const asked = wordsOf(typed).map((word) => ({ word, sound: withoutEnd(word) }))
  return (names) => {
    if (asked.length === 0) return true
    const known = names.flatMap((name) => (name ? [nameOf(name)] : []))
    return asked.every(({ word, sound }) =>
      known.some(
        ({ starts, sounds }) =>
          starts.some((start) => start.startsWith(word)) || sounds.some((own) => soundsIn(own, sound, word)),
      ),
    )
  }
}

type Name = { readonly starts: readonly string[]; readonly sounds: readonly string[] }

/** Names stay the same while somebody types: each is taken apart once. */
const taken = new Map<string, Name>()
const mostTaken = 5_000

function nameOf(name: string): Name {
  const present = taken.get(name)
  if (present !== undefined) return present
  if (taken.size >= mostTaken) taken.clear()
  const words = wordsOf(name)
  // From each word to the end, written as one: `عبد الله` is also `Abdellah`. With its article, `عبد القادر` is `Abdelkader`.
  const whole = name.normalize('NFKD').toLowerCase()
  const plain = [words, whole.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean)]
  const found: Name = {
    starts: joinedFromEach(words),
    sounds: [...new Set(plain.flatMap((each) => joinedFromEach(each.map(soundOf))).flatMap(withT))],
  }
  taken.set(name, found)
  return found
}

/** The articles say nothing of whom is meant. */
const articles: ReadonlySet<string> = new Set(['el', 'al'])

function wordsOf(text: string): readonly string[] {
  const words = fold(text).split(' ').filter(Boolean)
  const named = words.filter((word) => !articles.has(word))
  return named.length > 0 ? named : words
}

const joinedFromEach = (words: readonly string[]): string[] =>
  words.map((_, index) => words.slice(index).join(''))

const fewestSounds = 2
const fewestLetters = 3

/** One consonant alone is in half of all names: then it has to be all of the word. */
function soundsIn(own: string, sound: string, word: string): boolean {
  if (sound.length >= fewestSounds) return own.startsWith(sound)
  return sound !== '' && word.length >= fewestLetters && own.replace(/h$/, '') === sound
}

/** A final `ة` behind a vowel is said, and written in Latin letters: `حياة` is `Hayat`. */
const withT = (sound: string): string[] => (sound.endsWith('h') ? [sound, `${sound.slice(0, -1)}t`] : [sound])

/** A typed `ة` is no sound that the other script must have. */
const withoutEnd = (word: string): string => soundOf(word).replace(word.endsWith('ه') ? /h$/ : /$^/, '')

const latin: readonly (readonly [RegExp, string])[] = [
  [/(.)\1+/g, '$1'],
  [/[cs]h/g, 'C'],
  [/kh/g, 'X'],
  [/gh/g, 'G'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/c(?=[eiy])/g, 's'],
  [/[cqk]/g, 'k'],
  [/h$/g, ''],
  [/[aeiouyw]/g, ''],
]

const arabic: Readonly<Record<string, string>> = {
  ...{
    ب: 'b',
    پ: 'p',
    ت: 't',
    ط: 't',
    ث: 't',
    ج: 'j',
    ح: 'h',
    ه: 'h',
    ة: 'h',
    خ: 'X',
    د: 'd',
    ض: 'd',
    ذ: 'd',
  },
  ...{
    ر: 'r',
    ز: 'z',
    ظ: 'd',
    س: 's',
    ص: 's',
    ش: 'C',
    غ: 'G',
    ف: 'f',
    ڤ: 'v',
    ق: 'k',
    ك: 'k',
    ڭ: 'g',
    گ: 'g',
  },
  ...{ ل: 'l', م: 'm', ن: 'n' },
}

/** The consonants of a word, each by one sign. Vowels, and letters that only carry one, are nothing. */
function soundOf(word: string): string {
  if (/\p{Script=Arabic}/u.test(word))
    return Array.from(word.normalize('NFC').replace(/\p{M}/gu, ''), (letter) => arabic[letter] ?? '').join('')
  const bare = word.replace(/[^a-z]/g, '')
  return latin.reduce((said, [from, to]) => said.replace(from, to), bare)
}
