import { useI18n } from '../i18n/i18n.ts'
import type { OnDevice } from '../shell/on-device.ts'
import type { Profile } from '#local/profiles/profiles.ts'

/**
 * Whose database a supervisor's account goes into: an untouched guest's, her own when she is signing in again, else a
 * new one. A learner's work on the same phone is never taken along.
 */
export function useStaffProfile() {
  const { language } = useI18n()
  let made: Profile | undefined

  async function staffProfile({ device, profiles, databaseOf, records, world }: OnDevice): Promise<Profile> {
    const current = await profiles.findCurrentProfile(device)
    if (current) {
      const isStaff = current.account?.roles.some((role) => role !== 'learner') ?? false
      const { waiting, refused, sent } = await records.counts(databaseOf(current.id))
      if (isStaff || (current.account === null && waiting + refused + sent === 0)) return current
    }
    // A wrong password tried three times makes one profile, not three.
    made ??= await profiles.createProfile(
      device,
      {
        name: '',
        avatar: String((await profiles.listProfiles(device)).length + 1),
        address: 'feminine',
        language,
      },
      world,
    )
    return made
  }

  return { staffProfile }
}
