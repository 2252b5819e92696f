import type { PackLanguage } from '../content/languages.ts'
import type { Day } from '../assignment/days.ts'
import type { CallOutcome } from '../supervision/contact.ts'
import type { CalibrationValue } from '../calibration/calibration.ts'
import type { PlanFacts } from '../visits/plan.ts'
import type { VisitFacts } from '../visits/visit.ts'
import type { AnnouncementFacts } from '../announcements/announcement.ts'
import type { AccountId, AssignmentId, CohortId, Id, ModuleId, RecordId } from '../id.ts'

/** What every act of the desk says. It is about no module of its own: it is in no report of learning (docs/decisions/0231). */
type Common = {
  readonly id: RecordId
  /** From the same count as the records of the profile. */
  readonly seq: number
  readonly submittedAt: number
  readonly offsetMs: number | null
  readonly moduleId: null
  readonly packHash: null
  readonly language: PackLanguage
}

/** The reply to a learner's question. */
export type ReplyAct = Common & {
  readonly kind: 'reply'
  readonly questionId: RecordId
  readonly text: string
  /** The reply she saw there; null when there was none. */
  readonly was: string | null
}

export const mostAfterDays = 365

/** What may be changed of an assignment that stands. */
export type AssignedFacts = {
  readonly dueOn: Day | null
  /** Without a day: so many days for each, counted from the day she is asked or joins. Absent from older apps. */
  readonly afterDays?: number | null
  readonly graceDays: number
  readonly note: string | null
}

/** A module asked of a group or of one learner; with `was`, a change of one that stands. */
export type AssignAct = Common &
  AssignedFacts & {
    readonly kind: 'assign'
    readonly assignmentId: AssignmentId
    readonly module: ModuleId
    readonly cohortId: CohortId | null
    readonly learnerId: AccountId | null
    /** A day that has passed is meant: she was asked. */
    readonly meant: boolean
    /** What stood on her screen; null for a new one. */
    readonly was: AssignedFacts | null
  }

/** Modules and their days, without a day of the calendar: what can be asked of any group. */
export type PlanPattern = {
  /** In the order in which they are done. */
  readonly modules: readonly ModuleId[]
  /** Days until the first is due, from the day it is asked or she joins; null: no date. */
  readonly afterDays: number | null
  /** Days from one module to the next. */
  readonly every: number
  readonly graceDays: number
}
/** The most modules of one. */
export const mostInPlan = 60

type NamedPlan = { readonly name: string; readonly removed: boolean }

/** A pattern kept under a name for whoever follows the group; with `was`, another name, or it is removed (docs/decisions/0261). */
export type PlanAct = Common &
  PlanPattern &
  NamedPlan & {
    readonly kind: 'plan'
    readonly planId: Id<'plan'>
    readonly cohortId: CohortId
    readonly was: NamedPlan | null
  }

export type WithdrawAct = Common & { readonly kind: 'withdraw'; readonly assignmentId: AssignmentId }

export type NameFacts = { readonly name: string; readonly otherName: string | null }

/** Another name for a learner. */
export type RenameAct = Common &
  NameFacts & { readonly kind: 'rename'; readonly learnerId: AccountId; readonly was: NameFacts }

/** A learner goes to another group. */
export type MoveAct = Common & {
  readonly kind: 'move'
  readonly learnerId: AccountId
  readonly cohortId: CohortId
  readonly was: CohortId
}

/** Why she was on the list, and in how many days she is to be on it again; 0: she stays on it. */
type ListFacts = { readonly about: readonly string[]; readonly quietDays: number }

/** A learner was called or written to, and what became of it (docs/decisions/0245). */
export type CallAct = Common &
  ListFacts & {
    readonly kind: 'call'
    readonly learnerId: AccountId
    readonly by: 'call' | 'message'
    readonly outcome: CallOutcome
    /** With `promised` alone. */
    readonly promisedOn: Day | null
    readonly words: string | null
  }

/** A learner is left for a later day, for everybody who follows her. */
export type LaterAct = Common & ListFacts & { readonly kind: 'later'; readonly learnerId: AccountId }

/** A note about a learner, for the staff alone. */
export type NoteAct = Common & {
  readonly kind: 'note'
  readonly learnerId: AccountId
  readonly text: string
}

/** A visit in class, whole: nobody edits it (docs/decisions/0234). */
export type VisitAct = Common & VisitFacts & { readonly kind: 'visit' }

/** A visit that is meant to be made on a day, is not any more, or was not made. */
export type VisitPlanAct = Common &
  PlanFacts & {
    readonly kind: 'visit-plan'
    readonly learnerId: AccountId
    readonly day: Day
    /** What stood on her screen; null for a new one. */
    readonly was: PlanFacts | null
  }

/** Scenes of which an observer knows the right values were scored (docs/decisions/0244). */
export type CalibrationAct = Common & {
  readonly kind: 'calibration'
  readonly values: readonly CalibrationValue[]
}

/** Something is said to whole groups (docs/decisions/0247). */
export type AnnounceAct = Common &
  AnnouncementFacts & {
    readonly kind: 'announce'
    readonly announcementId: Id<'announcement'>
    readonly cohortIds: readonly CohortId[]
  }

/** What was said is taken back. */
export type RetractAct = Common & {
  readonly kind: 'retract'
  readonly announcementId: Id<'announcement'>
}

/** Somebody is invited to a group. The code opens a place, so no record keeps it (docs/decisions/0257). */
export type InviteAct = Common & {
  readonly kind: 'invite'
  readonly invitationId: Id<'invitation'>
  readonly cohortId: CohortId
  /** Null for whoever comes. */
  readonly name: string | null
  readonly code: string
}

/** What may be changed of an invitation that nobody has used. */
type InvitedFacts = { readonly name: string | null; readonly withdrawn: boolean }

/** Another name for an invitation, or it is withdrawn. */
export type InvitationAct = Common &
  InvitedFacts & {
    readonly kind: 'invitation'
    readonly invitationId: Id<'invitation'>
    /** What stood on her screen. */
    readonly was: InvitedFacts
  }

/** A result that can never be accepted is taken off the list, for everybody: it stays where it is kept. */
export type DismissAct = Common & {
  readonly kind: 'dismiss'
  readonly learnerId: AccountId
  readonly code: string
}

/** A learner's number, written down because she agreed, or taken back (null). No record keeps the number itself. */
export type TelephoneAct = Common & {
  readonly kind: 'telephone'
  readonly learnerId: AccountId
  readonly number: string | null
}

/** What stands in a record in place of a number or a code. */
export const secretOmitted = '…'

/** An act as it is kept: a number is to be gone when she takes it back (0240), and a code opens a place (0257). */
export function withoutSecret(act: Act): Act {
  if (act.kind === 'invite') return { ...act, code: secretOmitted }
  return act.kind === 'telephone' && act.number !== null ? { ...act, number: secretOmitted } : act
}

/** What somebody of the staff did, as one fact with a receipt. */
export type Act =
  | ReplyAct
  | AssignAct
  | WithdrawAct
  | RenameAct
  | MoveAct
  | CallAct
  | LaterAct
  | NoteAct
  | DismissAct
  | TelephoneAct
  | VisitAct
  | VisitPlanAct
  | CalibrationAct
  | AnnounceAct
  | RetractAct
  | InviteAct
  | InvitationAct
  | PlanAct
export type ActKind = Act['kind']
export type ActOf<Kind extends ActKind> = Extract<Act, { kind: Kind }>

/** What is given to an act when it is written. */
export type ActStamp = 'id' | 'seq' | 'submittedAt' | 'offsetMs' | 'moduleId' | 'packHash' | 'language'
/** An act as a form makes it: distributed, so that each kind keeps its own fields. */
export type ActFacts = { [Kind in ActKind]: Omit<ActOf<Kind>, ActStamp> }[ActKind]

/** When it was done, by the server's clock as far as the phone knew it. */
export const actedAt = ({ submittedAt, offsetMs }: Pick<Act, 'submittedAt' | 'offsetMs'>): number =>
  submittedAt + (offsetMs ?? 0)
