import type { AccountId } from '#domain/id.ts'

/** That something about an account changed. The thing itself is read when it is sent, so this never goes stale. */
export type ChangeTable = {
  account_id: AccountId
  kind: 'account' | 'assignment' | 'answer' | 'certificate' | 'receipt' | 'visit'
  object_id: string
  number: number
}
