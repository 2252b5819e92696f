import { useI18n } from '../../frame/i18n/i18n.ts'
import type { OnDevice } from '../../device/on-device.ts'
import type { Enrolment } from '#local/enrol/enrol.ts'
import type { Profile } from '#local/profiles/profiles.ts'

/**
 * Whose database a supervisor's account goes into: an untouched guest's, her own when she is signing in again, else a
 * new one. A learner's work on the same phone is never taken along.
 */
export function useStaffProfile() {
  const { language } = useI18n()
  let made: Profile | undefined

  async function staffProfile(onDevice: OnDevice): Promise<Profile> {
    const { device, profiles, databaseOf, records } = onDevice
    const current = await profiles.findCurrentProfile(device)
    if (current) {
      const isStaff = current.account?.roles.some((role) => role !== 'learner') ?? false
      const { waiting, refused, sent } = await records.counts(databaseOf(current.id))
      if (isStaff || (current.account === null && waiting + refused + sent === 0)) return current
    }
    return newProfile(onDevice)
  }

  async function newProfile({ device, profiles, world }: OnDevice): Promise<Profile> {
    // A wrong password tried three times makes one profile, not three.
    made ??= await profiles.createProfile(device, { name: '', address: 'feminine', language }, world)
    return made
  }

  /** A key speaks for one account for ever: a colleague who signs in on the same phone gets a profile of her own. */
  async function enrolStaff(
    onDevice: OnDevice,
    enrol: (profile: Profile) => Promise<Enrolment>,
  ): Promise<{ readonly profile: Profile; readonly result: Enrolment }> {
    const profile = await staffProfile(onDevice)
    const result = await enrol(profile)
    if (result.kind !== 'problem' || result.reason !== 'conflict') return { profile, result }
    const own = await newProfile(onDevice)
    return { profile: own, result: await enrol(own) }
  }

  return { enrolStaff }
}
