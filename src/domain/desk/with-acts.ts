import type { Act, ActKind, ActOf } from './act.ts'

/** An act with what is known of its way. */
export type LaidAct<Of extends Act = Act> = {
  readonly act: Of
  readonly state: 'waiting' | 'sent' | 'refused'
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
