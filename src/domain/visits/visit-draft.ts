import { addDays, type Day } from '../assignment/days.ts'
import type { AccountId, LineId, ModuleId } from '../id.ts'
import type { Presence } from '../presence/presence.ts'
import { wordsOrNothing } from '../text/line.ts'
import { countValued, feedbackToWrite, stepsToChoose, type Values } from './feedback.ts'
import type { ListLine, VisitList } from './visit-list.ts'
import { type LastStep, mostFeedback, mostNextStep, type VisitFacts } from './visit.ts'

/** The parts of a visit, in the order of the supervisor's guide: last step, list, talk, one step with a date. */
export const visitStages = ['begin', 'list', 'talk', 'agree'] as const
export type VisitStage = (typeof visitStages)[number]

/** A visit under way: one a learner, kept at every tap. Null: not chosen, or as it was proposed. */
export type VisitDraft = {
  readonly learnerId: AccountId
  readonly moduleId: ModuleId | null
  readonly startedAt: number
  readonly stage: VisitStage
  readonly lastStep: LastStep | null
  readonly values: Values
  readonly feedback: string | null
  /** The line whose next step is taken; its words may be changed. */
  readonly nextLine: LineId | null
  readonly nextText: string | null
  readonly nextBy: Day | null
  readonly confirmedByLearner: boolean
  readonly confirmedByMe: boolean
  /** Codes of her phone that were read; a visit is whole without them. */
  readonly presence: Presence
}

export const beginVisit = (learnerId: AccountId, startedAt: number): VisitDraft => ({
  learnerId,
  moduleId: null,
  startedAt,
  stage: 'begin',
  lastStep: null,
  values: {},
  feedback: null,
  nextLine: null,
  nextText: null,
  nextBy: null,
  confirmedByLearner: false,
  confirmedByMe: false,
  presence: { arrived: null, left: null },
})

/** Another list is another visit: what was seen of the first one says nothing about it. */
export const withModule = (draft: VisitDraft, moduleId: ModuleId): VisitDraft =>
  draft.moduleId === moduleId
    ? draft
    : {
        ...beginVisit(draft.learnerId, draft.startedAt),
        ...{ lastStep: draft.lastStep, presence: draft.presence, moduleId },
      }

/** What both read and agree on, changed after they had: they read it again. */
export const changed = (draft: VisitDraft, change: Partial<VisitDraft>): VisitDraft => ({
  ...draft,
  confirmedByLearner: false,
  confirmedByMe: false,
  ...change,
})

export const feedbackIn = (draft: VisitDraft, lines: readonly ListLine[]): string =>
  draft.feedback ?? feedbackToWrite(lines, draft.values)

/** The line that the next step is about: the one chosen, while it is still weak, or the weakest. */
export function nextLineIn(draft: VisitDraft, lines: readonly ListLine[]): ListLine | undefined {
  const choices = stepsToChoose(lines, draft.values)
  return choices.find(({ lineId }) => lineId === draft.nextLine) ?? choices[0]
}

export const nextTextIn = (draft: VisitDraft, lines: readonly ListLine[]): string =>
  draft.nextText ?? nextLineIn(draft, lines)?.next ?? ''

/** A small step that is looked at a year later is a wrong year. */
const mostDaysToStep = 366

/** Why a visit cannot be saved yet, the first thing first. `by`: a step without a day; `past`: a day that is over; `far`: a slip. */
export type Unfinished =
  | 'list'
  | 'last-step'
  | 'lines'
  | 'feedback-long'
  | 'step-long'
  | 'by'
  | 'past'
  | 'far'
  | 'confirm'

export function unfinishedIn(
  draft: VisitDraft,
  list: VisitList | undefined,
  { today, hadStep }: { readonly today: Day; readonly hadStep: boolean },
): readonly Unfinished[] {
  const lines = list?.lines ?? []
  const step = wordsOrNothing(nextTextIn(draft, lines))
  const checks: readonly (readonly [Unfinished, boolean])[] = [
    ['list', list === undefined],
    ['last-step', hadStep && draft.lastStep === null],
    ['lines', list !== undefined && countValued(lines, draft.values) < lines.length],
    ['feedback-long', wordsOrNothing(feedbackIn(draft, lines)).length > mostFeedback],
    ['step-long', step.length > mostNextStep],
    ['by', step !== '' && draft.nextBy === null],
    ['past', step !== '' && draft.nextBy !== null && draft.nextBy < today],
    ['far', step !== '' && draft.nextBy !== null && draft.nextBy > addDays(today, mostDaysToStep)],
    ['confirm', !draft.confirmedByMe],
  ]
  return checks.flatMap(([why, isSo]) => (isSo ? [why] : []))
}

/** The visit as it is recorded: every line of the list once, in its order. */
export function visitOf(draft: VisitDraft, list: VisitList, endedAt: number): VisitFacts {
  const { learnerId, startedAt, values, presence } = draft
  const isPresent = presence.arrived !== null || presence.left !== null
  const step = wordsOrNothing(nextTextIn(draft, list.lines))
  return {
    learnerId,
    list: { moduleId: list.moduleId, packHash: list.packHash },
    startedAt,
    // A clock that was put back in the middle of a visit makes no visit of negative length.
    endedAt: Math.max(endedAt, startedAt),
    lastStep: draft.lastStep ?? 'none',
    lines: list.lines.map(({ lineId }) => ({ lineId, value: values[lineId] ?? 'na' })),
    feedback: wordsOrNothing(feedbackIn(draft, list.lines)),
    nextStep: step === '' || draft.nextBy === null ? null : { text: step, by: draft.nextBy },
    confirmedByLearner: draft.confirmedByLearner,
    ...(isPresent ? { presence } : {}),
  }
}
