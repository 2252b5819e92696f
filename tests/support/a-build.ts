import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PackLanguage, packLanguages } from '#domain/content/languages.ts'
import { aQuestion } from './builders.ts'
import { asId } from '#domain/id.ts'

/** Writes what a build leaves behind, as small as it can be: a note and the packs of some modules. */
export function writeBuild(dist: string, moduleIds: readonly string[]): void {
  mkdirSync(join(dist, 'client/packs'), { recursive: true })
  const put = (content: unknown, extension: string): { hash: string; bytes: number } => {
    const bytes = typeof content === 'string' ? content : JSON.stringify(content)
    const hash = createHash('sha256').update(bytes).digest('hex')
    writeFileSync(join(dist, `client/packs/${hash}.${extension}`), bytes)
    return { hash, bytes: Buffer.byteLength(bytes) }
  }
  const modules = moduleIds.map((moduleId) => {
    const [ar, fr] = packLanguages.map((language) => writePack(put, moduleId, language))
    return { ...wordsOf(moduleId), moduleId, minutes: 40, prerequisites: [], packs: { ar, fr } }
  })
  const courses = [{ courseId: 'all', title: { ar: 'دورة', fr: 'Cours', en: 'Course' }, modules: moduleIds }]
  writeFileSync(join(dist, 'client/packs/catalogue.json'), JSON.stringify({ format: 1, courses, modules }))
  writeFileSync(
    join(dist, 'build.json'),
    JSON.stringify({ build: 'test', csp: "default-src 'self'", createdFrom: 'test' }),
  )
}

type Put = (content: unknown, extension: string) => { readonly hash: string; readonly bytes: number }

function writePack(put: Put, moduleId: string, language: PackLanguage) {
  const questions = ['q01', 'q02', 'q03', 'q04'].map((id) => aQuestion({ questionId: asId(id) }))
  const quiz = put({ draw: 3, questions }, 'json')
  const lesson = put(`<h1>${moduleId} ${language}</h1>`, 'html')
  const manifest = put(
    {
      format: 1,
      moduleId,
      language,
      version: 1,
      title: moduleId,
      summary: 'In short.',
      minutes: 40,
      objectives: [],
      criterion: 'passed',
      passMark: 0.7,
      criticalQuestions: [],
      lessons: [{ lessonId: 'first', title: 'First', minutes: 8, cards: 9, part: lesson.hash }],
      quiz: { part: quiz.hash },
      practice: null,
      sources: null,
      parts: [
        { ...lesson, extension: 'html', role: 'lesson', essential: true },
        { ...quiz, extension: 'json', role: 'quiz', essential: true },
      ].map(({ hash, extension, bytes, role, essential }) => ({ hash, extension, bytes, role, essential })),
    },
    'json',
  )
  const bytes = manifest.bytes + quiz.bytes + lesson.bytes
  return { manifest: manifest.hash, bytes, essentialBytes: bytes }
}

const wordsOf = (moduleId: string) => {
  const perLanguage = { ar: moduleId, fr: moduleId, en: moduleId }
  return { title: perLanguage, summary: perLanguage }
}
