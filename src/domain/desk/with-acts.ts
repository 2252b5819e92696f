import type { AccountId, AssignmentId, CohortId } from '../id.ts'
import type { StoredState } from '../progress/stored-state.ts'
import type { Act, ActKind, ActOf, AssignAct } from './act.ts'

/** An act with what is known of its way. */
export type LaidAct<Of extends Act = Act> = {
  readonly act: Of
  readonly state: StoredState
  readonly receivedAt: number | null
}

/**
 * The acts that what the server said at `saidAt` does not know yet: those that wait, and those it received later. In the order they
 * were done. A refused one changes nothing.
 */
export const notYetSaid = <Of extends Act, Laid extends LaidAct<Of>>(
  acts: readonly Laid[],
  saidAt: number,
): readonly Laid[] =>
  acts
    .filter(
      ({ state, receivedAt }) => state === 'waiting' || (state === 'sent' && (receivedAt ?? 0) > saidAt),
    )
    .toSorted((a, b) => a.act.seq - b.act.seq)

/** Those of one kind. */
export const ofKind = <Kind extends ActKind, Laid extends LaidAct>(
  acts: readonly Laid[],
  kind: Kind,
): readonly (Laid & LaidAct<ActOf<Kind>>)[] =>
  acts.filter((laid): laid is Laid & LaidAct<ActOf<Kind>> => laid.act.kind === kind)

/** Her last reply to a question that the list does not show yet. */
export const replyOver = <Laid extends LaidAct>(acts: readonly Laid[], questionId: string, saidAt: number) =>
  notYetSaid(
    ofKind(acts, 'reply').filter(({ act }) => act.questionId === questionId),
    saidAt,
  ).at(-1)

/** How many open questions her replies on the way close. */
export const repliesOnTheWay = (acts: readonly LaidAct[], saidAt: number): number =>
  new Set(
    ofKind(notYetSaid(acts, saidAt), 'reply').flatMap(({ act }) =>
      act.was === null ? [act.questionId] : [],
    ),
  ).size

/** An assignment as the board has it. */
type Standing = { readonly id: AssignmentId; readonly withdrawn: boolean }

/** Her acts laid over the assignments of the board: new ones, changed ones, withdrawn ones. `make`: what one is by an act. */
export const layAssignments = <Assigned extends Standing>(
  assignments: readonly Assigned[],
  acts: readonly LaidAct[],
  saidAt: number,
  make: (act: AssignAct, known?: Assigned) => Assigned,
): readonly Assigned[] =>
  notYetSaid(acts, saidAt).reduce<readonly Assigned[]>((laid, { act }) => {
    if (act.kind === 'withdraw')
      return laid.map((one) => (one.id === act.assignmentId ? { ...one, withdrawn: true } : one))
    if (act.kind !== 'assign') return laid
    return laid.some(({ id }) => id === act.assignmentId)
      ? laid.map((one) => (one.id === act.assignmentId ? make(act, one) : one))
      : [...laid, make(act)]
  }, assignments)

/** A learner as the board has her. */
type Named = {
  readonly id: AccountId
  readonly name: string
  readonly otherName?: string
  readonly cohortId: CohortId
}

/** Her acts laid over one learner: another name, another group. */
export const layLearner = <Learner extends Named>(
  learner: Learner,
  acts: readonly LaidAct[],
  saidAt: number,
): Learner =>
  notYetSaid(acts, saidAt).reduce((laid, { act }) => {
    if (act.kind === 'move' && act.learnerId === learner.id) return { ...laid, cohortId: act.cohortId }
    if (act.kind !== 'rename' || act.learnerId !== learner.id) return laid
    const { otherName: _, ...rest } = laid
    const named = { ...laid, ...rest, name: act.name }
    return act.otherName === null ? named : { ...named, otherName: act.otherName }
  }, learner)
