import * as v from 'valibot'
import { presenceMoments } from '#domain/presence/presence.ts'
import { lastSteps, lineValues, mostFeedback, mostLines, mostNextStep } from '#domain/visits/visit.ts'
import { since } from '../version/since.ts'
import { day, instant, plainText, recordText, slug, uuid } from '../conventions.ts'

/** A visit in class (docs/decisions/0234), in the record of it and wherever it is read. */

export const nextStepOrNull = v.nullable(v.strictObject({ text: recordText(mostNextStep), by: day }))

export const visitFacts = {
  startedAt: instant,
  endedAt: instant,
  lastStep: v.picklist(lastSteps),
  lines: v.pipe(
    v.array(v.strictObject({ lineId: slug<'line'>(), value: v.picklist(lineValues) })),
    v.maxLength(mostLines),
    v.check((lines) => new Set(lines.map(({ lineId }) => lineId)).size === lines.length, 'a line twice'),
  ),
  /** Empty where nothing was said. */
  feedback: plainText(mostFeedback),
  nextStep: nextStepOrNull,
  confirmedByLearner: v.boolean(),
}

/** A visit that was made, for whoever follows her and for herself; `id` is that of its record. */
export const pastVisit = v.strictObject({
  id: uuid<'record'>(),
  learnerId: uuid<'account'>(),
  moduleId: slug<'module'>(),
  visitedBy: plainText(80),
  ...visitFacts,
  /** At which moments her phone confirmed that both were there (docs/decisions/0243). */
  presentAt: since(2, v.array(v.picklist(presenceMoments))),
})
export type VisitOnTheWire = v.InferOutput<typeof pastVisit>
