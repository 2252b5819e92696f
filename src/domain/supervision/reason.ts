import type { Day } from '../assignment/days.ts'
import type { ModuleState } from '../desk/lists.ts'
import type { ModuleId } from '../id.ts'
import type { StaffContact } from './contact.ts'

/** Why a learner is on the list of today, what presses most first. */
export const reasonKinds = [
  'not-accepted',
  'data-request',
  'question',
  'otherwise',
  'promised',
  'phone',
  'silent',
  'stuck',
  'overdue',
  'visit',
  'finished',
] as const
export type ReasonKind = (typeof reasonKinds)[number]

export type PhoneFault = 'full' | 'clock' | 'forked' | 'old'

/** `since`: from when on it is so. `more`: in how many other modules it is so, too. */
export type Reason =
  | { readonly kind: 'not-accepted'; readonly since: number | null; readonly count: number }
  | { readonly kind: 'data-request' | 'question'; readonly since: number }
  /** She sees the last visit to her class otherwise than it was written. */
  | { readonly kind: 'otherwise'; readonly since: number }
  /** What she promised is still not done, though the day is over. */
  | { readonly kind: 'promised'; readonly since: number; readonly promisedOn: Day }
  /** Since when is unknown: a phone reports what is, not since when. */
  | { readonly kind: 'phone'; readonly since: null; readonly fault: PhoneFault }
  /** `everConnected`: false when nothing came since she joined. */
  | { readonly kind: 'silent'; readonly since: number; readonly everConnected: boolean }
  | {
      readonly kind: 'stuck'
      readonly since: number | null
      readonly moduleId: ModuleId
      readonly more: number
      /** Questions she missed twice or more; else the quiz was not passed in so many tries. */
      readonly questions: number
      readonly tries: number
    }
  | {
      readonly kind: 'overdue'
      readonly since: null
      readonly moduleId: ModuleId
      readonly more: number
      readonly dueOn: Day | null
    }
  | {
      readonly kind: 'visit' | 'finished'
      readonly since: number
      readonly moduleId: ModuleId
      readonly more: number
    }

/** What the desk knows of a learner, as far as it says who needs a word. A board of an older server says less. */
export type SupervisedFacts = {
  readonly joinedAt: number
  readonly ended: boolean
  readonly quarantined: number
  readonly device: {
    readonly lastHeardAt: number | null
    readonly freeMb: number | null
    readonly clockOffsetMs: number | null
    readonly forked: boolean
    readonly isOld?: boolean
  } | null
  readonly cells: readonly CellFacts[]
  /** The last call and the last "later" of whoever follows her. */
  readonly contacts?: readonly StaffContact[]
  /** A task called ready before it was looked at then. */
  readonly lastVisit?: { readonly startedAt: number; readonly otherwiseAt?: number }
  readonly signs?: {
    /** The oldest result that was not accepted, request about her data, and question without a reply. */
    readonly quarantinedAt: number | null
    readonly requestAt: number | null
    readonly questionAt: number | null
    /** Modules with questions missed twice or more, the last time too. */
    readonly missed: readonly { readonly moduleId: ModuleId; readonly questions: number }[]
  }
}

export type CellFacts = {
  readonly moduleId: ModuleId
  readonly state: ModuleState
  readonly attempts: number
  readonly lastRecordAt: number | null
  readonly practiceAt: number | null
  readonly passedAt?: number | null
  readonly assignment: { readonly state: string; readonly dueOn: Day | null } | null
}
