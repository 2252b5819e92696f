import type { Address } from '#domain/content/address.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import { SearchIndex } from '#domain/search/search-index.ts'
import { storedLessons, storedModules, type StoredLesson } from '#local/packs/stored-lessons.ts'
import type { OnDevice } from '../../device/on-device.ts'
import { lessonText, type LessonText, type TermText } from '../lesson-cards/lesson-text.ts'

/** A card, a lesson's or a module's name, or a term: what a search can find. */
export type Thing = {
  readonly kind: 'module' | 'lesson' | 'card' | 'term'
  readonly language: PackLanguage
  readonly moduleId: string
  readonly lessonId: string
  readonly card: string
  readonly title: string
  readonly heading: string
  readonly text: string
  readonly within: string
}
export type Term = TermText & {
  readonly moduleId: string
  readonly lessonId: string
  readonly lessonTitle: string
}
export type PhoneWords = {
  /** Grows while the phone is read: what is already in it can be found. */
  readonly index: SearchIndex<Thing>
  /** In her own language: each of them tells the word in the others. */
  readonly terms: Map<string, Term>
  readonly lessons: number
  read: number
  /** When everything is in it. */
  whole: Promise<void>
}

/** A frame's worth: longer, and the letters being typed would lag behind. */
const breathMs = 8

let held: { readonly name: string; readonly words: PhoneWords } | undefined

/**
 * Everything in the modules of this phone, first of her language, then of the other. Read once, and kept while the app is open;
 * read again when a module comes or goes, or
 * when somebody else is addressed.
 */
export async function phoneWords(
  onDevice: OnDevice,
  language: PackLanguage,
  address: Address,
): Promise<PhoneWords> {
  const { rows, name: packs } = await storedModules(onDevice.device, language)
  const name = [language, address, packs].join()
  if (held?.name === name) return held.words
  const words: PhoneWords = {
    index: new SearchIndex(),
    terms: new Map(),
    lessons: rows.reduce((sum, { manifest }) => sum + manifest.lessons.length, 0),
    read: 0,
    whole: Promise.resolve(),
  }
  held = { name, words }
  words.whole = readInto(words, storedLessons(rows), language, address)
  words.whole.catch(() => (held = undefined)) // Whoever waits for it hears why; the next search reads again.
  return words
}

async function readInto(
  words: PhoneWords,
  lessons: AsyncIterable<StoredLesson>,
  own: PackLanguage,
  address: Address,
): Promise<void> {
  let since = performance.now()
  for await (const lesson of lessons) {
    const text = lessonText(lesson.html, address)
    addCards(words, lesson, text)
    if (lesson.language === own) addTerms(words, lesson, text)
    words.read++
    if (performance.now() - since < breathMs) continue
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
}

function addCards({ index }: PhoneWords, lesson: StoredLesson, { cards }: LessonText): void {
  const place = placeOf(lesson)
  index.add({ ...place, kind: 'lesson', title: lesson.title })
  const within = `${lesson.title} · ${lesson.moduleTitle}`
  for (const { id, heading, text } of cards)
    index.add({ ...place, kind: 'card', card: id, heading, text, within })
}

function addTerms({ index, terms }: PhoneWords, lesson: StoredLesson, text: LessonText): void {
  const { moduleId, lessonId, title } = lesson
  for (const term of text.terms) {
    if (terms.has(term.id)) continue
    terms.set(term.id, { ...term, moduleId, lessonId, lessonTitle: title })
    index.add({
      ...placeOf(lesson),
      kind: 'term',
      card: term.id,
      title: term.name,
      heading: [term.other, term.en, term.zgh].filter(Boolean).join(' · '),
      text: term.meaning,
      within: title,
    })
  }
}

const placeOf = ({ language, moduleId, moduleTitle, lessonId }: StoredLesson) => ({
  language,
  moduleId,
  lessonId,
  card: '',
  title: '',
  heading: '',
  text: '',
  within: moduleTitle,
})
