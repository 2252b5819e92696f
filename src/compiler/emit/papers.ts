import type { PackLanguage } from '#domain/content/languages.ts'
import type { Unreviewed } from '#domain/content/unreviewed.ts'
import type { PracticePart } from '#protocol/pack/pack.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { ModuleSource } from '../load/module-source.ts'
import type { PaperFile } from '../load/paper-schema.ts'
import type { PaperSource } from '../load/shared-source.ts'
import { paperHtml } from './paper-html.ts'
import { reviewLine } from './review-line.ts'
import { awaitsReview } from './signatures.ts'
import { typeset } from './typeset.ts'

/** The sheets that go out, by id: those without a fault, of lessons that go out, and signed where that is asked. */
export type Papers = ReadonlyMap<string, PaperFile>

export function papersOf(
  sources: readonly PaperSource[],
  modules: readonly ModuleSource[],
  diagnostics: readonly Diagnostic[],
  { unreviewed, today }: { readonly unreviewed: Unreviewed; readonly today: string },
): Papers {
  const broken = new Set(diagnostics.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])))
  const lessons = new Set(
    modules.flatMap(({ module: { value } }) => value.lessons.map((lesson) => `${value.id}/${lesson.id}`)),
  )
  return new Map(
    sources.flatMap(({ paperId, file, source }) =>
      source &&
      !broken.has(file) &&
      lessons.has(`${source.value.module}/${source.value.lesson}`) &&
      (unreviewed === 'show' || !awaitsReview(source.value, today))
        ? [[paperId, source.value] as const]
        : [],
    ),
  )
}

/** The sheets of one module in one language, in the order of its lessons. */
export function papersPart(
  papers: Papers,
  { module: { value } }: ModuleSource,
  language: PackLanguage,
  today: string,
): NonNullable<PracticePart['papers']> {
  const place = ({ lesson }: PaperFile): number => value.lessons.findIndex(({ id }) => id === lesson)
  return [...papers]
    .filter(([, paper]) => paper.module === value.id)
    .toSorted(([, one], [, other]) => place(one) - place(other))
    .map(([paperId, paper]) => ({
      paperId,
      title: typeset(paper.title[language], language),
      html: paperHtml(paper, language, reviewLine(paper, language, today, 'paper')),
    }))
}

export const paperPath = (paperId: string, { module }: PaperFile, language: PackLanguage): string =>
  `/${language}/modules/${module}/papers/${paperId}/`
