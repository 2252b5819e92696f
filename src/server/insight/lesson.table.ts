import type { AccountId, LessonId, ModuleId } from '#domain/id.ts'

/** How far each person came in each lesson she opened (`domain/insight/lesson-reading.ts`), derived from readings. */
export type LearnerLessonTable = {
  module_id: ModuleId
  account_id: AccountId
  lesson_id: LessonId
  furthest_card: number
  cards: number
  completed: number
  spent_ms: number
}

/** How many people read a lesson to the end, stopped at a card, or read for as many minutes. */
export type LessonCountTable = {
  module_id: ModuleId
  lesson_id: LessonId
  kind: 'completed' | 'stopped' | 'minutes'
  /** The card, or the minutes; empty where it was completed. */
  value: string
  people: number
}
