import type { StoredAct } from '#local/desk/acts.ts'

/** Her acts about an assignment that the server does not have: they wait, or were not accepted. The last first. */
export const unsentAbout = (acts: readonly StoredAct[], assignmentId: string): readonly StoredAct[] =>
  acts.filter(
    ({ act, state }) =>
      state !== 'sent' &&
      (act.kind === 'assign' || act.kind === 'withdraw') &&
      act.assignmentId === assignmentId,
  )
