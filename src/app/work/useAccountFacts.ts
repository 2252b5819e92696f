import { onMounted, onScopeDispose, ref, type Ref, shallowRef, type ShallowRef, watch } from 'vue'
import type { AccountFacts } from '#protocol/sync.ts'
import { useOnDevice } from '../shell/on-device.ts'
import { useSession } from '../shell/session.ts'

/** The account of the person on the screen, as the last sync told it, followed live; null for a guest. */
export function useAccountFacts(): {
  readonly account: Readonly<ShallowRef<AccountFacts | null>>
  /** False until the phone has answered. */
  readonly isKnown: Readonly<Ref<boolean>>
} {
  const account = shallowRef<AccountFacts | null>(null)
  const isKnown = ref(false)
  const load = useOnDevice()
  const session = useSession()
  let stop: (() => void) | undefined

  async function follow(profileId: string | undefined): Promise<void> {
    stop?.()
    stop = undefined
    account.value = null
    if (!session.isKnown && session.trouble === null) return
    if (!profileId) {
      isKnown.value = true
      return
    }
    const { databaseOf, liveQuery, records } = await load()
    if (session.profile?.id !== profileId) return
    const subscription = liveQuery(() => records.findAccount(databaseOf(profileId))).subscribe((now) => {
      account.value = now ?? null
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
  return { account, isKnown }
}
