import type { CertificateKind } from '#domain/certificate/kinds.ts'
import type { WithdrawalCause } from '#domain/desk/lists.ts'
import type { AccountId, Id } from '#domain/id.ts'

/** A certificate this installation signed. The statement says everything; the columns are what is asked about. */
export type CertificateTable = {
  certificate_id: Id<'certificate'>
  account_id: AccountId
  kind: CertificateKind
  /** The module or the course. */
  subject_id: string
  /** The name it was made out to: another name makes a new statement. */
  name: string
  issued_at: number
  statement: string
}

/** A statement that another one replaced, or that was withdrawn. */
export type EarlierCertificateTable = {
  certificate_id: Id<'certificate'>
  issued_at: number
  account_id: AccountId
  statement: string
  withdrawn_at: number | null
  /** Its pass was withdrawn, or the staff withdrew it. */
  cause: WithdrawalCause | null
  /** What the staff said. */
  reason: string | null
}
