import { describe, expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import { type KnownModule, nextStep } from '#domain/progress/next-step.ts'
import type { ModuleState } from '#domain/desk/lists.ts'

function aModule(id: string, state: ModuleState, lessons: string[] | null, read: string[] = []): KnownModule {
  const moduleId = asId<'module'>(id)
  return {
    moduleId,
    lessons: lessons?.map((lesson) => asId<'lesson'>(lesson)) ?? null,
    hasQuiz: true,
    progress: { state, lessonsCompleted: new Set(read.map((lesson) => asId<'lesson'>(lesson))) },
  }
}

describe('what to do next', () => {
  it('is the first lesson not read of the first module not passed', () => {
    const modules = [aModule('a', 'passed', ['1']), aModule('b', 'in-progress', ['1', '2', '3'], ['1'])]
    expect(nextStep(modules)).toEqual({ kind: 'lesson', moduleId: 'b', lessonId: '2' })
  })

  it('is the quiz when every lesson is read, also after a failed attempt', () => {
    expect(nextStep([aModule('a', 'failed', ['1'], ['1'])])).toEqual({ kind: 'quiz', moduleId: 'a' })
  })

  it('is the module itself while it is not on the phone, and nothing when all is passed', () => {
    expect(nextStep([aModule('a', 'not-started', null)])).toEqual({ kind: 'module', moduleId: 'a' })
    expect(nextStep([aModule('a', 'passed', ['1', '2'])])).toBeNull()
  })
})
