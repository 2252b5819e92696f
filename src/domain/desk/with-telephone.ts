import type { AccountId } from '../id.ts'
import { actedAt, secretOmitted } from './act.ts'
import { type LaidAct, notYetSaid, ofKind } from './with-acts.ts'

type Telephone = { readonly number: string; readonly consentAt: number }

/** A learner of the board with the number written down on this phone, or without the one taken back. */
export function layTelephone<Learner extends { readonly id: AccountId; readonly telephone?: Telephone }>(
  learner: Learner,
  acts: readonly LaidAct[],
  saidAt: number,
): Learner {
  const last = notYetSaid(ofKind(acts, 'telephone'), saidAt)
    .filter(({ act }) => act.kind === 'telephone' && act.learnerId === learner.id)
    .at(-1)?.act
  if (last?.kind !== 'telephone' || last.number === secretOmitted) return learner
  const { number } = last
  return { ...learner, telephone: number === null ? undefined : { number, consentAt: actedAt(last) } }
}
