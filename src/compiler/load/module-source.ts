import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packLanguages, type PackLanguage } from '#domain/content/languages.ts'
import { errorAt, type Diagnostic } from '../diagnostic.ts'
import { loadLesson, type LessonSource } from './lesson-source.ts'
import {
  creditsSchema,
  glossarySchema,
  moduleSchema,
  practiceSchema,
  quizSchema,
  sourcesSchema,
  type Credit,
  type ModuleFile,
  type PracticeFile,
  type QuizFile,
  type SourcesFile,
  type Term,
} from './schemas.ts'
import { loadYaml, type YamlSource } from './yaml-source.ts'

export type LanguageSource = {
  readonly language: PackLanguage
  /** In reading order. */
  readonly lessons: readonly LessonSource[]
  readonly quiz: YamlSource<QuizFile>
  readonly practice: YamlSource<PracticeFile>
}

/** A module as its authors wrote it, whole and of the right shape. */
export type ModuleSource = {
  readonly folder: string
  readonly module: YamlSource<ModuleFile>
  readonly sources: YamlSource<SourcesFile>
  readonly glossary: readonly Term[]
  readonly credits: YamlSource<readonly Credit[]> | null
  readonly languages: readonly LanguageSource[]
  /** By file name in media/. */
  readonly media: ReadonlyMap<string, Uint8Array>
}

export type LoadedModule = {
  readonly source: ModuleSource | null
  readonly diagnostics: readonly Diagnostic[]
}

/** `root` is the content folder; a module that cannot be read whole is null, with every reason told. */
export async function loadModule(root: string, moduleId: string): Promise<LoadedModule> {
  const folder = `modules/${moduleId}`
  const diagnostics: Diagnostic[] = []
  const take = <T>(loaded: { source: T | null; diagnostics: readonly Diagnostic[] }): T | null => {
    diagnostics.push(...loaded.diagnostics)
    return loaded.source
  }
  const module = take(await loadYaml(root, `${folder}/module.yaml`, moduleSchema))
  const sources = take(await loadYaml(root, `${folder}/sources.yaml`, sourcesSchema))
  const files = new Set(await list(join(root, folder)))
  const glossary = files.has('glossary.yaml')
    ? take(await loadYaml(root, `${folder}/glossary.yaml`, glossarySchema))
    : null
  const credits = files.has('CREDITS.yaml')
    ? take(await loadYaml(root, `${folder}/CREDITS.yaml`, creditsSchema))
    : null
  if (module && module.value.id !== moduleId)
    diagnostics.push(
      errorAt(
        module.file,
        module.lineOf('id'),
        'module-id',
        `the id is ${module.value.id}, the folder ${moduleId}`,
      ),
    )
  const languages: LanguageSource[] = []
  for (const language of packLanguages) {
    const quiz = take(await loadYaml(root, `${folder}/${language}/quiz.yaml`, quizSchema))
    const practice = take(await loadYaml(root, `${folder}/${language}/practice.yaml`, practiceSchema))
    const lessons = module ? await loadLessons(root, folder, module.value, language, diagnostics) : []
    if (quiz && practice) languages.push({ language, lessons, quiz, practice })
  }
  const media = await loadMedia(join(root, folder, 'media'))
  const isWhole =
    module !== null &&
    sources !== null &&
    languages.length === packLanguages.length &&
    diagnostics.length === 0
  return {
    source: isWhole
      ? { folder, module, sources, glossary: glossary?.value ?? [], credits, languages, media }
      : null,
    diagnostics,
  }
}

async function loadLessons(
  root: string,
  folder: string,
  module: ModuleFile,
  language: PackLanguage,
  diagnostics: Diagnostic[],
): Promise<LessonSource[]> {
  const expected = module.lessons.map((lesson, index) => ({
    lessonId: lesson.id,
    name: `${String(index + 1).padStart(2, '0')}-${lesson.id}.md`,
  }))
  const lessons: LessonSource[] = []
  for (const { lessonId, name } of expected) {
    const file = `${folder}/${language}/${name}`
    const lesson = await loadLesson(root, file, lessonId, language)
    if (lesson) lessons.push(lesson)
    else
      diagnostics.push(
        errorAt(file, 1, 'missing-translation', `lesson ${lessonId} is not written in ${language}`),
      )
  }
  const names = new Set(expected.map(({ name }) => name))
  for (const name of await list(join(root, folder, language))) {
    if (name.endsWith('.md') && !names.has(name))
      diagnostics.push(
        errorAt(
          `${folder}/${language}/${name}`,
          1,
          'unknown-lesson',
          'module.yaml does not name this lesson in this place',
        ),
      )
  }
  return lessons
}

async function loadMedia(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = (await list(folder)).toSorted()
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)),
  )
}

/** What is in a folder; nothing when it does not exist. */
export async function list(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch {
    return []
  }
}
