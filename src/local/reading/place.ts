import type { PackLanguage } from '#domain/content/languages.ts'
import type { LessonId, ModuleId } from '#domain/id.ts'

/** Where reading of a lesson stopped. */
export type Place = {
  readonly moduleId: ModuleId
  readonly lessonId: LessonId
  readonly language: PackLanguage
  /** Anchor of the card, and its number from 1. */
  readonly card: string
  readonly cardNumber: number
  readonly cards: number
  readonly at: number
  /** Anchors of the cards that have been on the screen. Absent in places of earlier builds: those up to `card` count. */
  readonly seen?: readonly string[]
}
