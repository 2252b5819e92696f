import { asId } from '#domain/id.ts'
import { useKeptWords } from '../shell/useKeptWords.ts'

/** A private note on one lesson, kept at every letter: whatever the phone does next, what was said to be saved is there. */
export function useNote(module: string, lesson: string) {
  const about = { moduleId: asId<'module'>(module), lessonId: asId<'lesson'>(lesson) }
  return useKeptWords({
    find: async ({ notes }, db) => (await notes.findNote(db, about.moduleId, about.lessonId))?.text ?? '',
    change: ({ notes, world }, db, make) => notes.changeNote(db, about, make, world),
  })
}
