import fc from 'fast-check'
import { expect, it } from 'vitest'
import { byLesson } from '#domain/desk/by-lesson.ts'
import { startingReplies } from '#domain/desk/starting-replies.ts'

const question = fc.record({
  id: fc.nat(),
  moduleId: fc.constantFrom('play', 'rhythm'),
  lessonId: fc.constantFrom('one', 'two', null),
})

it('questions about one lesson stand together, none is lost, and who waits longest stays first', () => {
  fc.assert(
    fc.property(fc.array(question), (questions) => {
      const groups = byLesson(questions)
      expect(groups.flat()).toHaveLength(questions.length)
      expect(new Set(groups.flat())).toEqual(new Set(questions))
      const firsts = groups.map(([first]) => questions.findIndex((each) => each === first))
      expect(firsts).toEqual(firsts.toSorted((a, b) => a - b))
      for (const group of groups) {
        const about = group.map(({ moduleId, lessonId }) => `${moduleId}/${lessonId}`)
        expect(new Set(about).size).toBe(1)
        if (group[0]?.lessonId === null) expect(group).toHaveLength(1)
      }
    }),
  )
})

it('a lesson of one name in two modules is two lessons', () => {
  const [a, b] = [
    { moduleId: 'play', lessonId: 'one' },
    { moduleId: 'rhythm', lessonId: 'one' },
  ]
  expect(byLesson([a, b])).toEqual([[a], [b]])
})

it('there is something to begin a reply with in both languages, and no sentence has a gender to choose', () => {
  expect(startingReplies.ar.length).toBe(startingReplies.fr.length)
  for (const sentence of [...startingReplies.ar, ...startingReplies.fr]) expect(sentence).not.toMatch(/[{|}]/)
})
