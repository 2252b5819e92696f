import type { ChoiceId, LessonId, QuestionId } from '../id.ts'
import type { Response } from './response.ts'
import type { Spot } from './spot.ts'

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
  'tap-danger',
  'tap-sentence',
] as const
export type QuestionKind = (typeof questionKinds)[number]

export type Picture = { readonly src: string; readonly alt: string }

/** For numeric questions a choice is a band of numbers: `"0..2"`, `"11.."` (ends included). */
export type Choice = {
  readonly choiceId: ChoiceId
  /** The caption of a picture, which may be empty; of a short text the first response accepted. */
  readonly text: string
  readonly feedback: string
}

/** Its picture is null only in a pack that was not made by our compiler. */
export type PicturedChoice = Choice & { readonly picture: Picture | null }

/** What may be typed for it, compared by `fold`. Nobody sees these choices. */
export type AcceptingChoice = Choice & { readonly accepts: readonly string[] }

/** A spot on a drawing (`spot.ts`): `text` is its name. A decoy is a spot that is not right. */
export type SpotChoice = Choice & { readonly spot: Spot }

/** The right-hand side of a matching question. */
export type Partner = { readonly partnerId: string; readonly text: string }

/** What every question has. */
type Asked<C extends Choice = Choice> = {
  readonly questionId: QuestionId
  readonly prompt: string
  readonly picture: Picture | null
  /** In the author's order; `presentedChoices` shuffles what may be shuffled. */
  readonly choices: readonly C[]
  /** A response that is right, in the form of hers; a numeric one names any number of the right band, a short text any response accepted. */
  readonly correct: Response
  /** Must be right for the attempt to pass, whatever the score. */
  readonly critical: boolean
  /** Where to reread, and the anchor of the card there; null when the whole module is meant. */
  readonly lessonId: LessonId | null
  readonly card: string | null
  /** A safety question no expert has signed yet; shown with a mark. */
  readonly awaitingReview: boolean
  /** The question this is another form of: one of them is in an attempt, the other can be asked again afterwards. */
  readonly parallelOf: QuestionId | null
}

/** What a question has, by its kind. */
type Parts = {
  readonly 'single-choice': Asked
  readonly 'multiple-choice': Asked
  readonly 'true-false': Asked
  /** `closing` is said after any choice. */
  readonly scenario: Asked & { readonly closing: string | null }
  /** `right` is said when all is right. */
  readonly ordering: Asked & { readonly right: string | null }
  readonly matching: Asked & { readonly right: string | null; readonly partners: readonly Partner[] }
  readonly numeric: Asked & { readonly unit: string | null }
  readonly 'picture-choice': Asked<PicturedChoice>
  /** `other` is said of what no choice accepts. */
  readonly 'short-text': Asked<AcceptingChoice> & { readonly other: string | null }
  /** Its picture is what is tapped. */
  readonly 'tap-danger': Asked<SpotChoice>
  /** A text cut into sentences, which are its choices. */
  readonly 'tap-sentence': Asked
}

/** A question of this kind, or of one of these kinds. */
export type QuestionOf<Kind extends QuestionKind> = {
  [K in Kind]: { readonly kind: K } & Parts[K]
}[Kind]

/** It has what its kind has, and nothing else. In a pack all kinds have the same keys: see `protocol/pack/question.ts`. */
export type Question = QuestionOf<QuestionKind>

/** Whether it is tapped: what shows these kinds comes to the phone a little after the first quiz. */
export const isTapped = ({ kind }: Pick<Question, 'kind'>): boolean => kind.startsWith('tap-')

/** When the learner sees how a response was: as soon as she checks it, or when the whole attempt is done. */
export const tellingTimes = ['at-once', 'at-end'] as const
export type TellingTime = (typeof tellingTimes)[number]

export type Quiz = {
  /** How many questions one attempt has; null means all. */
  readonly draw: number | null
  readonly tells: TellingTime
  /** With each response the learner may say whether she is sure of it. */
  readonly asksConfidence: boolean
  readonly questions: readonly Question[]
}
