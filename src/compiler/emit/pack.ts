import { asId } from '#domain/id.ts'
import { manifestPath, partPath, type Manifest, type Part } from '#protocol/pack.ts'
import type { LanguageSource, ModuleSource } from '../load/module-source.ts'
import type { Term } from '../load/schemas.ts'
import { Files } from './files.ts'
import { sha256 } from './hash.ts'
import { lessonHtml } from './lesson-html.ts'
import { addMedia } from './media.ts'
import { quizPart } from './quiz-part.ts'

export type CompiledLesson = { readonly lessonId: string; readonly title: string; readonly html: string }
export type CompiledPack = {
  readonly hash: string
  readonly manifest: Manifest
  readonly lessons: readonly CompiledLesson[]
  readonly files: Files
}
export type PackOptions = { readonly unreviewed: 'show' | 'hide'; readonly terms: ReadonlyMap<string, Term> }

/** One module in one language: its parts, and the manifest that names them. Undefined when all of it is withheld. */
export async function compilePack(
  module: ModuleSource,
  source: LanguageSource,
  options: PackOptions,
): Promise<CompiledPack | undefined> {
  const { value } = module.module
  const { language } = source
  const files = new Files()
  const media = new Map<string, Part>()
  const mediaOf = (name: string): Part | undefined => {
    const part = addMedia(module, name, files)
    if (part) media.set(part.hash, part)
    return part
  }
  const mediaPath = (name: string): string | undefined => {
    const part = mediaOf(name)
    return part && partPath(part)
  }
  const isShown = (reviewedBy: readonly unknown[] | undefined): boolean =>
    options.unreviewed === 'show' || reviewedBy?.length !== 0
  const shown = value.lessons.filter((lesson) => isShown(lesson.reviewed_by))
  if (shown.length === 0) return undefined
  const lessons: (CompiledLesson & {
    readonly minutes: number
    readonly cards: number
    readonly part: Part
  })[] = []
  for (const [index, lesson] of shown.entries()) {
    const text = source.lessons.find(({ lessonId }) => lessonId === lesson.id)
    if (!text) continue
    const { html, cards } = await lessonHtml(text, {
      language,
      moduleId: value.id,
      moduleTitle: value.title[language],
      title: lesson.title[language],
      nextLesson: shown[index + 1]?.id ?? null,
      awaitingReview: lesson.reviewed_by?.length === 0,
      terms: options.terms,
      mediaPath,
    })
    lessons.push({
      lessonId: lesson.id,
      title: lesson.title[language],
      html,
      minutes: lesson.minutes,
      cards,
      part: files.add(html, 'html', 'lesson', true),
    })
  }
  const questions = source.quiz.value.questions.filter((question) => isShown(question.reviewed_by))
  const add = (content: unknown, role: Part['role']): Part =>
    files.add(JSON.stringify(content), 'json', role, true)
  const quiz = questions.length > 0 ? add(quizPart(questions, value.draw, language, mediaOf), 'quiz') : null
  const practice = add(practicePart(source), 'practice')
  const sources = add(
    module.sources.value.map(({ text, ...rest }) => ({
      fact: rest.fact,
      text: text[language],
      source: rest.source,
      checkedOn: rest.checkedOn,
      confidence: rest.confidence,
    })),
    'sources',
  )
  const parts = [
    ...lessons.map(({ part }) => part),
    ...(quiz ? [quiz] : []),
    practice,
    sources,
    ...[...media.values()].toSorted((a, b) => (a.hash < b.hash ? -1 : 1)),
  ]
  const manifest: Manifest = {
    format: 1,
    moduleId: asId(value.id),
    language,
    version: value.version,
    title: value.title[language],
    summary: value.summary[language],
    minutes: value.minutes,
    objectives: value.objectives.map((objective) => objective[language]),
    criterion: value.criterion,
    passMark: value.passMark,
    criticalQuestions: questions.filter(({ critical }) => critical).map(({ id }) => asId(id)),
    lessons: lessons.map(({ lessonId, title, minutes, cards, part }) => ({
      lessonId: asId(lessonId),
      title,
      minutes,
      cards,
      part: part.hash,
    })),
    quiz: quiz && { part: quiz.hash },
    practice: { part: practice.hash },
    sources: { part: sources.hash },
    parts: [...new Map(parts.map((part) => [part.hash, part])).values()],
  }
  const bytes = JSON.stringify(manifest)
  const hash = sha256(bytes)
  files.byPath.set(manifestPath(hash), new TextEncoder().encode(bytes))
  return { hash, manifest, lessons, files }
}

function practicePart({ practice }: LanguageSource) {
  const { title, task, steps, list } = practice.value
  return {
    title,
    task,
    steps: steps.map(({ id, text }) => ({ stepId: id, text })),
    list: list.map(({ id, text, self }) => ({ lineId: id, text, self })),
  }
}
