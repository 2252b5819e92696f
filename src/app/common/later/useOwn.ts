import { onMounted, onScopeDispose, ref, type Ref, shallowRef, type ShallowRef, watch } from 'vue'
import type { ProfileDatabase } from '#local/database/profile-database.ts'
import { type OnDevice, useOnDevice } from '../../device/on-device.ts'
import { useSession } from '../../device/session.ts'

export type Own<T> = {
  readonly own: Readonly<ShallowRef<T>>
  /** False until the phone has opened. */
  readonly isKnown: Readonly<Ref<boolean>>
}

/** Something of the person on the screen, followed live; `none` while nobody is there. */
export function useOwn<T>(ask: (device: OnDevice, db: ProfileDatabase) => Promise<T>, none: T): Own<T> {
  const own = shallowRef(none)
  const isKnown = ref(false)
  const load = useOnDevice()
  const session = useSession()
  let stop: (() => void) | undefined

  async function follow(profileId: string | undefined): Promise<void> {
    stop?.()
    stop = undefined
    own.value = none
    if (!session.isKnown && session.trouble === null) return
    if (!profileId) {
      isKnown.value = true
      return
    }
    const device = await load()
    if (session.profile?.id !== profileId) return
    const subscription = device
      .liveQuery(() => ask(device, device.databaseOf(profileId)))
      .subscribe((now) => {
        own.value = now
        isKnown.value = true
      })
    stop = () => subscription.unsubscribe()
  }

  onMounted(() =>
    watch(
      () => [session.isKnown, session.trouble, session.profile?.id] as const,
      ([, , profileId]) => follow(profileId),
      { immediate: true },
    ),
  )
  onScopeDispose(() => stop?.())
  return { own, isKnown }
}
