import { describe, expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import { type Begun, type Candidate, whatToDo } from '#domain/progress/what-now.ts'

const aModule = (id: string, dueInDays: number | null = null, isPassed = false): Candidate => ({
  moduleId: asId(id),
  lessons: [asId('one'), asId('two')],
  hasQuiz: true,
  progress: { state: isPassed ? 'passed' : 'not-started', lessonsCompleted: new Set() },
  dueInDays,
})
const quizIn = (id: string): Begun => ({ quizIn: asId(id), lesson: null })
const reading = (id: string): Begun => ({
  quizIn: null,
  lesson: { moduleId: asId(id), lessonId: asId('two') },
})
const nothing: Begun = { quizIn: null, lesson: null }
const chosen = (modules: readonly Candidate[], begun = nothing) => {
  const choice = whatToDo(modules, begun)
  return choice && `${choice.kind} ${choice.moduleId}`
}

describe('the one thing to do now', () => {
  it('is what is due tomorrow, also while something else was begun', () => {
    const modules = [aModule('stories'), aModule('play', 1)]
    expect(chosen(modules, reading('stories'))).toBe('lesson play')
    expect(chosen(modules, quizIn('stories'))).toBe('lesson play')
  })

  it('is the soonest due first, what is overdue before it', () => {
    expect(chosen([aModule('a', 9), aModule('b', 2), aModule('c', 5)])).toBe('lesson b')
    expect(chosen([aModule('a', 0), aModule('b', -40)])).toBe('lesson b')
  })

  it('goes on with what was begun in the module that is due', () => {
    expect(chosen([aModule('play', 1)], quizIn('play'))).toBe('open-quiz play')
    expect(chosen([aModule('play', 1)], reading('play'))).toBe('open-lesson play')
  })

  it('is what was begun, an open quiz first, when nothing is due soon', () => {
    const modules = [aModule('play', 30), aModule('stories')]
    expect(chosen(modules, reading('stories'))).toBe('open-lesson stories')
    expect(chosen(modules, { ...reading('stories'), ...{ quizIn: asId('craft') } })).toBe('open-quiz craft')
    expect(chosen(modules)).toBe('lesson play')
  })

  it('is nothing when all is done', () => {
    expect(chosen([aModule('play', null, true)])).toBeNull()
  })
})
