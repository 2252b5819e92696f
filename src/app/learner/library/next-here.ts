import type { Manifest } from '#protocol/pack/pack.ts'
import type { WhatNow } from '../../common/what-now.ts'
import { lessonPath } from './lesson-path.ts'
import type { ModuleFacts } from './useModule.ts'

/** What comes next in a module that is on the phone, in one tap: what was begun, a lesson, its quiz; null once that is passed. */
export function nextHere(base: string, manifest: Manifest, facts: ModuleFacts | null): WhatNow | null {
  if (facts?.row?.state !== 'ready' || facts.passed) return null
  const quiz = { path: `${base}quiz/`, title: manifest.title, step: null }
  if (facts.hasDraft) return { label: 'home.continueQuiz', ...quiz }
  const open = manifest.lessons.filter(({ lessonId }) => !facts.completed.has(lessonId))
  const lesson = open.find(({ lessonId }) => facts.cards.has(lessonId)) ?? open[0]
  if (lesson)
    return {
      label: facts.cards.has(lesson.lessonId) ? 'home.continueLesson' : 'home.nextLesson',
      path: lessonPath(base, lesson.lessonId, facts),
      title: lesson.title,
      step: null,
    }
  return manifest.quiz ? { label: 'home.nextQuiz', ...quiz } : null
}
