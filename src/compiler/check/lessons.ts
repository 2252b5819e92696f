import type { Nodes } from 'mdast'
import { errorAt, type Diagnostic } from '../diagnostic.ts'
import { cardsOf, kindOf } from '../emit/cards.ts'
import { cardKinds } from '../labels.ts'
import type { LessonSource } from '../load/lesson-source.ts'
import type { ModuleSource } from '../load/module-source.ts'

/** The pattern of a lesson: known directives only, every card of the pattern, in its order. */
export function checkLessons({ languages }: ModuleSource): readonly Diagnostic[] {
  return languages.flatMap(({ lessons }) =>
    lessons.flatMap((lesson) => [
      ...pattern(lesson),
      ...lesson.tree.children.flatMap((node) => topLevel(lesson, node)),
    ]),
  )
}

function pattern({ file, tree }: LessonSource): readonly Diagnostic[] {
  const kinds = cardsOf(tree).map(({ kind }) => kind)
  const missing = cardKinds
    .filter((kind) =>
      kind === 'steps'
        ? !kinds.includes('steps') && !kinds.includes('emergency')
        : kind !== 'emergency' && !kinds.includes(kind),
    )
    .map((kind) => errorAt(file, 1, 'missing-card', `there is no :::${kind} card`))
  // Gestures and emergencies may follow each other freely; the rest keeps its order.
  const rank = (kind: (typeof kinds)[number]): number =>
    kind === 'emergency' ? cardKinds.indexOf('steps') : cardKinds.indexOf(kind)
  const outOfOrder = kinds.find((kind, index) => index > 0 && rank(kind) < rank(kinds[index - 1] ?? kind))
  return outOfOrder
    ? [
        ...missing,
        errorAt(
          file,
          1,
          'card-order',
          `:::${outOfOrder} stands too late; the order is ${cardKinds.join(', ')}`,
        ),
      ]
    : missing
}

function topLevel({ file }: LessonSource, node: Nodes): readonly Diagnostic[] {
  const line = node.position?.start.line ?? 1
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
  if (node.name === 'emergency' && !node.attributes?.['title'])
    return [errorAt(file, line, 'missing-title', ':::emergency needs title="…"')]
  return node.children.flatMap((child) => inside(file, child))
}

const leaves = ['figure', 'audio', 'note', 'danger']

function inside(file: string, node: Nodes): readonly Diagnostic[] {
  const line = node.position?.start.line ?? 1
  const below = 'children' in node ? node.children.flatMap((child) => inside(file, child)) : []
  switch (node.type) {
    case 'containerDirective':
      return [errorAt(file, line, 'unknown-directive', `:::${node.name} cannot stand inside a card`)]
    case 'leafDirective':
      return leaves.includes(node.name)
        ? below
        : [
            errorAt(
              file,
              line,
              'unknown-directive',
              `::${node.name} is not known; known are ${leaves.join(', ')}`,
            ),
            ...below,
          ]
    case 'textDirective':
      return node.name === 'term'
        ? below
        : [
            errorAt(
              file,
              line,
              'unknown-directive',
              `:${node.name} is read as a directive; leave a space after the colon`,
            ),
            ...below,
          ]
    case 'html':
      return [errorAt(file, line, 'html', 'HTML is not allowed')]
    case 'heading':
      return [errorAt(file, line, 'heading', 'headings are written by the compiler'), ...below]
    case 'link':
    case 'image':
    case 'definition':
      return [errorAt(file, line, node.type, `a ${node.type} is not allowed inside a card`), ...below]
    default:
      return below
  }
}
