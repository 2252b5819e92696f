import { computed, ref, watch, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { anyIdea, chosenCount, isChosen, readChoice } from '#domain/ideas/choose-ideas.ts'
import { beginsWith, findableIdea, type FindableIdea } from '#domain/ideas/idea-texts.ts'
import type { Idea } from '#domain/ideas/idea.ts'
import { readQuantity } from '#domain/ideas/typed-quantity.ts'
import { askedWords, SearchIndex } from '#domain/search/search-index.ts'
import { byName } from '#domain/text/order.ts'
import { hasVisibleSign } from '#domain/text/clean.ts'
import { useI18n } from '../../frame/i18n/i18n.ts'
import { useIdeaWords } from './idea-words.ts'

export const lists = ['all', 'favourites', 'tried'] as const
export type IdeaList = (typeof lists)[number]
type Own = Readonly<Ref<ReadonlySet<string>>>

/** How the list looked last, while the app is open: the arrow above an idea leads back to the same one. */
let last: Readonly<Record<string, string>> = {}

/** What is typed and chosen in the list of ideas, kept in its address; and the ideas that are left. */
export function useChosenIdeas(
  ideas: Readonly<Ref<readonly Idea[] | null>>,
  { favourites, tried }: { readonly favourites: Own; readonly tried: Own },
) {
  const { language } = useI18n()
  const { namesOf } = useIdeaWords()
  const route = useRoute()
  const router = useRouter()
  const isFresh = Object.keys(route.query).length === 0
  const named = (name: string): string => {
    const value = isFresh ? last[name] : route.query[name]
    return typeof value === 'string' ? value : ''
  }
  const typed = ref(named('q'))
  const choice = ref(readChoice(named))
  const list = ref<IdeaList>(lists.find((each) => each === named('list')) ?? 'all')
  const count = computed(() => chosenCount(choice.value))

  watch([typed, choice, list], keep, { deep: true, immediate: true })
  function keep(): void {
    const all = {
      ...choice.value,
      q: hasVisibleSign(typed.value) ? typed.value : '',
      list: list.value === 'all' ? '' : list.value,
    }
    last = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
    if (JSON.stringify(last) !== JSON.stringify(route.query)) void router.replace({ query: last })
  }

  function clear(): void {
    typed.value = ''
    choice.value = { ...anyIdea }
    list.value = 'all'
  }

  const index = computed(() => {
    const made = new SearchIndex<FindableIdea>()
    for (const idea of byName(ideas.value ?? [], language, ({ title }) => title))
      made.add(findableIdea(idea, namesOf(idea)))
    return made
  })
  const quantity = computed(() => readQuantity(typed.value))
  const found = computed(() => {
    const { minutes, age, rest } = quantity.value
    const named =
      askedWords(rest).length === 0
        ? byName(ideas.value ?? [], language, ({ title }) => title).filter(beginsWith(rest))
        : index.value.search(rest).map(({ item }) => item.idea)
    return named.filter(
      (idea) =>
        (minutes === null || idea.minutes <= minutes) &&
        (age === null || idea.ages.some((each) => each === age)),
    )
  })
  const isOwn = ({ ideaId }: Idea): boolean =>
    list.value === 'all' || (list.value === 'favourites' ? favourites : tried).value.has(ideaId)
  const shown = computed(() => found.value.filter((idea) => isOwn(idea) && isChosen(idea, choice.value)))

  return { typed, choice, list, count, clear, shown, quantity }
}
