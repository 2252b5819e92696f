import type { ContainerDirective } from 'mdast-util-directive'
import type { Nodes } from 'mdast'
import { errorAt, type Diagnostic } from '../diagnostic.ts'
import { kindOf } from '../emit/cards.ts'
import { cardKinds } from '../labels.ts'
import type { LessonSource } from '../load/lesson-source.ts'
import type { ModuleSource } from '../load/module-source.ts'
import { lineOfNode } from '../load/walk.ts'
import { attributeFaults, leaves } from './attributes.ts'

/** Lessons hold cards, and cards hold the few things that a phone can show: a misspelt directive is reported, not dropped. */
export function checkMarkup({ languages }: ModuleSource): readonly Diagnostic[] {
  return languages.flatMap(({ lessons }) =>
    lessons.flatMap((lesson) => lesson.tree.children.flatMap((node) => topLevel(lesson, node))),
  )
}

function topLevel({ file }: LessonSource, node: Nodes): readonly Diagnostic[] {
  const line = lineOfNode(node)
  if (node.type !== 'containerDirective')
    return [errorAt(file, line, 'outside-card', 'this stands outside every card')]
  if (!kindOf(node.name))
    return [
      errorAt(
        file,
        line,
        'unknown-directive',
        `:::${node.name} is not a card; known are ${cardKinds.join(', ')}`,
      ),
    ]
  return [
    ...attributeFaults(node).map(([rule, message]) => errorAt(file, line, rule, message)),
    ...emptyCard(file, node),
    ...node.children.flatMap((child) => inside(file, child)),
  ]
}

const emptyCard = (file: string, card: ContainerDirective): readonly Diagnostic[] =>
  card.children.length > 0
    ? []
    : [errorAt(file, lineOfNode(card), 'empty-card', `:::${card.name} holds nothing`)]

const plain = ['paragraph', 'list', 'listItem', 'strong', 'tableRow', 'tableCell', 'break']

function inside(file: string, node: Nodes): readonly Diagnostic[] {
  const line = lineOfNode(node)
  const below = 'children' in node ? node.children.flatMap((child) => inside(file, child)) : []
  const tell = (rule: string, message: string): readonly Diagnostic[] => [
    errorAt(file, line, rule, message),
    ...below,
  ]
  switch (node.type) {
    case 'containerDirective':
      return tell('unknown-directive', `:::${node.name} cannot stand inside a card`)
    case 'leafDirective':
      return leaves.includes(node.name)
        ? [...attributeFaults(node).map(([rule, message]) => errorAt(file, line, rule, message)), ...below]
        : tell('unknown-directive', `::${node.name} is not known; known are ${leaves.join(', ')}`)
    case 'textDirective':
      return node.name === 'term'
        ? [...attributeFaults(node).map(([rule, message]) => errorAt(file, line, rule, message)), ...below]
        : tell('unknown-directive', `:${node.name} is read as a directive; leave a space after the colon`)
    case 'text':
      return textFaults(file, line, node.value)
    case 'table': {
      const columns = node.children[0]?.children.length ?? 0
      return columns > 3 ? tell('wide-table', `a table has at most 3 columns, this one ${columns}`) : below
    }
    case 'html':
      return tell('html', 'HTML is not allowed')
    case 'heading':
      return tell('heading', 'headings are written by the compiler')
    default:
      return plain.includes(node.type) ? below : tell('markup', `a ${node.type} is not allowed inside a card`)
  }
}

const textFaults = (file: string, line: number, text: string): readonly Diagnostic[] =>
  /(^|\s):{2,}/.test(text)
    ? [errorAt(file, line, 'unread-directive', 'this directive is not read: look at its quotes and braces')]
    : []
