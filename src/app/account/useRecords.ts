import type { StoredRecord } from '#local/outbox/records.ts'
import { useOnDevice } from '../shell/on-device.ts'
import { useLiveQuery } from '../ui/useLiveQuery.ts'

/** Every record of the person on the screen, with its state, followed live. */
export function useRecords() {
  const load = useOnDevice()
  return useLiveQuery<readonly StoredRecord[]>(async () => {
    const { device, databaseOf, liveQuery, profiles, records } = await load()
    return liveQuery(async () => {
      const profile = await profiles.findCurrentProfile(device)
      return profile ? records.listRecords(databaseOf(profile.id)) : []
    })
  }, [])
}
