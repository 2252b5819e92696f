import { addressed } from '#domain/content/address.ts'
import { packLanguages, type PackLanguage } from '#domain/content/languages.ts'
import { questionKinds } from '#domain/content/quiz.ts'
import { blocksOf } from './check/prose.ts'
import { wordsIn } from './check/words.ts'
import type { Compilation } from './compile.ts'
import { extensionOf } from './emit/media.ts'
import type { ModuleSource } from './load/module-source.ts'

type Row = { readonly name: string; readonly figures: readonly number[] }

const columns = [
  'lessons',
  'words ar',
  'words fr',
  'questions',
  ...questionKinds,
  'pictures',
  'kB ar',
  'kB fr',
]

/** What each module holds, as a Markdown table: lessons, words, questions by kind, pictures, kilobytes of a pack. */
export function contentTable({ modules, manifests }: Pick<Compilation, 'modules' | 'manifests'>): string {
  const rows = modules.map((module): Row => {
    const questions = module.languages[0]?.quiz.value.questions ?? []
    return {
      name: module.module.value.id,
      figures: [
        module.module.value.lessons.length,
        ...packLanguages.map((language) => wordsOf(module, language)),
        questions.length,
        ...questionKinds.map((kind) => questions.filter((question) => question.kind === kind).length),
        [...module.media.keys()].filter((name) => extensionOf(name) !== 'opus').length,
        ...packLanguages.map((language) => kilobytesOf(module, language, manifests)),
      ],
    }
  })
  const total: Row = {
    name: 'together',
    figures: columns.map((_, column) => rows.reduce((sum, { figures }) => sum + (figures[column] ?? 0), 0)),
  }
  const lines = [...rows, total].map(({ name, figures }) => [name, ...figures])
  return [['module', ...columns], ['---', ...columns.map(() => '--:')], ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

function wordsOf({ languages }: ModuleSource, language: PackLanguage): number {
  const lessons = languages.find((source) => source.language === language)?.lessons ?? []
  return lessons
    .flatMap(({ tree }) => blocksOf(tree))
    .reduce((sum, { text }) => sum + wordsIn(addressed(text, 'feminine')), 0)
}

function kilobytesOf(
  { module }: ModuleSource,
  language: PackLanguage,
  manifests: Compilation['manifests'],
): number {
  const pack = manifests.find(
    ({ manifest }) => manifest.moduleId === module.value.id && manifest.language === language,
  )
  const bytes = pack?.manifest.parts.reduce((sum, part) => sum + part.bytes, 0) ?? 0
  return Math.round(bytes / 1000)
}

const start = '<!-- table -->'
const end = '<!-- /table -->'

/** The text with the table between its markers; undefined when it has none. */
export function withTable(text: string, table: string): string | undefined {
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  return from < 0 || to < from
    ? undefined
    : `${text.slice(0, from + start.length)}\n${table}\n${text.slice(to)}`
}
