import type { Outcome, Score } from '#domain/assessment/marking.ts'
import type { SecondTry } from '#domain/assessment/explain/second-try.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import type { Question, TellingTime } from '#domain/content/quiz.ts'
import type { Response } from '#domain/content/response.ts'
import type { QuestionId } from '#domain/id.ts'

/** An attempt that is on record, as its result is shown. */
export type Submitted = {
  readonly recordId: string
  readonly language: PackLanguage
  /** The order in which choices were shown. */
  readonly seed: number
  readonly questions: readonly Question[]
  readonly responses: ReadonlyMap<QuestionId, Response>
  readonly sure: Readonly<Record<string, boolean>>
  readonly score: Score
  readonly outcome: Outcome
  readonly passMark: number
  readonly tells: TellingTime
  readonly secondTries: readonly (SecondTry & { readonly found: boolean })[]
  /** Whether another window had submitted this try before: then what she responded here is not what counts. */
  readonly isFromElsewhere: boolean
}
