import type { AccountId, CohortId, Id } from '#domain/id.ts'

/** A one-time code. With an account it is a recovery code: it gives a known learner a new phone. */
export type InvitationTable = {
  invitation_id: Id<'invitation'>
  cohort_id: CohortId
  account_id: AccountId | null
  code_hash: string
  name: string | null
  created_at: number
  expires_at: number
  replaced: number
  used_by_key: string | null
  used_account: AccountId | null
  /** The wish with which it opened a locked page. */
  opened_as: string | null
  /** Whose word it is: it ends with her account. Null for those made before this was written down. */
  created_by: AccountId | null
  /** A withdrawn one counts as replaced as well: every check of an open code knows that. */
  withdrawn_at: number | null
  withdrawn_by: AccountId | null
  /** 1 when somebody has said whose named invitation this code without a name stands for, or that it was none. */
  owner_said: number | null
}
