import * as v from 'valibot'
import { plainTextOrNull } from '../conventions.ts'
import { telephoneOrNull } from '../typed.ts'

/** PUT /api/accounts/:id/telephone: null takes it back. `was`: what stood on the screen. */
export const telephonePut = v.strictObject({ number: telephoneOrNull(), was: plainTextOrNull(30) })
