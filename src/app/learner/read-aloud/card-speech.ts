import { sentencesOf } from './sentences.ts'

/** One thing to say, and what is read meanwhile. */
export type Spoken = { readonly text: string; readonly block: Element }

const blocks = new Set('P LI UL OL H2 TABLE THEAD TBODY TR TD TH FIGURE FIGCAPTION DIV'.split(' '))

/** What a card says aloud: the words that are shown (one gender), pictures by what they show. */
export function speechOf(card: HTMLElement): readonly Spoken[] {
  const body = card.querySelector('.card-body') ?? card
  const spoken: Spoken[] = []
  let words = ''
  const say = (block: Element): void => {
    for (const text of sentencesOf(words.replace(/\s+/g, ' ').trim())) spoken.push({ text, block })
    words = ''
  }
  const visit = (node: Node, block: Element): void => {
    if (node instanceof Text) words += node.data
    if (!(node instanceof HTMLElement) || !isSaid(node)) return
    const isBlock = blocks.has(node.tagName)
    if (isBlock) say(block)
    if (node instanceof HTMLImageElement) {
      say(block)
      words = node.alt
      say(node)
    }
    for (const child of node.childNodes) visit(child, isBlock ? node : block)
    if (isBlock) say(node)
  }
  visit(body, body)
  return spoken
}

const isSaid = (element: HTMLElement): boolean =>
  element.tagName !== 'AUDIO' && getComputedStyle(element).display !== 'none'
