import type { PackLanguage } from '#domain/content/languages.ts'
import type { FindableIdea } from '#domain/ideas/idea-texts.ts'
import { fold } from '#domain/content/fold.ts'
import { askedWords, type Found, type SearchIndex } from '#domain/search/search-index.ts'
import type { NumberThing } from './number-results.ts'
import type { Thing } from '../glossary/phone-words.ts'

export type LessonFound = {
  readonly language: PackLanguage
  readonly moduleId: string
  readonly lessonId: string
  readonly title: string
  readonly moduleTitle: string
  readonly cards: readonly Thing[]
}
/** A note or a bookmark that can be found; its `kind` says which. */
export type OwnThing = Omit<Thing, 'kind'> & { readonly kind: 'bookmark' | 'note' }
export type Results = {
  readonly asked: readonly string[]
  readonly numbers: readonly NumberThing[]
  readonly own: readonly OwnThing[]
  readonly modules: readonly Thing[]
  readonly terms: readonly Thing[]
  readonly ideas: readonly FindableIdea[]
  readonly lessons: readonly LessonFound[]
}

const mostCards = 3
const mostTerms = 5
const mostIdeas = 10
const mostLessons = 30

export function resultsOf(
  typed: string,
  {
    phone,
    modules,
    own,
    numbers,
    ideas,
  }: Record<'phone' | 'modules', SearchIndex<Thing>> & {
    own: SearchIndex<OwnThing>
    numbers: SearchIndex<NumberThing>
    ideas: SearchIndex<FindableIdea>
  },
): Results {
  const found = phone.search(typed)
  const ofKind = (kind: Thing['kind']) => found.flatMap(({ item }) => (item.kind === kind ? item : []))
  return {
    asked: askedWords(typed),
    numbers: numbersIn(numbers, typed),
    own: own.search(typed).map(({ item }) => item),
    modules: modules.search(typed).map(({ item }) => item),
    terms: ofKind('term').slice(0, mostTerms),
    ideas: ideas
      .search(typed)
      .slice(0, mostIdeas)
      .map(({ item }) => item),
    lessons: byLesson(found).slice(0, mostLessons),
  }
}

/** A telephone number typed with its spaces is one word. */
function numbersIn(index: SearchIndex<NumberThing>, typed: string): readonly NumberThing[] {
  const joined = fold(typed).replace(/(?<=\d) (?=\d)/g, '')
  return [...new Set([...index.search(typed), ...index.search(joined)].map(({ item }) => item))]
}

/** Lessons in the order of the best they hold; of each the best cards. */
function byLesson(found: readonly Found<Thing>[]): LessonFound[] {
  const lessons = new Map<string, LessonFound & { cards: Thing[] }>()
  for (const { item } of found) {
    if (item.kind !== 'card' && item.kind !== 'lesson') continue
    const key = `${item.language}/${item.moduleId}/${item.lessonId}`
    let lesson = lessons.get(key)
    if (!lesson) lessons.set(key, (lesson = { ...namesOf(item), cards: [] }))
    if (item.kind === 'card' && lesson.cards.length < mostCards) lesson.cards.push(item)
  }
  return [...lessons.values()]
}

/** A card knows its lesson and its module by `within`, a lesson its module. */
function namesOf({ kind, language, moduleId, lessonId, title, within }: Thing): Omit<LessonFound, 'cards'> {
  const [lessonTitle = '', moduleTitle = ''] = kind === 'lesson' ? [title, within] : within.split(' · ')
  return { language, moduleId, lessonId, title: lessonTitle, moduleTitle }
}
