// Lists that only the desk and the server read as lists. A phone knows these words by their types, and loads none of this.

/** How a learner stands in a module. */
export const moduleStates = ['not-started', 'in-progress', 'passed', 'failed'] as const
export type ModuleState = (typeof moduleStates)[number]

/** How an assignment stands for a learner. */
export const assignmentKinds = ['assigned', 'started', 'overdue', 'satisfied', 'withdrawn'] as const

/** How what was asked came: late work is never refused, only labelled. */
export const timings = ['on-time', 'late', 'on-time-arrived-later'] as const
export type Timing = (typeof timings)[number]

/** Kinds of records that can be taken back. */
export const withdrawableKinds = ['attempt', 'session', 'review', 'practice', 'question'] as const
/** A withdrawal is never withdrawn; of a visit she says more. */
export const recordKinds = [...withdrawableKinds, 'void', 'visit-reply'] as const

/** What deserves a look in a question, each by one rule a person can recount (`docs/item-statistics.md`). */
export const itemSigns = [
  'easy',
  'hard',
  'backwards',
  'weak',
  'tempting',
  'sure-and-wrong',
  'untaken',
] as const
export type ItemSign = (typeof itemSigns)[number]

/** Why a record is in quarantine and stays there: no later try can be accepted. */
export const finalRefusals: readonly string[] = ['different-content', 'too-large']

/** Why a certificate was withdrawn: its pass was, or the staff said so. */
export const withdrawalCauses = ['pass', 'office'] as const
export type WithdrawalCause = (typeof withdrawalCauses)[number]
