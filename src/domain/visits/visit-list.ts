import type { LessonId, LineId, ModuleId, PackHash } from '../id.ts'

/** A line of a module's list, with what helps to observe it and to speak about it. */
export type ListLine = {
  readonly lineId: LineId
  readonly text: string
  /** The element of the observation tool Teach ECE that the line belongs to, in words. */
  readonly element: string
  /** What is to be seen for the values 0, 1 and 2. */
  readonly anchors: readonly [string, string, string]
  /** Said to her where it was seen. */
  readonly praise: string
  /** One small step for the next weeks where it was not. */
  readonly next: string
  /** The lesson that teaches it; null where this installation does not show it. */
  readonly lesson: { readonly lessonId: LessonId; readonly title: string } | null
}

/** What a supervisor looks at in one module, in one language. */
export type VisitList = {
  readonly moduleId: ModuleId
  readonly title: string
  /** The version of the module whose list this is. */
  readonly packHash: PackHash
  readonly lines: readonly ListLine[]
}
