import { onMounted, onScopeDispose, type ShallowRef, shallowRef, watch } from 'vue'
import { packLanguageOf } from '#domain/content/languages.ts'
import { useI18n } from '../../frame/i18n/i18n.ts'
import { useOnDevice } from '../../device/on-device.ts'
import { followDays } from '../../common/follow-days.ts'
import { type OwnProgress, ownProgress } from '../../common/own-progress.ts'
import { useSession } from '../../device/session.ts'
import { type Learning, readLearning } from './learning.ts'

export type Learned = Learning & OwnProgress

/** What the person on the screen has learned, followed live; undefined until known, null when nobody is here yet. */
export function useLearning(): Readonly<ShallowRef<Learned | null | undefined>> {
  const learned = shallowRef<Learned | null | undefined>(undefined)
  const load = useOnDevice()
  const session = useSession()
  const { language } = useI18n()
  let stop: (() => void) | undefined

  async function follow(isKnown: boolean, profileId: string | undefined): Promise<void> {
    stop?.()
    stop = undefined
    learned.value = undefined
    if (!isKnown && session.trouble === null) return
    if (!profileId) {
      learned.value = null
      return
    }
    const onDevice = await load()
    if (session.profile?.id !== profileId) return
    stop = followDays(
      onDevice,
      profileId,
      async () => {
        const learning = await readLearning(onDevice, profileId, packLanguageOf(language))
        return { ...learning, ...(await ownProgress(onDevice, learning.stored)) }
      },
      (now) => (learned.value = now),
    )
  }

  onMounted(() =>
    watch(
      () => [session.isKnown, session.profile?.id] as const,
      ([isKnown, profileId]) => follow(isKnown, profileId),
      { immediate: true },
    ),
  )
  onScopeDispose(() => stop?.())
  return learned
}
