import type { LessonId } from '#domain/id.ts'

export type LessonsRead = { readonly part: number; readonly whole: number }

type Progress = { readonly state: string; readonly lessonsCompleted: ReadonlySet<LessonId> }

/** How many lessons of a module were finished; null where this phone saw no pass, for it knows only a part then. */
export function lessonsRead(
  progress: Progress | undefined,
  lessonIds: readonly LessonId[] | undefined,
): LessonsRead | null {
  if (progress?.state !== 'passed' || !lessonIds || lessonIds.length === 0) return null
  return { part: lessonIds.filter((id) => progress.lessonsCompleted.has(id)).length, whole: lessonIds.length }
}
