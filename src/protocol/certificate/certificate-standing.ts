import * as v from 'valibot'
import { instant } from '../conventions.ts'

/** GET /api/certificates/:id?issued=…: whether this very statement was withdrawn. Not strict: a phone of today will ask a server of tomorrow. */
export const standingAnswer = v.object({
  /** Null for one that stands, and for one this installation does not know. */
  withdrawnAt: v.nullable(instant),
})
export type StandingAnswer = v.InferOutput<typeof standingAnswer>
/** When the statement was issued: two of one number differ in it. */
export const standingQuery = instant
export const certificatePath = (id: string): string => `/api/certificates/${id}`
