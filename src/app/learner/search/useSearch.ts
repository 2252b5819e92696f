import { computed, onMounted, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { packLanguageOf } from '#domain/content/languages.ts'
import { findableIdea, type FindableIdea } from '#domain/ideas/idea-texts.ts'
import { SearchIndex } from '#domain/search/search-index.ts'
import type { Catalogue } from '#protocol/pack/catalogue.ts'
import { useI18n } from '../../frame/i18n/i18n.ts'
import { useOnDevice } from '../../device/on-device.ts'
import { usePageSource } from '../../frame/page-source.ts'
import { useSession } from '../../device/session.ts'
import { useLiveQuery } from '../../frame/ui/useLiveQuery.ts'
import { resultsOf, type OwnThing } from './find-results.ts'
import { numberIndex } from './number-results.ts'
import { phoneWords, type PhoneWords, type Thing } from '../glossary/phone-words.ts'
import { usePerson } from '../../common/later/usePerson.ts'
import { useIdeas } from '../ideas/useIdeas.ts'
import { useOwnNotes } from '../notes/useOwnNotes.ts'

/** While the phone is still being read, what came in is looked through this often. */
const againMs = 250
const nowhere = { lessonId: '', card: '', title: '', heading: '', text: '', within: '' }

/** Search in everything on this phone, and in the titles of what is not. */
export function useSearch(typed: () => string) {
  const { t, language } = useI18n('work')
  const packLanguage = packLanguageOf(language)
  const onDevice = useOnDevice()
  const source = usePageSource()
  const session = useSession()
  const { own, lessonTitle, moduleTitle } = useOwnNotes()
  const words = shallowRef<PhoneWords | null>(null)
  const catalogue = shallowRef<Catalogue | undefined>()
  /** Of `words`, which grow without telling. */
  const read = ref(0)
  const timer = setInterval(() => (read.value = words.value?.read ?? 0), againMs)
  onScopeDispose(() => clearInterval(timer))

  /** In whichever language: both are looked through. */
  const here = useLiveQuery(async () => {
    const { device, liveQuery, installed } = await onDevice()
    return liveQuery(async () =>
      (await installed.listPacks(device))
        .filter((row) => row.state === 'ready')
        .map((row) => String(row.moduleId)),
    )
  }, null)
  const away = computed(() =>
    here.value === null || !catalogue.value
      ? []
      : catalogue.value.modules.filter(({ moduleId }) => !here.value?.includes(moduleId)),
  )

  onMounted(async () => (catalogue.value = await source.catalogue()))
  watch(
    () => [here.value?.join(), session.isKnown, session.address],
    async () => {
      if (!session.isKnown) return
      const next = (words.value = await phoneWords(await onDevice(), packLanguage, session.address))
      await next.whole
      read.value = next.read
    },
    { immediate: true },
  )

  const modules = computed(() => {
    const index = new SearchIndex<Thing>()
    for (const { moduleId, title } of catalogue.value?.modules ?? [])
      index.add({ ...nowhere, kind: 'module', language: packLanguage, moduleId, title: title[language] })
    return index
  })
  const ownIndex = computed(() => {
    const index = new SearchIndex<OwnThing>()
    for (const note of own.value?.notes ?? [])
      index.add({ ...nowhere, ...note, kind: 'note', language: packLanguage, within: lessonTitle(note) })
    for (const bookmark of own.value?.bookmarks ?? []) {
      const about = [lessonTitle(bookmark), moduleTitle(bookmark.moduleId)].filter(Boolean).join(' · ')
      index.add({ ...nowhere, ...bookmark, kind: 'bookmark', language: packLanguage, text: about })
    }
    return index
  })
  const account = usePerson().follow(
    async ({ db, device }) => (await device.records.findAccount(db)) ?? null,
    { nobody: null, before: null },
  )
  const numbers = computed(() => numberIndex(t, account.value))
  const { ideas } = useIdeas()
  const ideaIndex = computed(() => {
    const index = new SearchIndex<FindableIdea>()
    for (const idea of ideas.value ?? []) index.add(findableIdea(idea))
    return index
  })
  const nothing = new SearchIndex<Thing>()
  const results = computed(() => {
    void read.value
    const phone = words.value?.index ?? nothing
    return resultsOf(typed(), {
      phone,
      modules: modules.value,
      own: ownIndex.value,
      numbers: numbers.value,
      ideas: ideaIndex.value,
    })
  })
  const isReading = computed(() => words.value === null || read.value < words.value.lessons)
  /** Some words to try, from what is here. */
  const examples = computed(() => {
    void read.value
    return [...(words.value?.terms.values() ?? [])].slice(0, 3).map(({ name }) => name)
  })

  return { results, isReading, read, words, away, here, examples }
}
