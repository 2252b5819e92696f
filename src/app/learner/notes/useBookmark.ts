import { computed } from 'vue'
import { asId } from '#domain/id.ts'
import { bookmarksOf, removeBookmark, saveBookmark, type Bookmark } from '#local/reading/bookmarks.ts'
import { useI18n } from '../../frame/i18n/i18n.ts'
import { useOnDevice } from '../../device/on-device.ts'
import { useSession } from '../../device/session.ts'
import { useLiveQuery } from '../../frame/ui/useLiveQuery.ts'
import { headingOf } from '../lesson-cards/current-card.ts'

/** Marking the cards of one lesson, for the person on the screen. */
export function useBookmark(moduleId: string, lessonId: string) {
  const { language } = useI18n()
  const onDevice = useOnDevice()
  const session = useSession()
  const marked = useLiveQuery<readonly Bookmark[]>(async () => {
    const { device, liveQuery, profiles, databaseOf } = await onDevice()
    return liveQuery(async () => {
      const profile = await profiles.findCurrentProfile(device)
      return profile ? bookmarksOf(databaseOf(profile.id), asId(moduleId), asId(lessonId)) : []
    })
  }, [])
  const markedCards = computed(() => new Set(marked.value.map(({ card }) => card)))

  async function toggle(card: HTMLElement): Promise<void> {
    const device = await onDevice()
    const profile = await session.ensureProfile(device, language)
    const db = device.databaseOf(profile.id)
    const mark = { moduleId: asId<'module'>(moduleId), lessonId: asId<'lesson'>(lessonId), card: card.id }
    if (markedCards.value.has(card.id)) await removeBookmark(db, mark)
    else {
      const at = await device.clock.readNow(db, device.world)
      await saveBookmark(db, { ...mark, heading: headingOf(card), at })
    }
  }

  return { markedCards, toggle }
}
