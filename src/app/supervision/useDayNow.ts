import { dayOf, type Day } from '#domain/assignment/days.ts'
import { useOnDevice } from '../shell/on-device.ts'
import { useSession } from '../shell/session.ts'

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
