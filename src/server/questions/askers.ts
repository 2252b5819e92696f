import type { CohortId } from '#domain/id.ts'
import { type Actor, canAdminister } from '#domain/people/account.ts'

/** Whose questions: those of learners in these cohorts, or everybody's. */
export type Askers = readonly CohortId[] | 'everybody'

/** An administrator is responsible for the law: she sees every cohort's questions, and those of people in none. */
export const askersOf = (actor: Actor): Askers => (canAdminister(actor) ? 'everybody' : actor.supervises)
