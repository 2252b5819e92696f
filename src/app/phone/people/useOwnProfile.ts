import type { Profile } from '#local/profiles/profiles.ts'
import { usePerson } from '../../common/later/usePerson.ts'

/** Changes of the person on the screen, who is made with the first of them. */
export function useOwnProfile() {
  const person = usePerson()
  return async (change: Partial<Pick<Profile, 'name' | 'avatar' | 'address'>>): Promise<void> => {
    const { profile, device } = await person.ensure()
    await device.profiles.updateProfile(device.device, profile.id, change)
  }
}
