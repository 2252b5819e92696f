import { type LaidAct, notYetSaid, ofKind } from '../desk/with-acts.ts'
import type { AgreedStep } from './visit.ts'

/** What the board knows of visits to a learner. */
export type LastVisit = {
  readonly startedAt: number
  readonly visits: number
  readonly nextStep: AgreedStep | null
  readonly agreedAt: number | null
  /** When she said that she sees it otherwise; absent when she did not, or agreed since. */
  readonly otherwiseAt?: number
}

/** With the visits of this phone that the server has not said yet: the next one begins with what was agreed there. */
export const layLastVisit = (
  learnerId: string,
  said: LastVisit | undefined,
  acts: readonly LaidAct[],
  saidAt: number,
): LastVisit | undefined =>
  notYetSaid(ofKind(acts, 'visit'), saidAt)
    .filter(({ act }) => act.learnerId === learnerId)
    .map(({ act }) => act)
    .reduce<LastVisit | undefined>((last, { startedAt, nextStep }) => {
      const isStep = nextStep !== null && startedAt >= (last?.agreedAt ?? 0)
      return {
        startedAt: Math.max(startedAt, last?.startedAt ?? 0),
        visits: (last?.visits ?? 0) + 1,
        nextStep: isStep ? nextStep : (last?.nextStep ?? null),
        agreedAt: isStep ? startedAt : (last?.agreedAt ?? null),
      }
    }, said)
