import { type ModuleId, asId, type PackHash } from '#domain/id.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import type { Question } from '#domain/content/quiz.ts'
import { sha256 } from '#local/packs/parts.ts'
import type { Manifest, Part } from '#protocol/pack/pack.ts'
import { questionPart } from '#protocol/pack/question.ts'
import { aQuestion } from './builders.ts'

/** A pack as a browser test serves it: two lessons, a quiz, a picture. Everything differs from every other test's. */
export type ServedPack = {
  readonly packHash: PackHash
  readonly moduleId: ModuleId
  readonly language: PackLanguage
  readonly manifest: Manifest
  /** By address. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
}

type Parts = {
  readonly moduleId?: string
  readonly language?: PackLanguage
  readonly lessons?: readonly string[]
  readonly words?: string
  readonly picture?: string
  /** Else one, whose prompt no other pack has. */
  readonly questions?: readonly Question[]
  /** More of its one question, or something else in place of what it has: what a later build might write. */
  readonly question?: object
  readonly format?: number
}

export async function aServedPack(parts: Parts = {}): Promise<ServedPack> {
  const unique = crypto.randomUUID()
  const moduleId = asId<'module'>(parts.moduleId ?? `m-${unique.slice(0, 8)}`)
  const language = parts.language ?? 'ar'
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const part = async (text: string, extension: Part['extension'], role: Part['role']): Promise<Part> => {
    const bytes = new TextEncoder().encode(text)
    const hash = asId<'part'>(await sha256(bytes))
    files.set(`/packs/${hash}.${extension}`, bytes)
    return { hash, extension, bytes: bytes.length, role, essential: role !== 'media' }
  }
  const quiz = await part(
    JSON.stringify({
      draw: null,
      questions: parts.questions?.map(questionPart) ?? [
        { ...questionPart({ ...aQuestion(), prompt: unique }), ...parts.question },
      ],
    }),
    'json',
    'quiz',
  )
  const lessonIds = parts.lessons ?? ['first', 'second']
  const lessons = await Promise.all(
    lessonIds.map((id) => part(`<h1>${id} ${parts.words ?? ''} ${unique}</h1>`, 'html', 'lesson')),
  )
  const picture = await part(parts.picture ?? `<svg>${unique}</svg>`, 'svg', 'media')
  const manifest: Manifest = {
    format: 1,
    moduleId,
    language,
    version: 1,
    title: 'Play',
    summary: 'summary',
    minutes: 10,
    objectives: [],
    criterion: 'passed',
    passMark: 0.7,
    criticalQuestions: [],
    lessons: lessonIds.map((id, index) => ({
      lessonId: asId<'lesson'>(id),
      title: id,
      minutes: 5,
      cards: 9,
      part: lessons[index]?.hash ?? asId<'part'>(''),
    })),
    quiz: { part: quiz.hash },
    practice: null,
    sources: null,
    parts: [...lessons, quiz, picture],
  }
  const written = { ...manifest, format: parts.format ?? manifest.format }
  const bytes = new TextEncoder().encode(JSON.stringify(written))
  const packHash = asId<'pack'>(await sha256(bytes))
  files.set(`/packs/${packHash}.json`, bytes)
  return { packHash, moduleId, language, manifest, files }
}
