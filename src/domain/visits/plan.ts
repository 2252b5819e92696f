/** `done` is none of them: a visit that was made says so itself. */
export const planStates = ['planned', 'withdrawn', 'not-done'] as const
export type PlanState = (typeof planStates)[number]

/** Why a visit was not made. */
export const planReasons = ['away', 'closed', 'road', 'other'] as const
export type PlanReason = (typeof planReasons)[number]

/** What is said of a visit to one learner on one day. */
export type PlanFacts = { readonly state: PlanState; readonly reason: PlanReason | null }
