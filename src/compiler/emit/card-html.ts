import type { Nodes, PhrasingContent, Root } from 'mdast'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import rehypeSanitize, { type Options as SanitizeSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { addressed, addressedParts } from '#domain/content/address.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import { typeset } from './typeset.ts'

/** Where a card's pictures, sounds, papers and terms are found. */
export type CardContext = {
  readonly language: PackLanguage
  readonly mediaPath: (name: string) => string | undefined
  /** Undefined where the paper is not offered. */
  readonly paperLink: (id: string) => { readonly path: string; readonly label: string } | undefined
  readonly useTerm: (id: string) => void
}

// Everything a card may hold. What is not here cannot reach a page, whoever wrote it and however it came into the tree.
const allowed: SanitizeSchema = {
  tagNames:
    'p ul ol li strong em br table thead tbody tr th td span figure figcaption img audio button a'.split(' '),
  attributes: {
    p: [['className', 'note', 'danger']],
    ol: ['start'],
    span: [['className', 'f', 'm']],
    figure: [['className', 'figure']],
    img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
    audio: ['src', 'controls', 'preload', 'ariaLabel'],
    a: [
      ['className', 'button', 'secondary'],
      ['href', /^\/(?:ar|fr)\/modules\/[a-z0-9-]+\/papers\/[a-z0-9-]+\/$/],
    ],
    button: ['type', 'popoverTarget', ['className', 'term']],
  },
  strip: ['script', 'style'],
}

// Without `allowDangerousHtml`: HTML written by an author is dropped here (and reported by the checks).
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
    const children: Nodes[] = node.children.flatMap((child: Nodes): Nodes[] => {
      if (child.type === 'text') return genderedNodes(typeset(child.value, context.language))
      return isPaper(child) && !paperLinkOf(child, context) ? [] : [child]
    })
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

const isPaper = (node: Nodes): node is LeafDirective => node.type === 'leafDirective' && node.name === 'paper'
const paperLinkOf = ({ attributes }: LeafDirective, { paperLink }: CardContext) =>
  paperLink(attributes?.['id'] ?? '')

function prepareLeaf(node: LeafDirective, context: CardContext): void {
  const { language, mediaPath } = context
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
  } else if (node.name === 'paper') {
    const link = paperLinkOf(node, context)
    const properties = { className: ['button', 'secondary'], href: link?.path ?? '' }
    node.data = { hName: 'p' }
    node.children = [element('a', properties, [{ type: 'text', value: link?.label ?? '' }])]
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
