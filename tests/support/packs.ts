import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Question, Quiz } from '#domain/content/quiz.ts'
import { type ModuleId, type PackHash, asId } from '#domain/id.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import type { Catalogue } from '#protocol/pack/catalogue.ts'
import { quizSchema, type Manifest } from '#protocol/pack/pack.ts'
import { questionPart } from '#protocol/pack/question.ts'
import { aQuestion } from './builders.ts'

/** A pack small enough to read in a test: four questions, `a` is right everywhere, the last one is critical. */
export type TestPack = {
  readonly packHash: PackHash
  readonly moduleId: ModuleId
  readonly language: PackLanguage
  readonly manifest: Manifest
  readonly quiz: Quiz
  readonly files: ReadonlyMap<string, string>
}

type PackParts = {
  readonly moduleId?: string
  readonly language?: PackLanguage
  readonly version?: number
  readonly title?: string
  readonly draw?: number | null
  readonly questions?: readonly Question[]
}

export function aPack(parts: PackParts = {}): TestPack {
  const moduleId = asId<'module'>(parts.moduleId ?? 'play')
  const language = parts.language ?? 'ar'
  const questions =
    parts.questions ??
    ['q01', 'q02', 'q03', 'q04'].map((id) =>
      aQuestion({ questionId: asId(id), correct: ['a'], critical: id === 'q04' }),
    )
  const quiz: Quiz = { draw: parts.draw ?? null, tells: 'at-once', asksConfidence: false, questions }
  const quizText = quizAsWritten(quiz)
  const lessonText = '<header class="lesson-head"><h1>Play</h1></header>'
  const quizPart = part(quizText, 'json', 'quiz')
  const lessonPart = part(lessonText, 'html', 'lesson')
  const manifest: Manifest = {
    format: 1,
    moduleId,
    language,
    version: parts.version ?? 1,
    title: parts.title ?? (language === 'ar' ? 'اللعب' : 'Le jeu'),
    summary: 'summary',
    minutes: 10,
    objectives: [],
    criterion: 'passed',
    passMark: 0.7,
    criticalQuestions: questions
      .filter((question) => question.critical)
      .map((question) => question.questionId),
    lessons: [{ lessonId: asId('why-play'), title: 'Why', minutes: 5, cards: 9, part: lessonPart.hash }],
    quiz: { part: quizPart.hash },
    practice: null,
    sources: null,
    parts: [lessonPart, quizPart],
  }
  const manifestText = JSON.stringify(manifest)
  const packHash = asId<'pack'>(sha256(manifestText))
  const files = new Map([
    [`${packHash}.json`, manifestText],
    [`${quizPart.hash}.json`, quizText],
    [`${lessonPart.hash}.html`, lessonText],
  ])
  // As it is read again: what is written and read is what everybody has.
  return { packHash, moduleId, language, manifest, quiz: v.parse(quizSchema, JSON.parse(quizText)), files }
}

/** The text of a quiz in a pack. */
export const quizAsWritten = (quiz: Quiz): string =>
  JSON.stringify({ ...quiz, questions: quiz.questions.map(questionPart) })

/** Writes a folder as the build does, with these packs in it and a few pages. */
export function writeDist(dist: string, packs: readonly TestPack[], build = 'test-build'): void {
  const client = join(dist, 'client')
  const write = (path: string, text: string): void => {
    mkdirSync(join(client, path, '..'), { recursive: true })
    writeFileSync(join(client, path), text)
  }
  for (const { files } of packs) for (const [name, text] of files) write(`packs/${name}`, text)
  write('packs/catalogue.json', JSON.stringify(catalogueOf(packs)))
  for (const language of ['ar', 'fr', 'en']) {
    write(`${language}/index.html`, `<html lang="${language}">home`)
    write(`${language}/404.html`, `<html lang="${language}">not found`)
    write(`shell/${language}.html`, `<html lang="${language}">lesson frame`)
    write(`${language}/app.html`, `<html lang="${language}">shell`)
  }
  for (const { moduleId, language } of packs)
    write(`${language}/modules/${moduleId}/index.html`, `module ${moduleId}`)
  write(`assets/main-${build}.js`, `console.log("${build}")`)
  write('sw.js', `// ${build}`)
  write('rescue.html', 'rescue')
  writeFileSync(
    join(dist, 'build.json'),
    JSON.stringify({ build, csp: "default-src 'none'; script-src 'self'", createdFrom: 'tests' }),
  )
}

function catalogueOf(packs: readonly TestPack[]): Catalogue {
  const ids = [...new Set(packs.map((pack) => pack.moduleId))]
  const words = (text: string) => ({ ar: text, fr: text, en: text })
  const offer = (moduleId: ModuleId, language: PackLanguage) => ({
    manifest:
      packs.findLast((pack) => pack.moduleId === moduleId && pack.language === language)?.packHash ??
      asId<'pack'>('0'.repeat(64)),
    bytes: 1000,
    essentialBytes: 900,
  })
  return {
    format: 1,
    courses: [{ courseId: asId('course'), title: words('course'), modules: ids }],
    modules: ids.map((moduleId) => ({
      moduleId,
      title: words(moduleId),
      summary: words('summary'),
      minutes: 10,
      prerequisites: [],
      packs: { ar: offer(moduleId, 'ar'), fr: offer(moduleId, 'fr') },
    })),
  }
}

function part(text: string, extension: 'json' | 'html', role: 'quiz' | 'lesson') {
  return {
    hash: asId<'part'>(sha256(text)),
    extension,
    bytes: Buffer.byteLength(text),
    role,
    essential: true,
  } as const
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
