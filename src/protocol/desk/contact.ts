import * as v from 'valibot'
import { callOutcomes, contactWays } from '#domain/supervision/contact.ts'
import { day, instant, plainText, plainTextOrNull, uuid } from '../conventions.ts'

const by = v.strictObject({ id: uuid<'account'>(), name: plainText(80) })

/** A call, a message, or a "later", as everybody who follows the learner reads it (docs/decisions/0245). */
export const staffContact = v.strictObject({
  id: uuid<'record'>(),
  way: v.picklist(contactWays),
  outcome: v.nullable(v.picklist(callOutcomes)),
  promisedOn: v.nullable(day),
  words: plainTextOrNull(1_000),
  about: v.array(plainText(30)),
  quietUntil: v.nullable(instant),
  at: instant,
  by,
})

/** A note of the staff. */
export const staffNote = v.strictObject({ id: uuid<'record'>(), text: plainText(2_000), at: instant, by })
export type StaffNote = v.InferOutput<typeof staffNote>
