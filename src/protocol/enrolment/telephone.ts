import * as v from 'valibot'
import { instant, plainText } from '../conventions.ts'

/** A learner's number, kept since she agreed to it (docs/decisions/0240). */
export const telephone = v.strictObject({ number: plainText(30), consentAt: instant })

/** GET /api/accounts/:id/telephone */
export const telephoneBody = v.strictObject({ now: instant, telephone: v.nullable(telephone) })
