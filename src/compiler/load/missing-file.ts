import type { PackLanguage } from '#domain/content/languages.ts'
import type { ModuleFile, PracticeFile, QuizFile } from './schemas.ts'
import type { YamlSource } from './yaml-source.ts'

/**
 * Stands for a file that is missing or of the wrong shape. The other files of its module are checked all the same: an author
 * hears of everything at once. A module with such a stand-in is never put out.
 */
export const absent = <T>(file: string, value: T): YamlSource<T> => ({ file, value, lineOf: () => 1 })

export const noQuiz: QuizFile = { feedback: 'at-once', confidence: false, questions: [] }
export const noPractice: PracticeFile = { title: '', task: [], steps: [], list: [] }

/** The module its lesson files tell of: `01-why-play.md` is the lesson why-play. */
export function guessedModule(
  id: string,
  files: Readonly<Record<PackLanguage, readonly string[]>>,
): ModuleFile {
  const none = { ar: '', fr: '', en: '' }
  const names = files.ar.length >= files.fr.length ? files.ar : files.fr
  const lessons = names.flatMap((name) => {
    const lessonId = /^\d\d-(.+)\.md$/.exec(name)?.[1]
    return lessonId === undefined ? [] : [{ id: lessonId, minutes: 1, title: none }]
  })
  return {
    id,
    version: 1,
    minutes: 1,
    prerequisites: [],
    safety: false,
    areas: ['craft'],
    localCard: false,
    criterion: 'passed',
    passMark: 0.7,
    draw: null,
    title: none,
    summary: none,
    objectives: [],
    lessons,
  }
}
