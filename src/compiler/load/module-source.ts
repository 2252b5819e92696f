import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packLanguages, type PackLanguage } from '#domain/content/languages.ts'
import { errorAt, type Diagnostic } from '../diagnostic.ts'
import { absent, guessedModule, noPractice, noQuiz } from './missing-file.ts'
import { loadLesson, type LessonSource } from './lesson-source.ts'
import { list } from './list.ts'
import * as schemas from './schemas.ts'
import { loadYaml, type YamlSource } from './yaml-source.ts'

export type LanguageSource = {
  readonly language: PackLanguage
  /** In reading order. */
  readonly lessons: readonly LessonSource[]
  readonly quiz: YamlSource<schemas.QuizFile>
  readonly practice: YamlSource<schemas.PracticeFile>
}

/** A module as its authors wrote it. */
export type ModuleSource = {
  readonly folder: string
  readonly module: YamlSource<schemas.ModuleFile>
  readonly sources: YamlSource<schemas.SourcesFile>
  readonly glossary: YamlSource<readonly schemas.Term[]>
  readonly credits: YamlSource<readonly schemas.Credit[]>
  readonly languages: readonly LanguageSource[]
  /** By file name in media/. */
  readonly media: ReadonlyMap<string, Uint8Array>
  /** Every file is there and has its shape, so that they may be compared with each other. */
  readonly isWhole: boolean
}

export type LoadedModule = { readonly source: ModuleSource; readonly diagnostics: readonly Diagnostic[] }

/** `root` is the content folder. What is missing or unreadable is reported, and the rest is read all the same. */
export async function loadModule(root: string, moduleId: string): Promise<LoadedModule> {
  const folder = `modules/${moduleId}`
  const diagnostics: Diagnostic[] = []
  const read = async <T>(file: string, schema: schemas.Reads<T>, otherwise: T): Promise<YamlSource<T>> => {
    const loaded = await loadYaml(root, `${folder}/${file}`, schema)
    diagnostics.push(...loaded.diagnostics)
    return loaded.source ?? absent(`${folder}/${file}`, otherwise)
  }
  const names = await list(join(root, folder))
  const readIfThere = <T>(file: string, schema: schemas.Reads<T>, otherwise: T): Promise<YamlSource<T>> =>
    names.includes(file)
      ? read(file, schema, otherwise)
      : Promise.resolve(absent(`${folder}/${file}`, otherwise))

  const lessonFiles = {
    ar: await lessonNames(join(root, folder, 'ar')),
    fr: await lessonNames(join(root, folder, 'fr')),
  }
  const module = await read('module.yaml', schemas.moduleSchema, guessedModule(moduleId, lessonFiles))
  if (module.value.id !== moduleId)
    diagnostics.push(
      errorAt(
        module.file,
        module.lineOf('id'),
        'module-id',
        `the id is ${module.value.id}, the folder ${moduleId}`,
      ),
    )
  const sources = await read('sources.yaml', schemas.sourcesFileSchema, [])
  const glossary = await readIfThere<readonly schemas.Term[]>('glossary.yaml', schemas.glossarySchema, [])
  const credits = await readIfThere<readonly schemas.Credit[]>('CREDITS.yaml', schemas.creditsSchema, [])
  const languages: LanguageSource[] = []
  for (const language of packLanguages) {
    const lessons = await loadLessons(root, folder, module.value, language, lessonFiles[language])
    diagnostics.push(...lessons.diagnostics)
    languages.push({
      language,
      lessons: lessons.found,
      quiz: await read(`${language}/quiz.yaml`, schemas.quizFileSchema, noQuiz),
      practice: await read(`${language}/practice.yaml`, schemas.practiceFileSchema, noPractice),
    })
  }
  const media = await loadMedia(join(root, folder, 'media'))
  const isWhole = diagnostics.length === 0
  return {
    source: { folder, module, sources, glossary, credits, languages, media, isWhole },
    diagnostics,
  }
}

const lessonNames = async (folder: string): Promise<string[]> =>
  (await list(folder)).filter((name) => name.endsWith('.md'))

async function loadLessons(
  root: string,
  folder: string,
  module: schemas.ModuleFile,
  language: PackLanguage,
  names: readonly string[],
): Promise<{ readonly found: readonly LessonSource[]; readonly diagnostics: readonly Diagnostic[] }> {
  const found: LessonSource[] = []
  const diagnostics: Diagnostic[] = []
  const expected = new Set<string>()
  for (const [index, { id }] of module.lessons.entries()) {
    const name = `${String(index + 1).padStart(2, '0')}-${id}.md`
    expected.add(name)
    const file = `${folder}/${language}/${name}`
    const lesson = await loadLesson(root, file, id, language)
    if (lesson) found.push(lesson)
    else
      diagnostics.push(errorAt(file, 1, 'missing-translation', `lesson ${id} is not written in ${language}`))
  }
  const unknown = names.filter((name) => !expected.has(name))
  return {
    found,
    diagnostics: [
      ...diagnostics,
      ...unknown.map((name) =>
        errorAt(
          `${folder}/${language}/${name}`,
          1,
          'unknown-lesson',
          'module.yaml does not name this lesson in this place',
        ),
      ),
    ],
  }
}

async function loadMedia(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map(
    await Promise.all(
      (await list(folder)).map(async (name) => [name, await readFile(join(folder, name))] as const),
    ),
  )
}
