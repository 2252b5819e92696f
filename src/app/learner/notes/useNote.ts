import { asId } from '#domain/id.ts'
import { changeNote, findNote } from '#local/reading/notes.ts'
import { useKeptWords } from '../../common/later/useKeptWords.ts'

/** A private note on one lesson, kept at every letter: whatever the phone does next, what was said to be saved is there. */
export function useNote(module: string, lesson: string) {
  const about = { moduleId: asId<'module'>(module), lessonId: asId<'lesson'>(lesson) }
  return useKeptWords({
    name: `note:${module}/${lesson}`,
    find: async (_, db) => (await findNote(db, about.moduleId, about.lessonId))?.text ?? '',
    change: ({ world }, db, make) => changeNote(db, about, make, world),
  })
}
