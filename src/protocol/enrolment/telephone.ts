import * as v from 'valibot'
import { instant, plainText, plainTextOrNull } from '../conventions.ts'
import { telephoneOrNull } from '../typed.ts'

/** A learner's number, kept since she agreed to it (docs/decisions/0240). */
export const telephone = v.strictObject({ number: plainText(30), consentAt: instant })

/** PUT /api/accounts/:id/telephone: null takes it back. `was`: what stood on the screen. */
export const telephonePut = v.strictObject({ number: telephoneOrNull(), was: plainTextOrNull(30) })
/** GET /api/accounts/:id/telephone */
export const telephoneAnswer = v.strictObject({ now: instant, telephone: v.nullable(telephone) })
