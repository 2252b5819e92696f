import type { Address } from '#domain/content/address.ts'

export type CardText = { readonly id: string; readonly heading: string; readonly text: string }
export type TermText = {
  readonly id: string
  readonly name: string
  readonly meaning: string
  /** The same term in the other language of training. */
  readonly other: string
  readonly en: string
  readonly zgh: string
}
export type LessonText = { readonly cards: readonly CardText[]; readonly terms: readonly TermText[] }

/**
 * The words of a lesson as one reader sees them. Not a parser of HTML: it knows what our own compiler writes
 * (compiler/emit/lesson-html.ts) and what was verified by its hash. A test holds the two together.
 */
export function lessonText(html: string, address: Address): LessonText {
  const shown = withoutGender(html, address === 'feminine' ? 'm' : 'f')
  return {
    cards: [...shown.matchAll(/<section class="card[^"]*" id="([^"]+)"[^>]*>([\s\S]*?)<\/section>/g)].map(
      ([, id = '', inside = '']) => cardText(id, inside),
    ),
    terms: [...shown.matchAll(/<aside class="term-card" id="term-([^"]+)"([^>]*)>([\s\S]*?)<\/aside>/g)].map(
      ([, id = '', attributes = '', inside = '']) => termText(id, attributes, inside),
    ),
  }
}

const withoutGender = (html: string, hidden: 'f' | 'm'): string =>
  html.replace(new RegExp(`<span class="${hidden}">[^<]*</span>`, 'g'), '')

function cardText(id: string, inside: string): CardText {
  const [, heading = '', body = ''] =
    /<h2[^>]*>([\s\S]*?)<\/h2>([\s\S]*?)(?:<\/div><footer|$)/.exec(inside) ?? []
  return { id, heading: plain(heading), text: plain(body) }
}

function termText(id: string, attributes: string, inside: string): TermText {
  const [, name = ''] = /<strong>([\s\S]*?)<\/strong>/.exec(inside) ?? []
  const [meaning = '', other = ''] = [...inside.matchAll(/<p[^>]*>([\s\S]*?)<\/p>/g)].map(
    ([, words = '']) => words,
  )
  const attribute = (key: string): string => plain(new RegExp(`${key}="([^"]*)"`).exec(attributes)?.[1] ?? '')
  return {
    id,
    name: plain(name),
    meaning: plain(meaning),
    other: plain(other),
    en: attribute('data-en'),
    zgh: attribute('data-zgh'),
  }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The text of a piece: pictures by what they show, blocks apart from each other, entities as what they mean. */
const plain = (html: string): string =>
  html
    .replace(/<img\b[^>]*?\salt="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<\/?(?:p|li|ul|ol|table|tr|td|th|figure|figcaption|br)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
      if (decimal) return String.fromCodePoint(Number(decimal))
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
      return entities[String(name)] ?? whole
    })
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .trim()
