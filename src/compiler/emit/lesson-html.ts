import type { ContainerDirective } from 'mdast-util-directive'
import { directionOf, type PackLanguage } from '#domain/content/languages.ts'
import { labels, type CardKind } from '../labels.ts'
import type { LessonSource } from '../load/lesson-source.ts'
import type { Term } from '../load/schemas.ts'
import { cardHtml, type CardContext } from './card-html.ts'
import { cardsOf, fullnessOf } from './cards.ts'
import { escapeHtml } from './escape.ts'
import { genderedHtml } from './genders.ts'
import { paperPath, type Papers } from './papers.ts'
import { markHtml, type ReviewLine } from './review-line.ts'
import { typeset } from './typeset.ts'

export type LessonFacts = {
  readonly language: PackLanguage
  readonly module: Link
  readonly title: string
  /** Where the last card leads: the next lesson, the quiz, or back to the module. */
  readonly onward: Link
  /** What to say of review above the cards; null where none is needed. */
  readonly review: ReviewLine | null
  readonly terms: ReadonlyMap<string, Term>
  readonly papers: Papers
  readonly mediaPath: CardContext['mediaPath']
}
export type Link = { readonly path: string; readonly label: string }

export type LessonHtml = { readonly html: string; readonly cards: number }

/**
 * The fragment of a lesson: what stands inside `<article data-lesson>`. It holds nothing of the app's build, so that a pack
 * changes only when its content does; the page around it comes from the build.
 */
export async function lessonHtml(lesson: LessonSource, facts: LessonFacts): Promise<LessonHtml> {
  const { language, mediaPath, papers } = facts
  const used = new Set<string>()
  const context: CardContext = {
    language,
    mediaPath,
    paperLink: (id) => {
      const paper = papers.get(id)
      if (!paper) return undefined
      const title = typeset(paper.title[language], language)
      return { path: paperPath(id, paper, language), label: labels[language].paperLink(title) }
    },
    useTerm: (id) => used.add(id),
  }
  const cards = cardsOf(lesson.tree)
  const sections: string[] = []
  for (const [index, card] of cards.entries()) {
    const { directive, kind, id, repeat } = card
    const back = cards[index - 1]
    const next = cards[index + 1]
    sections.push(
      `<section class="${['card', `card-${kind}`, ...fullnessOf(card, language)].join(' ')}" id="${id}" aria-labelledby="${id}-h"><div class="card-body">`,
      `<h2 id="${id}-h">${headingOf(directive, kind, repeat, language)}</h2>`,
      await cardHtml(directive, context),
      '</div><footer class="card-foot">',
      back ? anchor('card-back', `#${back.id}`, labels[language].back) : '<span class="card-back"></span>',
      `<span class="card-count">${labels[language].cardOf(index + 1, cards.length)}</span>`,
      next
        ? anchor('card-next', `#${next.id}`, labels[language].next)
        : anchor('card-next card-onward', facts.onward.path, facts.onward.label),
      '</footer></section>',
    )
  }
  return { html: head(facts) + strip(facts, sections) + termCards(used, facts), cards: cards.length }
}

const anchor = (className: string, path: string, label: string): string =>
  `<a class="${className}" href="${path}">${escapeHtml(label)}</a>`

function head({ module, title, review }: LessonFacts): string {
  return `<header class="lesson-head">${anchor('lesson-module', module.path, module.label)}<h1>${escapeHtml(title)}</h1>${markHtml(review)}</header>`
}

const strip = ({ title }: LessonFacts, sections: readonly string[]): string =>
  `<div class="cards" tabindex="0" role="region" aria-label="${escapeHtml(title)}">${sections.join('')}</div>`

function headingOf(
  { attributes }: ContainerDirective,
  kind: CardKind,
  repeat: number,
  language: PackLanguage,
): string {
  if (kind === 'emergency') return genderedHtml(typeset(attributes?.['title'] ?? '', language))
  const { cards, minutes: inMinutes } = labels[language]
  const minutes = Number(attributes?.['minutes'] ?? 0)
  const more =
    repeat > 1 ? ` (${repeat})` : kind === 'tomorrow' && minutes > 0 ? ` (${inMinutes(minutes)})` : ''
  return escapeHtml(typeset(cards[kind] + more, language))
}

/** Each term once, opened by its button without a script; with its name in the other language, and in English for the glossary. */
function termCards(used: ReadonlySet<string>, { language, terms }: LessonFacts): string {
  const other: PackLanguage = language === 'ar' ? 'fr' : 'ar'
  return [...used]
    .flatMap((id) => terms.get(id) ?? [])
    .map((term) => {
      const { term: name, meaning } = term[language]
      return (
        `<aside class="term-card" id="term-${term.id}" data-en="${escapeHtml(term.en.term)}"${zgh(term)} popover><strong>${escapeHtml(typeset(name, language))}</strong>` +
        `<p>${genderedHtml(typeset(meaning, language))}</p>` +
        `<p lang="${other}" dir="${directionOf(other)}">${escapeHtml(typeset(term[other].term, other))}</p></aside>`
      )
    })
    .join('')
}

/** Tamazight is there only where somebody has verified it. */
const zgh = ({ zgh: verified }: Term): string => (verified ? ` data-zgh="${escapeHtml(verified.term)}"` : '')
