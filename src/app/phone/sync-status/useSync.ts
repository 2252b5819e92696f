import { listCarried, type CarriedPerson } from '#local/courier/carried.ts'
import type { StoredRecord } from '#local/outbox/records.ts'
import type { LastSending } from '#local/sync/sync.ts'
import { useOnDevice } from '../../device/on-device.ts'
import { useLiveQuery } from '../../frame/ui/useLiveQuery.ts'

export type SyncFacts = {
  readonly records: readonly StoredRecord[]
  /** What she carries for others, which is none of her records. */
  readonly carried: readonly CarriedPerson[]
  readonly last: LastSending
}

/** Every record of the person on the screen with its state, and how sending went; followed live. */
export function useSync() {
  const load = useOnDevice()
  return useLiveQuery<SyncFacts | null>(async () => {
    const { device, databaseOf, liveQuery, profiles, records, sync } = await load()
    return liveQuery(async () => {
      const profile = await profiles.findCurrentProfile(device)
      if (!profile)
        return { records: [], carried: [], last: { successAt: null, failure: null, nextTryAt: null } }
      const db = databaseOf(profile.id)
      return {
        records: await records.listRecords(db),
        carried: await listCarried(db),
        last: await sync.lastSending(db),
      }
    })
  }, null)
}
