import { addressed } from '#domain/content/address.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import { labels } from '../labels.ts'
import type { Cell, FixedRow, InBoth, PaperBlock, PaperFile, TableBlock } from '../load/paper-schema.ts'
import { escapeHtml } from './escape.ts'
import { genderedHtml } from './genders.ts'
import { markHtml, type ReviewLine } from './review-line.ts'
import { typeset } from './typeset.ts'

type Words = (text: Cell) => string

/**
 * The inside of a sheet, with both renderings in it: what the model says stands in `said`, and where one writes there are
 * empty lines. The page shows one or the other.
 */
export function paperHtml(paper: PaperFile, language: PackLanguage, review: ReviewLine | null): string {
  const words: Words = (text) =>
    genderedHtml(typeset(typeof text === 'string' ? text : text[language], language))
      .replace(/[○◐●]/g, (sign) => `<span class="paper-sign ${signs[sign]}">${sign}</span>`)
      // The dots of a number that is not given run as its digits do.
      .replace(/0\d(?: …)+/g, '<bdi dir="ltr">$&</bdi>')
  const plain = (text: InBoth): string => escapeHtml(addressed(typeset(text[language], language), 'feminine'))
  return [
    `<header class="paper-head${paper.large ? ' paper-large' : ''}"><h1>${words(paper.title)}</h1><p>${words(paper.purpose)}</p>`,
    markHtml(review),
    `<p class="said">${labels[language].paperModel}</p></header>`,
    ...paper.body.map((block) => blockHtml(block, words, plain)),
  ].join('')
}

/** Drawn by the page: not every phone has these signs among its letters. */
const signs: Readonly<Record<string, string>> = { '○': 'none', '◐': 'half', '●': 'full' }

function blockHtml(block: PaperBlock, words: Words, plain: (text: InBoth) => string): string {
  const title = 'title' in block && block.title ? `<h2>${words(block.title)}</h2>` : ''
  switch (block.kind) {
    case 'fields':
      return `<section class="paper-fields">${title}${block.fields.map((field) => fieldHtml(field, words)).join('')}</section>`
    case 'table':
      return tableHtml(block, title, words, plain)
    case 'steps':
      return `<section>${title}<ol>${itemsHtml(block.items, words)}</ol></section>`
    case 'checks':
      return `<section>${title}<ul class="paper-checks">${itemsHtml(block.items, words)}</ul></section>`
    case 'sentence':
      return `<p class="paper-sentence">${words(block.text)}</p>`
    case 'box':
      return `<div class="paper-box">${block.lines.map((line) => `<p>${words(line)}</p>`).join('')}</div>`
  }
}

type Field = Extract<PaperBlock, { kind: 'fields' }>['fields'][number]

const fieldHtml = ({ label, lines, half, model }: Field, words: Words): string =>
  `<p class="paper-field${half ? ' paper-half' : ''}"><b>${words(label)}</b> ` +
  `<span class="paper-lines"><span class="said">${words(model)}</span>${'<i></i>'.repeat(lines)}</span></p>`

const itemsHtml = (items: readonly InBoth[], words: Words): string =>
  items.map((item) => `<li>${words(item)}</li>`).join('')

function tableHtml(
  { title, columns, rows = 0, fixed, model }: TableBlock,
  heading: string,
  words: Words,
  plain: (text: InBoth) => string,
): string {
  // Moved sideways on a phone; who does so by keys must reach it.
  const wide =
    columns.length > 2
      ? ` paper-wide" tabindex="0" role="region" aria-label="${(title ? [title] : columns).map(plain).join(' · ')}`
      : ''
  const widths = columns.some(({ width }) => width !== undefined)
    ? columns.map(({ width }) => (width ? `<col width="${width}%">` : '<col>')).join('')
    : ''
  const heads = columns.map((column) => `<th scope="col">${words(column)}</th>`).join('')
  const empty: readonly FixedRow[] = Array.from({ length: rows }, () => [])
  const filled = model.values()
  const body = [...fixed, ...empty].map((row) => {
    if ('heading' in row) return `<th scope="rowgroup" colspan="${columns.length}">${words(row.heading)}</th>`
    const own = row.map((cell, place) =>
      place === 0 ? `<th scope="row">${words(cell)}</th>` : `<td>${words(cell)}</td>`,
    )
    const open = columns.length - own.length
    const said = open > 0 ? (filled.next().value ?? []) : []
    return (
      own.join('') + Array.from({ length: open }, (_, place) => openCell(said[place] ?? '', words)).join('')
    )
  })
  return (
    `<section class="paper-table${wide}">${heading}<table>${widths}<thead><tr>${heads}</tr></thead>` +
    `<tbody>${body.map((cells) => `<tr>${cells}</tr>`).join('')}</tbody></table></section>`
  )
}

const openCell = (said: Cell, words: Words): string =>
  said === '' ? '<td></td>' : `<td><span class="said">${words(said)}</span></td>`
