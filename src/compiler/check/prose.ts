import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { LanguageSource, ModuleSource } from '../load/module-source.ts'
import { lineOfNode, walk } from '../load/walk.ts'

export type Prose = {
  readonly file: string
  readonly line: number
  readonly text: string
  /** In a card, in an exercise, or beside them: a title, a fact, an alternative text. */
  readonly where: 'card' | 'exercise' | 'beside'
}
type Text = Omit<Prose, 'where'>

/** Every text a reader of one language will meet, with its place. */
export function proseOf(module: ModuleSource, source: LanguageSource): readonly Prose[] {
  const { lessons, quiz, practice } = source
  const cards = lessons.flatMap(({ file, tree }) => blocksOf(tree).map((block) => ({ file, ...block })))
  const beside = [
    ...lessons.flatMap(({ file, tree }) => besideText(tree).map((block) => ({ file, ...block }))),
    ...pictureProse(quiz),
    ...moduleProse(module, source),
  ]
  return [
    ...cards.map((text) => ({ ...text, where: 'card' as const })),
    ...[...quizProse(quiz), ...practiceProse(practice)].map((text) => ({
      ...text,
      where: 'exercise' as const,
    })),
    ...beside.map((text) => ({ ...text, where: 'beside' as const })),
  ]
}

export type Block = { readonly line: number; readonly text: string }

/** The running text of a lesson or a card, one paragraph, cell or remark at a time. */
export function blocksOf(node: Nodes): readonly Block[] {
  const found: Block[] = []
  walk(node, (each) => {
    if (each.type === 'paragraph' || each.type === 'tableCell' || each.type === 'leafDirective')
      found.push({ line: lineOfNode(each), text: toString(each) })
  })
  return found
}

/** What stands in attributes: alternative texts, captions, titles. */
function besideText(node: Nodes): readonly Block[] {
  const found: Block[] = []
  walk(node, (each) => {
    if (each.type !== 'leafDirective' && each.type !== 'containerDirective') return
    const { alt, caption, label, title } = each.attributes ?? {}
    for (const text of [alt, caption, label, title]) if (text) found.push({ line: lineOfNode(each), text })
  })
  return found
}

function moduleProse(
  { module, sources, glossary }: ModuleSource,
  { language }: LanguageSource,
): readonly Text[] {
  const { file, value, lineOf } = module
  return [
    { file, line: lineOf('title', language), text: value.title[language] },
    { file, line: lineOf('summary', language), text: value.summary[language] },
    ...value.objectives.map((text, index) => ({
      file,
      line: lineOf('objectives', index, language),
      text: text[language],
    })),
    ...value.lessons.map(({ title }, index) => ({
      file,
      line: lineOf('lessons', index, 'title', language),
      text: title[language],
    })),
    ...sources.value.map(({ text }, index) => ({
      file: sources.file,
      line: sources.lineOf(index, 'text', language),
      text: text[language],
    })),
    ...glossary.value.map((term, index) => ({
      file: glossary.file,
      line: glossary.lineOf(index, language),
      text: term[language].meaning,
    })),
  ]
}

function quizProse({ file, value, lineOf }: LanguageSource['quiz']): readonly Text[] {
  return value.questions.flatMap((question, index) => {
    const at = (text: string | undefined, ...path: readonly (string | number)[]): readonly Text[] =>
      text === undefined ? [] : [{ file, line: lineOf('questions', index, ...path), text }]
    return [
      ...at(question.prompt, 'prompt'),
      ...question.choices.flatMap(({ text, feedback }, place) => [
        ...at(text, 'choices', place, 'text'),
        ...at(feedback, 'choices', place, 'feedback'),
      ]),
      ...question.partners.flatMap(({ text }, place) => at(text, 'partners', place, 'text')),
      ...at(question.right, 'right'),
      ...at(question.closing, 'closing'),
      ...at(question.unit, 'unit'),
      ...at(question.other, 'other'),
    ]
  })
}

const pictureProse = ({ file, value, lineOf }: LanguageSource['quiz']): readonly Text[] =>
  value.questions.flatMap(({ picture, choices }, index) => {
    const alt = (text: string | undefined, ...path: readonly (string | number)[]): readonly Text[] =>
      text === undefined ? [] : [{ file, line: lineOf('questions', index, ...path, 'picture', 'alt'), text }]
    return [
      ...alt(picture?.alt),
      ...choices.flatMap((choice, place) => alt(choice.picture?.alt, 'choices', place)),
    ]
  })

function practiceProse({ file, value, lineOf }: LanguageSource['practice']): readonly Text[] {
  return [
    { file, line: lineOf('title'), text: value.title },
    ...value.task.map((text, index) => ({ file, line: lineOf('task', index), text })),
    ...value.steps.map(({ text }, index) => ({ file, line: lineOf('steps', index, 'text'), text })),
    ...value.list.flatMap(({ text, self }, index) => [
      { file, line: lineOf('list', index, 'text'), text },
      { file, line: lineOf('list', index, 'self'), text: self },
    ]),
  ]
}
