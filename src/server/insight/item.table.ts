import type { PackLanguage } from '#domain/content/languages.ts'
import type { AccountId, ModuleId, QuestionId, RecordId } from '#domain/id.ts'

/**
 * Every response to a question that counts, a row each. Derived from attempts and reviews when they are stored.
 * Rows of an attempt that was withdrawn are taken out; `rebuild` makes the same rows again.
 */
export type ResponseTable = {
  module_id: ModuleId
  account_id: AccountId
  question_id: QuestionId
  record_id: RecordId
  kind: 'attempt' | 'review'
  version: number
  language: PackLanguage
  /** Ids of choices with a space between them (`domain/insight/choices-taken.ts`); never what somebody typed. */
  choices: string
  is_right: number
  seconds: number
  sure: number | null
  /** How many of a thousand other questions of the attempt were right. */
  rest: number | null
  finished_at: number
  /** The first time this person met this question, in whatever version or language. */
  is_first: number
  /** Her first at least 30 days after that one, and at least 60: what stayed. */
  is_kept30: number
  is_kept60: number
}

type Item = { module_id: ModuleId; version: number; language: PackLanguage; question_id: QuestionId }

/** The sum of all first tries of a question (`domain/insight/tally.ts`): 50,000 people are read in one row. */
export type ItemTable = Item & {
  people: number
  right_count: number
  said: number
  sure_wrong: number
  pairs: number
  sum_x: number
  sum_y: number
  sum_yy: number
  sum_xy: number
}

/** How many first tries took a choice, or as many seconds; of responses after 30 and 60 days, how many were `right` and `wrong`. */
export type ItemCountTable = Item & {
  kind: 'choice' | 'seconds' | 'kept30' | 'kept60'
  value: string
  people: number
}
