import { onMounted, onScopeDispose, type ShallowRef, shallowRef, watch } from 'vue'
import type { HasPassed } from '#domain/learning/progress.ts'
import { packLanguageOf } from '#domain/content/languages.ts'
import { useI18n } from '../i18n/i18n.ts'
import { useOnDevice } from '../shell/on-device.ts'
import { passingByPack } from '../shell/passing.ts'
import { useSession } from '../shell/session.ts'
import { type Learning, readLearning } from './learning.ts'

export type Learned = Learning & { readonly hasPassed: HasPassed }

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
    const subscription = onDevice
      .liveQuery(async () => {
        const learning = await readLearning(onDevice, profileId, packLanguageOf(language))
        const records = learning.stored.map(({ record }) => record)
        return { ...learning, hasPassed: await passingByPack(onDevice, records) }
      })
      .subscribe((now) => (learned.value = now))
    stop = () => subscription.unsubscribe()
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
