import type { AccountId } from '../id.ts'
import { type LaidAct, notYetSaid, ofKind } from './with-acts.ts'

/** Codes of this learner's results that were taken off the list here. The server has not said so yet. */
export const dismissedHere = (
  acts: readonly LaidAct[],
  learnerId: AccountId,
  saidAt: number,
): ReadonlySet<string> =>
  new Set(
    notYetSaid(ofKind(acts, 'dismiss'), saidAt).flatMap(({ act }) =>
      act.kind === 'dismiss' && act.learnerId === learnerId ? [act.code] : [],
    ),
  )

/** A learner of the board without what was taken off. */
export function layDismissed<Learner extends { readonly id: AccountId; readonly quarantined: number }>(
  learner: Learner,
  acts: readonly LaidAct[],
  saidAt: number,
): Learner {
  const gone = dismissedHere(acts, learner.id, saidAt).size
  return gone === 0 ? learner : { ...learner, quarantined: Math.max(0, learner.quarantined - gone) }
}
