import type { LessonId, ModuleId } from '../id.ts'
import type { ModuleProgress } from './progress.ts'

/** A module as far as this phone knows it: without its lessons while it has not been fetched. */
export type KnownModule = {
  readonly moduleId: ModuleId
  /** In reading order; null when the module is not on the phone. */
  readonly lessons: readonly LessonId[] | null
  readonly hasQuiz: boolean
  readonly progress: Pick<ModuleProgress, 'state' | 'lessonsCompleted'>
}

export type NextStep =
  | { readonly kind: 'lesson'; readonly moduleId: ModuleId; readonly lessonId: LessonId }
  | { readonly kind: 'quiz'; readonly moduleId: ModuleId }
  | { readonly kind: 'module'; readonly moduleId: ModuleId }

/**
 * What to do now, of modules in the order they matter: the first lesson not completed of the first module not passed; its quiz
 * when all are read; the module while it is not here; null when everything is passed.
 */
export function nextStep(modules: readonly KnownModule[]): NextStep | null {
  for (const { moduleId, lessons, hasQuiz, progress } of modules) {
    if (progress.state === 'passed') continue
    if (lessons === null) return { kind: 'module', moduleId }
    const lessonId = lessons.find((id) => !progress.lessonsCompleted.has(id))
    if (lessonId !== undefined) return { kind: 'lesson', moduleId, lessonId }
    if (hasQuiz) return { kind: 'quiz', moduleId }
  }
  return null
}
