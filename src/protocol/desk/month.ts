import * as v from 'valibot'
import { count, instant, plainText, plainTextOrNull, timeZone, uuid } from '../conventions.ts'

const person = v.strictObject({
  id: uuid<'account'>(),
  name: plainText(80),
  /** Her account is closed now. Without anything in the month she is not listed. */
  ended: v.boolean(),
  /** Something of hers was finished in the month. */
  active: v.boolean(),
  /** Lessons read to their end, each once. */
  lessons: count,
  quizzes: count,
  /** Modules whose first pass was finished in the month. */
  passed: count,
  /** Of reading, quizzes and reviews, while somebody was there. */
  minutes: count,
  /** Modules whose date had gone by at the month's end, or has by now, without a pass. */
  overdue: count,
  questions: count,
  /** How many of these questions have a reply by now. */
  replied: count,
  /** Visits to her class that began in the month. */
  visits: count,
  certificates: count,
})
export type MonthPerson = v.InferOutput<typeof person>

/** GET /api/cohorts/:id/months/:month: what was done in one group in one month (docs/decisions/0249). */
export const monthBody = v.strictObject({
  now: instant,
  month: v.pipe(v.string(), v.regex(/^20\d\d-(?:0[1-9]|1[0-2])$/)),
  cohort: v.strictObject({ id: uuid<'cohort'>(), name: plainText(80), timeZone }),
  association: plainTextOrNull(200),
  people: v.array(person),
})
export type MonthReport = v.InferOutput<typeof monthBody>
