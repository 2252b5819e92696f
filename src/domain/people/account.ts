import type { AccountId, CohortId } from '../id.ts'

export const roles = ['learner', 'supervisor', 'administrator'] as const
export type Role = (typeof roles)[number]

/** An account as far as permissions go: its roles, and the cohorts it supervises. */
export type Actor = {
  readonly id: AccountId
  readonly roles: readonly Role[]
  readonly supervises: readonly CohortId[]
}

/** An administrator can do whatever a supervisor can, in every cohort. */
export function canSupervise(actor: Actor, cohortId: CohortId | null): boolean {
  if (actor.roles.includes('administrator')) return true
  return actor.roles.includes('supervisor') && cohortId !== null && actor.supervises.includes(cohortId)
}

export const canCreateCohorts = (actor: Actor): boolean =>
  actor.roles.includes('supervisor') || actor.roles.includes('administrator')

export const canAdminister = (actor: Actor): boolean => actor.roles.includes('administrator')

/** Results go to those who follow a learner: her own, or a cohort one supervises. */
export function canRead(
  actor: Actor,
  learner: { readonly id: AccountId; readonly cohorts: readonly CohortId[] },
): boolean {
  return (
    actor.id === learner.id ||
    learner.cohorts.some((cohortId) => canSupervise(actor, cohortId)) ||
    canAdminister(actor)
  )
}
