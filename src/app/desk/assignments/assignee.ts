import type { AssignmentPut, Board } from '#protocol/desk/supervision.ts'

/** Whole cohorts first, then everybody in them, for one list to choose from. */
export function assigneeOptions(
  board: Board,
  wholeCohort: (name: string) => string,
): readonly { readonly value: string; readonly label: string }[] {
  const nameOf = new Map<string, string>(board.cohorts.map(({ id, name }) => [id, name]))
  return [
    ...board.cohorts.map(({ id, name }) => ({ value: `cohort:${id}`, label: wholeCohort(name) })),
    ...board.learners
      .filter(({ ended }) => !ended)
      .map(({ id, name, cohortId }) => ({
        value: `learner:${id}`,
        label: `${name} · ${nameOf.get(cohortId) ?? ''}`,
      })),
  ]
}

export function assigneeOf(
  value: string,
  board: Board,
): Pick<AssignmentPut, 'cohortId' | 'learnerId'> | undefined {
  const cohort = board.cohorts.find(({ id }) => value === `cohort:${id}`)
  if (cohort) return { cohortId: cohort.id, learnerId: null }
  const learner = board.learners.find(({ id }) => value === `learner:${id}`)
  return learner ? { cohortId: null, learnerId: learner.id } : undefined
}
