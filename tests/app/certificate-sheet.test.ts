// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { asId, type LessonId } from '#domain/id.ts'
import { nameIn } from '#app/learner/certificates/certificate-name.ts'
import { lessonsRead } from '#app/learner/certificates/lessons-read.ts'

const [arabic, latin, tifinagh] = ['فاطمة', 'Fatima', 'ⴼⴰⵟⵉⵎⴰ'] as const
const lesson = (name: string): LessonId => asId<'lesson'>(name)

describe('a name on the certificate', () => {
  it.each([
    [arabic, latin, arabic, latin],
    [arabic, tifinagh, arabic, tifinagh],
    [tifinagh, latin, tifinagh, latin],
  ])(
    '%s and %s stand on the side of their scripts, whichever was typed first',
    (one, other, onArabic, onFrench) => {
      for (const [name, otherName] of [
        [one, other],
        [other, one],
      ] as const) {
        expect(nameIn('ar', { name, otherName })).toBe(onArabic)
        expect(nameIn('fr', { name, otherName })).toBe(onFrench)
      }
    },
  )

  it('is on both sides when there is only one, and two of one script are both shown', () => {
    for (const name of [arabic, latin, tifinagh]) {
      expect([nameIn('ar', { name, otherName: null }), nameIn('fr', { name, otherName: null })]).toEqual([
        name,
        name,
      ])
      const both = { name, otherName: `${name} 2` }
      expect(new Set([nameIn('ar', both), nameIn('fr', both)])).toEqual(new Set([name, `${name} 2`]))
    }
  })
})

describe('what was read, on the certificate', () => {
  const lessonIds = ['one', 'two', 'three'].map(lesson)

  it('is how many lessons of the module were finished', () => {
    const lessonsCompleted = new Set([lesson('two'), lesson('of-an-earlier-version')])
    expect(lessonsRead({ state: 'passed', lessonsCompleted }, lessonIds)).toEqual({ part: 1, whole: 3 })
  })

  it('is not said by a phone that did not see the pass, or does not know the module', () => {
    const lessonsCompleted = new Set([lesson('two')])
    expect(lessonsRead({ state: 'in-progress', lessonsCompleted }, lessonIds)).toBeNull()
    expect(lessonsRead(undefined, lessonIds)).toBeNull()
    expect(lessonsRead({ state: 'passed', lessonsCompleted }, undefined)).toBeNull()
  })
})
