import * as v from 'valibot'
import { instant } from '../conventions.ts'

/** GET /api/certificates/:id?issued=…: whether this very statement was withdrawn. Not strict: a phone of today will ask a server of tomorrow. */
export const standingFacts = v.object({
  /** Null for one that stands, and for one this installation does not know. */
  withdrawnAt: v.nullable(instant),
})
export type StandingFacts = v.InferOutput<typeof standingFacts>
/** When the statement was issued: two of one number differ in it. */
export const standingQuery = instant
export const certificatePath = (id: string): string => `/api/certificates/${id}`
