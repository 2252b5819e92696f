import * as v from 'valibot'
import { instant, plainText } from '../conventions.ts'
import { eachAlone, since } from '../version/since.ts'

/** What a field may say. */
const fieldValue = v.union([v.string(), v.number(), v.boolean(), v.null()])

/**
 * A value of hers that somebody else's took the place of, and she had not seen it (docs/decisions/0246). It is said for a month, or until
 * she changes the same thing again. Fields: `name`, `otherName`, `cohortId`; `dueOn`, `graceDays`, `note`, `withdrawn`; `text`.
 */
const overtaken = v.strictObject({
  id: plainText(200),
  subject: v.picklist(['learner', 'assignment', 'question', 'invitation', 'plan']),
  objectId: plainText(60),
  field: plainText(40),
  mine: fieldValue,
  now: fieldValue,
  by: plainText(80),
  at: instant,
})
/** As the board has them. A subject that this build does not know is left out alone. */
export const overtakenList = eachAlone(overtaken)
/** What of a board is asked for them: the rest of it stays unread. */
export const overtakenOf = v.object({ overtaken: since(2, overtakenList) })
export type Overtaken = v.InferOutput<typeof overtaken>
