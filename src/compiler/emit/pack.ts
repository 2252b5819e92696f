import type { PackLanguage } from '#domain/content/languages.ts'
import { asId } from '#domain/id.ts'
import { manifestPath, partPath, type Manifest, type Part } from '#protocol/pack/pack.ts'
import { labels } from '../labels.ts'
import type { LanguageSource, ModuleSource } from '../load/module-source.ts'
import type { Term } from '../load/schemas.ts'
import { Files } from './files.ts'
import { sha256 } from './hash.ts'
import { lessonHtml, type Link } from './lesson-html.ts'
import { addMedia } from './media.ts'
import { type Papers, papersPart } from './papers.ts'
import { practicePart } from './practice-part.ts'
import { quizPart } from './quiz-part.ts'
import { reviewLine } from './review-line.ts'
import { sourcesPart } from './sources-part.ts'
import { typeset } from './typeset.ts'
import { holding, signedBy, type Reviewed } from './signatures.ts'

export type CompiledLesson = { readonly lessonId: string; readonly title: string; readonly html: string }
export type CompiledPack = {
  readonly hash: string
  readonly manifest: Manifest
  readonly lessons: readonly CompiledLesson[]
  readonly files: Files
  /** What a phone downloads of it, as the line carries it: the list of its parts with all of them, or with those it needs. */
  readonly download: { readonly bytes: number; readonly essentialBytes: number }
}

/** What modules refer to, wherever it is written. */
export type Shared = { readonly terms: ReadonlyMap<string, Term>; readonly papers: Papers }

/** One module in one language: its parts, and the manifest that names them. */
export async function compilePack(
  module: ModuleSource,
  source: LanguageSource,
  { terms, papers }: Shared,
  today: string,
): Promise<CompiledPack> {
  const { value } = module.module
  const { language } = source
  const set = (text: string): string => typeset(text, language)
  const files = new Files()
  const media = new Map<string, Part>()
  const mediaPath = (name: string): string | undefined => {
    const part = addMedia(module, name, files)
    if (part) media.set(part.hash, part)
    return part && partPath(part)
  }
  const { questions } = source.quiz.value
  const addJson = (content: unknown, role: Part['role']): Part =>
    files.add(JSON.stringify(content), 'json', role, true)

  const lessons: (CompiledLesson & { readonly entry: Manifest['lessons'][number]; readonly part: Part })[] =
    []
  for (const [index, lesson] of value.lessons.entries()) {
    const text = source.lessons.find(({ lessonId }) => lessonId === lesson.id)
    if (!text) continue // The checks reported it; a module with errors is not put out.
    const title = set(lesson.title[language])
    const { html, cards } = await lessonHtml(text, {
      language,
      module: { path: modulePath(module, source), label: set(value.title[language]) },
      title,
      onward: onward(module, source, value.lessons[index + 1]?.id),
      review: reviewLine(lesson, language, today),
      terms,
      papers,
      mediaPath,
    })
    const part = files.add(html, 'html', 'lesson', true)
    const entry = {
      lessonId: asId<'lesson'>(lesson.id),
      title,
      minutes: lesson.minutes,
      cards,
      part: part.hash,
      ...reviewOf(lesson, language, today),
    }
    lessons.push({ lessonId: lesson.id, title, html, entry, part })
  }
  const quiz =
    questions.length > 0
      ? addJson(quizPart(source.quiz.value, value.draw, { language, mediaPath, today }), 'quiz')
      : null
  const practice = addJson(
    practicePart(source.practice.value, language, papersPart(papers, module, language, today)),
    'practice',
  )
  const sources = addJson(sourcesPart(module.sources.value, language), 'sources')
  const parts = [
    ...lessons.map(({ part }) => part),
    ...(quiz ? [quiz] : []),
    practice,
    sources,
    ...byHash(media),
  ]
  const manifest: Manifest = {
    format: 1,
    moduleId: asId(value.id),
    language,
    version: value.version,
    title: set(value.title[language]),
    summary: set(value.summary[language]),
    minutes: value.minutes,
    objectives: value.objectives.map((objective) => set(objective[language])),
    criterion: value.criterion,
    passMark: value.passMark,
    criticalQuestions: questions.filter(({ critical }) => critical).map(({ id }) => asId(id)),
    lessons: lessons.map(({ entry }) => entry),
    quiz: quiz && { part: quiz.hash },
    practice: { part: practice.hash },
    sources: { part: sources.hash },
    parts: [...new Map(parts.map((part) => [part.hash, part])).values()],
  }
  const bytes = new TextEncoder().encode(JSON.stringify(manifest))
  const hash = sha256(bytes)
  files.byPath.set(manifestPath(hash), bytes)
  const sent = (carried: readonly Part[]): Promise<number> =>
    files.bytesOnTheLine([manifestPath(hash), ...carried.map(partPath)])
  return {
    hash,
    download: {
      bytes: await sent(manifest.parts),
      essentialBytes: await sent(manifest.parts.filter(({ essential }) => essential)),
    },
    manifest,
    lessons: lessons.map(({ lessonId, title, html }) => ({ lessonId, title, html })),
    files,
  }
}

/** In the manifest: absent where no expert is needed, empty while nobody's signature holds. */
const reviewOf = (
  lesson: Reviewed,
  language: PackLanguage,
  today: string,
): Pick<Manifest['lessons'][number], 'review'> =>
  lesson.reviewed_by === undefined
    ? {}
    : {
        review: holding(lesson, today).map((one) => ({ by: signedBy(one, language), until: one.until })),
      }

const byHash = (media: ReadonlyMap<string, Part>): readonly Part[] =>
  [...media.values()].toSorted((a, b) => (a.hash < b.hash ? -1 : 1))

const modulePath = ({ module }: ModuleSource, { language }: LanguageSource): string =>
  `/${language}/modules/${module.value.id}/`

/** After a lesson comes the next one, then the quiz; where an installation withholds the whole quiz, the module's page. */
function onward(module: ModuleSource, source: LanguageSource, nextLesson: string | undefined): Link {
  const { nextLesson: next, toQuiz, toModule } = labels[source.language]
  const path = modulePath(module, source)
  if (nextLesson !== undefined) return { path: `${path}${nextLesson}/`, label: next }
  return source.quiz.value.questions.length > 0
    ? { path: `${path}quiz/`, label: toQuiz }
    : { path, label: toModule }
}
