import type { RecordId } from '#domain/id.ts'
import type { PresenceMoment, PresenceOutcome } from '#domain/presence/presence.ts'

/** What became of each code that came with a visit (docs/decisions/0243). Written once. */
export type PresenceTable = {
  /** The visit's record. */
  record_id: RecordId
  moment: PresenceMoment
  outcome: PresenceOutcome
  /** When the code was shown, as it says itself; null when it says nothing. */
  shown_at: number | null
  /** `<keyId>:<window>` of a code that confirmed: unique, so that it confirms once. Null otherwise. */
  confirms: string | null
}
