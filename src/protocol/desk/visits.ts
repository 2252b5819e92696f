import * as v from 'valibot'
import { asId } from '#domain/id.ts'
import { planReasons, planStates } from '#domain/visits/plan.ts'
import { lastSteps, lineValues } from '#domain/visits/visit.ts'
import { visitStages } from '#domain/visits/visit-draft.ts'
import { count, day, instant, plainText, slug, uuid } from '../conventions.ts'
import { presenceOfVisit } from '../presence/presence.ts'
import { nextStepOrNull } from '../sync/visit.ts'
import { since } from '../version/since.ts'

/** Visits in class at the desk (docs/decisions/0234): the last one, those planned, and one under way on one phone. */

const value = v.picklist(lineValues)

/** On the board: the last visit to a learner, and the last step agreed with her. */
export const lastVisit = v.strictObject({
  startedAt: instant,
  visits: count,
  nextStep: nextStepOrNull,
  /** The visit at which that step was agreed. */
  agreedAt: v.nullable(instant),
  /** When she said on her own phone that she sees it otherwise (docs/decisions/0254). */
  otherwiseAt: since(2, instant),
})

export const planFacts = {
  state: v.picklist(planStates),
  reason: v.nullable(v.picklist(planReasons)),
}

/** On the board: a visit to a learner on a day; one that was withdrawn is not there. */
export const plannedVisit = v.strictObject({
  learnerId: uuid<'account'>(),
  day,
  ...planFacts,
  plannedBy: plainText(80),
})
export type PlannedVisit = v.InferOutput<typeof plannedVisit>

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
  /** Drafts of earlier builds have none. */
  presence: v.optional(presenceOfVisit, { arrived: null, left: null }),
})
