import type { Day } from '#domain/assignment/days.ts'
import { doubtOf } from '#domain/assignment/due-date.ts'
import type { AssignmentPut, Board, BoardAssignment } from '#protocol/desk/supervision.ts'

/** What to ask back before an assignment goes out. Each is asked once; whoever means it sends again. */
export type Doubt =
  | { readonly kind: 'past' }
  | { readonly kind: 'second'; readonly id: string; readonly moduleId: string; readonly dueOn: Day | null }

type Asked = Pick<AssignmentPut, 'cohortId' | 'learnerId' | 'dueOn'> & {
  readonly moduleIds: readonly string[]
}

export function doubtsAbout(board: Board, asked: Asked, today: Day): readonly Doubt[] {
  const second = asked.moduleIds.flatMap((moduleId) => {
    const standing = board.assignments.find(
      (one) => !one.withdrawn && one.moduleId === moduleId && isForSame(board, one, asked),
    )
    return standing === undefined
      ? []
      : [{ kind: 'second' as const, id: standing.id, moduleId, dueOn: standing.dueOn }]
  })
  return [...(doubtOf(asked.dueOn, today) === 'past' ? [{ kind: 'past' as const }] : []), ...second]
}

/** Whether somebody would be asked the same module twice: a group holds its people. */
function isForSame(board: Board, one: BoardAssignment, asked: Omit<Asked, 'moduleIds'>): boolean {
  const peopleOf = ({ cohortId, learnerId }: Pick<BoardAssignment, 'cohortId' | 'learnerId'>): Set<string> =>
    new Set(
      board.learners
        .filter((learner) => !learner.ended)
        .filter((learner) => learner.id === learnerId || learner.cohortId === cohortId)
        .map(({ id }) => id),
    )
  if (one.cohortId !== null && one.cohortId === asked.cohortId) return true
  const others = peopleOf(one)
  return [...peopleOf(asked)].some((id) => others.has(id))
}
