import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import type { Nodes, PhrasingContent, Root } from 'mdast'
import rehypeSanitize, { defaultSchema, type Options as SanitizeSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { addressedParts } from '#domain/content/address.ts'

/** Where a card's pictures, sounds and terms are found. */
export type CardContext = {
  readonly mediaPath: (name: string) => string | undefined
  readonly useTerm: (id: string) => void
}

const schema: SanitizeSchema = {
  ...defaultSchema,
  clobberPrefix: '',
  tagNames: [
    'p',
    'ul',
    'ol',
    'li',
    'strong',
    'em',
    'br',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'span',
    'figure',
    'figcaption',
    'img',
    'audio',
    'button',
  ],
  attributes: {
    '*': ['className'],
    ol: ['start'],
    th: ['align'],
    td: ['align'],
    img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
    audio: ['src', 'controls', 'preload', 'ariaLabel'],
    button: ['type', 'popoverTarget', 'className'],
  },
  protocols: {},
}

// The HTML an author may have written is dropped here (and told by check/directives): nothing dangerous is let through first.
const toHtml = unified().use(remarkRehype).use(rehypeSanitize, schema).use(rehypeStringify)

/** The inside of one card as HTML: sanitised, both genders in it, pictures by the address of their bytes. */
export async function cardHtml(card: ContainerDirective, context: CardContext): Promise<string> {
  const root: Root = { type: 'root', children: structuredClone(card.children) }
  prepare(root, context)
  const tree = await toHtml.run(root)
  return toHtml.stringify(tree).replace(/popovertarget/gi, 'popovertarget')
}

function prepare(node: Nodes, context: CardContext): void {
  if ('children' in node) {
    // Texts are split where they hold both genders, so children are rebuilt before going down.
    const parts = (node.children as Nodes[]).flatMap((child): Nodes[] =>
      child.type === 'text' ? splitGenders(child.value) : [child],
    )
    node.children = parts as typeof node.children // Spans are allowed wherever text is.
    for (const child of node.children) prepare(child, context)
  }
  if (node.type === 'leafDirective') prepareLeaf(node, context)
  if (node.type === 'textDirective') prepareTerm(node, context)
}

function splitGenders(text: string): PhrasingContent[] {
  return addressedParts(text).flatMap((part): PhrasingContent[] =>
    part.kind === 'plain'
      ? [{ type: 'text', value: part.text }]
      : [gendered('f', part.feminine), gendered('m', part.masculine)],
  )
}

const gendered = (className: 'f' | 'm', value: string): PhrasingContent => ({
  type: 'emphasis',
  data: { hName: 'span', hProperties: { className: [className] } },
  children: [{ type: 'text', value }],
})

function prepareLeaf(node: LeafDirective, { mediaPath }: CardContext): void {
  const { src = '', alt = '', caption, label = '' } = node.attributes ?? {}
  if (node.name === 'figure') {
    node.data = { hName: 'figure', hProperties: { className: ['figure'] } }
    node.children = [
      {
        type: 'emphasis',
        data: {
          hName: 'img',
          hProperties: {
            ...srcOf(mediaPath(src ?? '')),
            alt: alt ?? '',
            width: 320,
            height: 200,
            loading: 'lazy',
            decoding: 'async',
          },
        },
        children: [],
      },
      ...(caption
        ? [{ type: 'emphasis' as const, data: { hName: 'figcaption' }, children: splitGenders(caption) }]
        : []),
    ]
  } else if (node.name === 'audio') {
    node.data = {
      hName: 'audio',
      hProperties: {
        ...srcOf(mediaPath(src ?? '')),
        controls: true,
        preload: 'none',
        ariaLabel: label ?? '',
      },
    }
    node.children = []
  } else if (node.name === 'note' || node.name === 'danger') {
    node.data = { hName: 'p', hProperties: { className: [node.name] } }
  }
}

const srcOf = (path: string | undefined): { src?: string } => (path === undefined ? {} : { src: path })

function prepareTerm(node: TextDirective, { useTerm }: CardContext): void {
  const id = node.attributes?.['id']
  if (node.name !== 'term' || !id) return
  useTerm(id)
  node.data = {
    hName: 'button',
    hProperties: { type: 'button', className: ['term'], popoverTarget: `term-${id}` },
  }
}
