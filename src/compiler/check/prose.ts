import { toString } from 'mdast-util-to-string'
import type { LanguageSource } from '../load/module-source.ts'
import { walk } from './media.ts'

export type Prose = { readonly file: string; readonly line: number; readonly text: string }

/** Every text a reader will meet, with its place: paragraphs of lessons, questions, choices, feedback, tasks. */
export function proseOf({ lessons, quiz, practice }: LanguageSource): readonly Prose[] {
  return [
    ...lessons.flatMap(({ file, tree }) => lessonProse(file, tree)),
    ...quizProse(quiz),
    ...practiceProse(practice),
  ]
}

function lessonProse(file: string, tree: LanguageSource['lessons'][number]['tree']): Prose[] {
  const found: Prose[] = []
  walk(tree, (node) => {
    const line = node.position?.start.line ?? 1
    if (
      node.type === 'paragraph' ||
      node.type === 'tableCell' ||
      (node.type === 'leafDirective' && node.name !== 'figure')
    )
      found.push({ file, line, text: toString(node) })
  })
  return found
}

function quizProse({ file, value, lineOf }: LanguageSource['quiz']): readonly Prose[] {
  return value.questions.flatMap((question, index) => [
    { file, line: lineOf('questions', index, 'prompt'), text: question.prompt },
    ...question.choices.flatMap((choice, at) =>
      [choice.text, choice.feedback].flatMap((text) =>
        text === undefined ? [] : [{ file, line: lineOf('questions', index, 'choices', at), text }],
      ),
    ),
    ...question.partners.map(({ text }, at) => ({
      file,
      line: lineOf('questions', index, 'partners', at),
      text,
    })),
    ...[question.right, question.closing].flatMap((text) =>
      text === undefined ? [] : [{ file, line: lineOf('questions', index), text }],
    ),
  ])
}

function practiceProse({ file, value, lineOf }: LanguageSource['practice']): readonly Prose[] {
  return [
    ...value.task.map((text, index) => ({ file, line: lineOf('task', index), text })),
    ...value.steps.map(({ text }, index) => ({ file, line: lineOf('steps', index), text })),
    ...value.list.flatMap(({ text, self }, index) =>
      [text, self].map((each) => ({ file, line: lineOf('list', index), text: each })),
    ),
  ]
}
