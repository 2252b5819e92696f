import type { LessonId, ModuleId } from '#domain/id.ts'

/** A learner's private words on a lesson. They never leave the phone by themselves. */
export type Note = {
  readonly moduleId: ModuleId
  readonly lessonId: LessonId
  readonly text: string
  readonly at: number
}

/** A card she wants to find again. `card` is its anchor in the lesson. */
export type Bookmark = {
  readonly moduleId: ModuleId
  readonly lessonId: LessonId
  readonly card: string
  /** The card's heading when it was marked, for the list. */
  readonly heading: string
  readonly at: number
}
