import type { Profile } from '#local/profiles/profiles.ts'
import { useI18n } from '../../frame/i18n/i18n.ts'
import { useOnDevice } from '../../device/on-device.ts'
import { useSession } from '../../device/session.ts'

/** Changes of the person on the screen, who is made with the first of them. */
export function useOwnProfile() {
  const { language } = useI18n()
  const onDevice = useOnDevice()
  const session = useSession()
  return async (change: Partial<Pick<Profile, 'name' | 'avatar' | 'address'>>): Promise<void> => {
    const device = await onDevice()
    const profile = await session.ensureProfile(device, language)
    await device.profiles.updateProfile(device.device, profile.id, change)
  }
}
