import { onMounted, onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import { useI18n } from '../frame/i18n/i18n.ts'
import { followDays } from './follow-days.ts'
import { useOnDevice } from '../device/on-device.ts'
import { readToday, type Today } from './read-today.ts'
import { useSession } from '../device/session.ts'

/**
 * What there is to do for the person on the screen and whether her work is safe, followed live. Until the device has opened it
 * is what was `noted` last, if anything.
 */
export function useToday(noted: { readonly profileId: string; readonly facts: Today } | null = null): {
  readonly facts: Readonly<ShallowRef<Today | null>>
  /** Whether the device has said it. */
  readonly isLive: Readonly<ShallowRef<boolean>>
} {
  const facts = shallowRef<Today | null>(noted?.facts ?? null)
  const isLive = shallowRef(false)
  const load = useOnDevice()
  const session = useSession()
  const { language } = useI18n()
  let stop: (() => void) | undefined

  async function follow(profileId: string | undefined): Promise<void> {
    stop?.()
    stop = undefined
    isLive.value = false
    if (!session.isKnown) return
    if (profileId !== noted?.profileId) facts.value = null
    if (!profileId) return
    const device = await load()
    if (session.profile?.id !== profileId) return
    stop = followDays(
      device,
      profileId,
      () => readToday(device, profileId, language),
      (now) => {
        facts.value = now
        isLive.value = true
      },
    )
  }

  onMounted(() =>
    watch([() => session.profile?.id, () => session.isKnown], ([id]) => follow(id), { immediate: true }),
  )
  onScopeDispose(() => stop?.())
  return { facts, isLive }
}
