import type { LessonId, ModuleId } from '../id.ts'
import { type KnownModule, nextStep, type NextStep } from './next-step.ts'

/** What was begun and not finished. */
export type Begun = {
  readonly quizIn: ModuleId | null
  readonly lesson: { readonly moduleId: ModuleId; readonly lessonId: LessonId } | null
}

export type NextChoice =
  | { readonly kind: 'open-quiz'; readonly moduleId: ModuleId }
  | { readonly kind: 'open-lesson'; readonly moduleId: ModuleId; readonly lessonId: LessonId }
  | NextStep

/** A module that still matters. `dueInDays`: of what was asked and is not done, negative when overdue; else null. */
export type Candidate = KnownModule & { readonly dueInDays: number | null }

/** A phone is taken up about once a week: what is due in two would else be thought of too late. */
const soonDays = 14

/**
 * The one thing to do now. What is due soon goes first, the soonest before the others; then what was begun, an open quiz before
 * a lesson; then the next thing in the order given. In a module that is due, what was begun there is gone on with.
 */
export function whatToDo(modules: readonly Candidate[], begun: Begun): NextChoice | null {
  const due = modules
    .flatMap((module) => (module.dueInDays === null ? [] : [{ module, inDays: module.dueInDays }]))
    .filter(({ inDays }) => inDays <= soonDays)
    .toSorted((a, b) => a.inDays - b.inDays)
  for (const { module } of due) {
    const choice = begunIn(begun, module.moduleId) ?? nextStep([module])
    if (choice) return choice
  }
  return begunIn(begun) ?? nextStep(modules)
}

function begunIn({ quizIn, lesson }: Begun, only?: ModuleId): NextChoice | null {
  if (quizIn !== null && (only ?? quizIn) === quizIn) return { kind: 'open-quiz', moduleId: quizIn }
  return lesson !== null && (only ?? lesson.moduleId) === lesson.moduleId
    ? { kind: 'open-lesson', ...lesson }
    : null
}
