import type { Nodes, PhrasingContent, Root } from 'mdast'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import rehypeSanitize, { type Options as SanitizeSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { addressed, addressedParts } from '#domain/content/address.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import { typeset } from './typeset.ts'

/** Where a card's pictures, sounds and terms are found. */
export type CardContext = {
  readonly language: PackLanguage
  readonly mediaPath: (name: string) => string | undefined
  readonly useTerm: (id: string) => void
}

// Everything a card may hold. What is not here cannot reach a page, whoever wrote it and however it came into the tree.
const allowed: SanitizeSchema = {
  tagNames:
    'p ul ol li strong em br table thead tbody tr th td span figure figcaption img audio button'.split(' '),
  attributes: {
    p: [['className', 'note', 'danger']],
    ol: ['start'],
    span: [['className', 'f', 'm']],
    figure: [['className', 'figure']],
    img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
    audio: ['src', 'controls', 'preload', 'ariaLabel'],
    button: ['type', 'popoverTarget', ['className', 'term']],
  },
  strip: ['script', 'style'],
}

// Without `allowDangerousHtml`: HTML written by an author is dropped here (and told by the checks).
const toHtml = unified().use(remarkRehype).use(rehypeSanitize, allowed).use(rehypeStringify)

/** The inside of one card as HTML: sanitised, both genders in it, pictures by the address of their bytes. */
export async function cardHtml(card: ContainerDirective, context: CardContext): Promise<string> {
  const root: Root = { type: 'root', children: structuredClone(card.children) }
  prepare(root, context)
  return toHtml.stringify(await toHtml.run(root))
}

function prepare(node: Nodes, context: CardContext): void {
  if ('children' in node) {
    // Rebuilt before going down: a text that holds both genders becomes several nodes.
    const children: Nodes[] = node.children.flatMap((child: Nodes): Nodes[] =>
      child.type === 'text' ? genderedNodes(typeset(child.value, context.language)) : [child],
    )
    node.children = children as typeof node.children // Spans stand wherever text does.
    for (const child of children) prepare(child, context)
  }
  if (node.type === 'leafDirective') prepareLeaf(node, context)
  if (node.type === 'textDirective') prepareTerm(node, context)
}

const genderedNodes = (text: string): PhrasingContent[] =>
  addressedParts(text).flatMap((part): PhrasingContent[] =>
    part.kind === 'plain'
      ? [{ type: 'text', value: part.text }]
      : [gendered('f', part.feminine), gendered('m', part.masculine)],
  )

const gendered = (className: 'f' | 'm', value: string): PhrasingContent =>
  element('span', { className: [className] }, [{ type: 'text', value }])

/** An HTML element in a Markdown tree: remark-rehype takes name and properties from `data`. */
const element = (
  hName: string,
  hProperties: NonNullable<LeafDirective['data']>['hProperties'],
  children: PhrasingContent[] = [],
): PhrasingContent => ({ type: 'emphasis', data: { hName, ...(hProperties && { hProperties }) }, children })

function prepareLeaf(node: LeafDirective, { language, mediaPath }: CardContext): void {
  const { src, alt, caption, label } = node.attributes ?? {}
  const path = mediaPath(src ?? '')
  const source = path === undefined ? {} : { src: path }
  // An attribute is one text for all readers, so it takes the form most of them read.
  const plain = (text: string | null | undefined): string =>
    addressed(typeset(text ?? '', language), 'feminine')
  if (node.name === 'figure') {
    node.data = { hName: 'figure', hProperties: { className: ['figure'] } }
    // The size keeps the place: nothing moves when the picture arrives.
    const shape = { width: 320, height: 200, loading: 'lazy', decoding: 'async' }
    node.children = [element('img', { ...source, alt: plain(alt), ...shape })]
    if (caption)
      node.children.push(element('figcaption', undefined, genderedNodes(typeset(caption, language))))
  } else if (node.name === 'audio') {
    node.data = {
      hName: 'audio',
      hProperties: { ...source, controls: true, preload: 'none', ariaLabel: plain(label) },
    }
    node.children = []
  } else if (node.name === 'note' || node.name === 'danger') {
    node.data = { hName: 'p', hProperties: { className: [node.name] } }
  }
}

function prepareTerm(node: TextDirective, { useTerm }: CardContext): void {
  const id = node.attributes?.['id']
  if (node.name !== 'term' || !id) return
  useTerm(id)
  node.data = {
    hName: 'button',
    hProperties: { type: 'button', className: ['term'], popoverTarget: `term-${id}` },
  }
}
