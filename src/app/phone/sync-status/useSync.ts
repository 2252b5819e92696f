import { listCarried, type CarriedPerson } from '#local/courier/carried.ts'
import type { StoredRecord } from '#local/outbox/records.ts'
import type { LastSending } from '#local/sync/sync.ts'
import { usePerson } from '../../common/later/usePerson.ts'

export type SyncFacts = {
  readonly records: readonly StoredRecord[]
  /** What she carries for others, which is none of her records. */
  readonly carried: readonly CarriedPerson[]
  readonly last: LastSending
}

/** Every record of the person on the screen with its state, and how sending went; followed live. */
export function useSync() {
  return usePerson().follow<SyncFacts, null>(
    async ({ db, device: { records, sync } }) => ({
      records: await records.listRecords(db),
      carried: await listCarried(db),
      last: await sync.lastSending(db),
    }),
    {
      nobody: { records: [], carried: [], last: { successAt: null, failure: null, nextTryAt: null } },
      before: null,
    },
  )
}
