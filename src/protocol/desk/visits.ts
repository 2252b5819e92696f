import * as v from 'valibot'
import { asId } from '#domain/id.ts'
import { lastSteps, lineValues, mostFeedback, mostLines, mostNextStep } from '#domain/visits/visit.ts'
import { visitStages } from '#domain/visits/visit-draft.ts'
import { count, day, instant, plainText, recordText, slug, uuid } from '../conventions.ts'

/** Visits in class (docs/decisions/0234): what was agreed, and a visit under way on one phone. */

const value = v.picklist(lineValues)
const nextStep = v.nullable(v.strictObject({ text: recordText(mostNextStep), by: day }))

/** What a visit says, wherever it is told. */
export const visitFacts = {
  startedAt: instant,
  endedAt: instant,
  lastStep: v.picklist(lastSteps),
  lines: v.pipe(
    v.array(v.strictObject({ lineId: slug<'line'>(), value })),
    v.maxLength(mostLines),
    v.check((lines) => new Set(lines.map(({ lineId }) => lineId)).size === lines.length, 'a line twice'),
  ),
  /** Empty where nothing was said. */
  feedback: plainText(mostFeedback),
  nextStep,
  confirmedByLearner: v.boolean(),
}

/** A visit as the server tells it: to whoever follows her, and to herself. */
export const pastVisit = v.strictObject({
  id: uuid<'record'>(),
  learnerId: uuid<'account'>(),
  moduleId: slug<'module'>(),
  visitedBy: plainText(80),
  ...visitFacts,
})

/** On the board: the last visit to a learner, and the last step agreed with her. */
export const lastVisit = v.strictObject({
  startedAt: instant,
  visits: count,
  nextStep,
  /** The visit at which that step was agreed. */
  agreedAt: v.nullable(instant),
})
export type LastVisit = v.InferOutput<typeof lastVisit>

/** A visit under way, as its phone keeps it. */
export const visitDraftSchema = v.strictObject({
  learnerId: uuid<'account'>(),
  moduleId: v.nullable(slug<'module'>()),
  startedAt: instant,
  stage: v.fallback(v.picklist(visitStages), 'begin'),
  lastStep: v.nullable(v.picklist(lastSteps)),
  values: v.pipe(
    v.record(v.string(), value),
    v.transform((values) =>
      Object.fromEntries(Object.entries(values).map(([id, each]) => [asId<'line'>(id), each])),
    ),
  ),
  feedback: v.nullable(v.string()),
  nextLine: v.nullable(slug<'line'>()),
  nextText: v.nullable(v.string()),
  nextBy: v.nullable(day),
  confirmedByLearner: v.boolean(),
  confirmedByMe: v.boolean(),
})
