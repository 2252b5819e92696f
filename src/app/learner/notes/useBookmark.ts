import { computed, shallowRef } from 'vue'
import { asId } from '#domain/id.ts'
import { bookmarksOf, removeBookmark, saveBookmark, type Bookmark } from '#local/reading/bookmarks.ts'
import { useI18n } from '../../frame/i18n/i18n.ts'
import { useOnDevice } from '../../device/on-device.ts'
import { useOwner } from '../../common/later/useOwner.ts'
import { usePerson } from '../../common/later/usePerson.ts'
import { headingOf } from '../lesson-cards/current-card.ts'

/** Marking the cards of one lesson, for the person on the screen. */
export function useBookmark(moduleId: string, lessonId: string) {
  const ownerOf = useOwner(useI18n().language)
  const onDevice = useOnDevice()
  const marked = usePerson().follow<readonly Bookmark[], readonly Bookmark[]>(
    ({ db }) => bookmarksOf(db, asId(moduleId), asId(lessonId)),
    { nobody: [], before: [] },
  )
  const markedCards = computed(() => new Set(marked.value.map(({ card }) => card)))

  /** Why the last mark was not kept; the button is then as it was. */
  const failure = shallowRef<unknown>(null)

  async function toggle(card: HTMLElement): Promise<void> {
    failure.value = null
    await mark(card).catch((error: unknown) => (failure.value = error))
  }

  async function mark(card: HTMLElement): Promise<void> {
    const device = await onDevice()
    const { db } = await ownerOf(device)
    const about = { moduleId: asId<'module'>(moduleId), lessonId: asId<'lesson'>(lessonId), card: card.id }
    if (markedCards.value.has(card.id)) await removeBookmark(db, about)
    else {
      const at = await device.clock.readNow(db, device.world)
      await saveBookmark(db, { ...about, heading: headingOf(card), at })
    }
  }

  return { markedCards, failure, toggle }
}
