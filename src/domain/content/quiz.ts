import type { ChoiceId, LessonId, QuestionId } from '../id.ts'

export const questionKinds = [
  'single-choice',
  'multiple-choice',
  'true-false',
  'ordering',
  'matching',
  'numeric',
  'scenario',
  'picture-choice',
  'short-text',
] as const
export type QuestionKind = (typeof questionKinds)[number]

export type Picture = { readonly src: string; readonly alt: string }

/** For numeric questions a choice is a band of numbers: `"0..2"`, `"11.."` (ends included). */
export type Choice = {
  readonly choiceId: ChoiceId
  /** The caption of a picture, which may be empty; of a short text the first answer accepted. */
  readonly text: string
  readonly feedback: string
  /** Null unless the kind is picture-choice. */
  readonly picture: Picture | null
  /** What may be typed for it, told apart by `fold`; empty unless the kind is short-text. */
  readonly accepts: readonly string[]
}

/** The right-hand side of a matching question. */
export type Partner = { readonly partnerId: string; readonly text: string }

export type Question = {
  readonly questionId: QuestionId
  readonly kind: QuestionKind
  readonly prompt: string
  /** In the author's order; `presentedChoices` shuffles what may be shuffled. */
  readonly choices: readonly Choice[]
  /** Empty unless the kind is matching. */
  readonly partners: readonly Partner[]
  /** A response that is right, in the form of `Given`; a numeric one names any number of the right band, a short text any answer accepted. */
  readonly correct: Given
  /** Must be right for the attempt to pass, whatever the score. */
  readonly critical: boolean
  /** Where to reread, and the anchor of the card there; null when the whole module is meant. */
  readonly lessonId: LessonId | null
  readonly card: string | null
  /** Said when an ordering or matching question is all right. */
  readonly right: string | null
  /** Said after any choice of a scenario. */
  readonly closing: string | null
  readonly unit: string | null
  /** Said of a short text that no choice accepts. */
  readonly other: string | null
  readonly picture: Picture | null
  /** A safety question no expert has signed yet; shown with a mark. */
  readonly awaitingReview: boolean
  /** The question this is another form of: one of them is in an attempt, the other can be asked again afterwards. */
  readonly parallelOf: QuestionId | null
}

/**
 * What a learner gave for one question, always strings: single, scenario and true-false one choice id; multiple the
 * ids sorted; ordering the ids in order; matching `choice=partner` sorted; numeric one number; picture choice one choice id;
 * short text the words as typed; blank nothing.
 */
export type Given = readonly string[]

/** When the learner hears how an answer was: as soon as she checks it, or when the whole attempt is done. */
export const tellingTimes = ['at-once', 'at-end'] as const
export type TellingTime = (typeof tellingTimes)[number]

export type Quiz = {
  /** How many questions one attempt answers; null means all. */
  readonly draw: number | null
  readonly tells: TellingTime
  /** With each answer the learner may say whether she is sure of it. */
  readonly asksConfidence: boolean
  readonly questions: readonly Question[]
}
