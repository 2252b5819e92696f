import { ref, watch } from 'vue'
import { otherPackLanguage, packLanguageOf } from '#domain/content/languages.ts'
import type { ModuleId } from '#domain/id.ts'
import { listFavourites, type FavouriteIdea } from '#local/ideas/favourites.ts'
import { listTried, type TriedIdea } from '#local/ideas/tried.ts'
import { listBookmarks, type Bookmark } from '#local/reading/bookmarks.ts'
import { listNotes, type Note } from '#local/reading/notes.ts'
import { useI18n } from '../../frame/i18n/i18n.ts'
import { useOnDevice } from '../../device/on-device.ts'
import { usePerson } from '../../common/later/usePerson.ts'

export type OwnNotes = {
  readonly bookmarks: readonly Bookmark[]
  readonly notes: readonly Note[]
  readonly tried: readonly TriedIdea[]
  readonly favourites: readonly FavouriteIdea[]
}
type Titles = ReadonlyMap<string, string>

/** What the person on the screen has marked and written, and what the lessons it is about are called. */
export function useOwnNotes() {
  const packLanguage = packLanguageOf(useI18n().language)
  const onDevice = useOnDevice()
  const own = usePerson().follow<OwnNotes, null>(
    async ({ db }) => ({
      bookmarks: await listBookmarks(db),
      notes: await listNotes(db),
      tried: await listTried(db),
      favourites: await listFavourites(db),
    }),
    { nobody: { bookmarks: [], notes: [], tried: [], favourites: [] }, before: null },
  )

  const titles = ref<Titles>(new Map())
  watch(own, async (now) => {
    const { device, read, world } = await onDevice()
    const known = new Map(titles.value)
    const modules = new Set<ModuleId>(
      [...(now?.bookmarks ?? []), ...(now?.notes ?? [])].map(({ moduleId }) => moduleId),
    )
    for (const moduleId of modules) {
      if (known.has(moduleId)) continue
      // Written in a lesson of the other language, it still has a name.
      const manifest =
        (await read.findManifest(device, moduleId, packLanguage, world)) ??
        (await read.findManifest(device, moduleId, otherPackLanguage(packLanguage), world))
      known.set(moduleId, manifest?.title ?? '')
      for (const { lessonId, title } of manifest?.lessons ?? []) known.set(`${moduleId}/${lessonId}`, title)
    }
    titles.value = known
  })
  const lessonTitle = ({ moduleId, lessonId }: Pick<Note, 'moduleId' | 'lessonId'>): string =>
    titles.value.get(`${moduleId}/${lessonId}`) ?? ''
  const moduleTitle = (moduleId: string): string => titles.value.get(moduleId) ?? ''

  return { own, lessonTitle, moduleTitle }
}
