import { questionKinds } from '#domain/content/quiz.ts'
import { toString } from 'mdast-util-to-string'
import { wordsIn } from './check/readability.ts'
import type { Compilation } from './compile.ts'
import type { ModuleSource } from './load/module-source.ts'

const start = '<!-- table -->'
const end = '<!-- /table -->'

/** What each module holds, as a Markdown table: lessons, words, questions by kind, pictures, kilobytes of a pack. */
export function contentTable({ modules, manifests }: Compilation): string {
  const head = [
    'module',
    'lessons',
    'words ar',
    'words fr',
    'questions',
    ...questionKinds,
    'pictures',
    'kB ar',
    'kB fr',
  ]
  const rows = modules.map((module) => {
    const questions = module.languages[0]?.quiz.value.questions ?? []
    const kilobytes = (language: string): string => {
      const bytes =
        manifests
          .find(
            ({ manifest }) => manifest.moduleId === module.module.value.id && manifest.language === language,
          )
          ?.manifest.parts.reduce((sum, part) => sum + part.bytes, 0) ?? 0
      return (bytes / 1000).toFixed(0)
    }
    return [
      module.module.value.id,
      module.module.value.lessons.length,
      ...module.languages.map((source) =>
        source.lessons.reduce((sum, lesson) => sum + wordsIn(toString(lesson.tree)), 0),
      ),
      questions.length,
      ...questionKinds.map((kind) => questions.filter((question) => question.kind === kind).length),
      pictures(module),
      kilobytes('ar'),
      kilobytes('fr'),
    ]
  })
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const pictures = ({ media }: ModuleSource): number =>
  [...media.keys()].filter((name) => !name.endsWith('.opus')).length

/** The text with the table between its markers; unchanged when it has no markers. */
export function withTable(text: string, table: string): string {
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  return from < 0 || to < from ? text : `${text.slice(0, from + start.length)}\n${table}\n${text.slice(to)}`
}
