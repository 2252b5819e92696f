import { dayOf, type Day } from '#domain/assignment/days.ts'
import { useOnDevice } from '../../device/on-device.ts'
import { useSession } from '../../device/session.ts'

/** The calendar day it is in a zone, by the corrected clock. */
export function useDayNow(): (timeZone: string) => Promise<Day> {
  const onDevice = useOnDevice()
  const session = useSession()
  return async (timeZone) => {
    const { clock, databaseOf, world } = await onDevice()
    const profileId = session.profile?.id
    return dayOf(profileId ? await clock.readNow(databaseOf(profileId), world) : world.now(), timeZone)
  }
}
