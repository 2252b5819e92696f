import type { Day } from '../assignment/days.ts'
import type { Presence, PresenceMoment } from '../presence/presence.ts'
import type { AccountId, LineId, ModuleId, PackHash, RecordId } from '../id.ts'

/** Not seen, partly, seen; `na`: there was no occasion to see it. */
export const lineValues = ['0', '1', '2', 'na'] as const
export type LineValue = (typeof lineValues)[number]

/** What became of the step agreed at the last visit; `none`: no step was agreed. */
export const judgedSteps = ['done', 'partly', 'not'] as const
export const lastSteps = [...judgedSteps, 'none'] as const
export type LastStep = (typeof lastSteps)[number]

/** The most signs of what is agreed: a few sentences that two people read together. */
export const mostFeedback = 1_000
export const mostNextStep = 300
/** Longer than any list. */
export const mostLines = 40

export type VisitLine = { readonly lineId: LineId; readonly value: LineValue }

/** The one thing she tries next, and the day on which both look at it again. */
export type AgreedStep = { readonly text: string; readonly by: Day }

/** One visit in class, as two people agreed on it. */
export type VisitFacts = {
  readonly learnerId: AccountId
  /** Which list, and the version of the module whose list it is. */
  readonly list: { readonly moduleId: ModuleId; readonly packHash: PackHash }
  readonly startedAt: number
  readonly endedAt: number
  readonly lastStep: LastStep
  readonly lines: readonly VisitLine[]
  readonly feedback: string
  readonly nextStep: AgreedStep | null
  /** She read it on the supervisor's phone and tapped. */
  readonly confirmedByLearner: boolean
  /** Codes of her phone, read at arrival and at leaving (docs/decisions/0243). */
  readonly presence?: Presence
}

/** A visit as it is shown afterwards; `id` is that of its record. */
export type PastVisit = Omit<VisitFacts, 'list' | 'presence'> & {
  readonly id: RecordId
  readonly moduleId: ModuleId
  readonly visitedBy: string
  /** At which moments her phone confirmed that both were there. */
  readonly presentAt?: readonly PresenceMoment[]
}

/** The latest first. */
export const newestFirst = <Visit extends Pick<PastVisit, 'startedAt' | 'id'>>(
  visits: readonly Visit[],
): readonly Visit[] => visits.toSorted((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? 1 : -1))

/** The last visit to somebody at which a step was agreed: the next one begins with it. */
export const lastAgreed = (
  visits: readonly PastVisit[],
  learnerId: string,
): (PastVisit & { readonly nextStep: AgreedStep }) | undefined => {
  for (const visit of newestFirst(visits))
    if (visit.learnerId === learnerId && visit.nextStep !== null)
      return { ...visit, nextStep: visit.nextStep }
  return undefined
}
