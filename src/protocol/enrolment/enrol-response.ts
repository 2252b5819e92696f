import * as v from 'valibot'
import { roles } from '#domain/people/account.ts'
import { instant, plainText, uuid } from '../conventions.ts'

/** The response to joining, signing in and setting a password: this key now speaks for that account. */
export const enrolResponse = v.strictObject({
  account: v.strictObject({ id: uuid<'account'>(), name: plainText(80), roles: v.array(v.picklist(roles)) }),
  epoch: v.string(),
  now: instant,
})
export type EnrolResponse = v.InferOutput<typeof enrolResponse>
