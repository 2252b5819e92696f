import type { AccountId, Id } from '#domain/id.ts'

/** A certificate this installation signed. The statement says everything; the columns are what is asked about. */
export type CertificateTable = {
  certificate_id: Id<'certificate'>
  account_id: AccountId
  kind: 'module' | 'course'
  /** The module or the course. */
  subject_id: string
  /** The name it was made out to: another name makes a new statement. */
  name: string
  issued_at: number
  statement: string
}
