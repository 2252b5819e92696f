import type { ContainerDirective } from 'mdast-util-directive'
import { addressedParts } from '#domain/content/address.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import type { LessonSource } from '../load/lesson-source.ts'
import type { Term } from '../load/schemas.ts'
import { labels, type CardKind } from '../labels.ts'
import { cardHtml, type CardContext } from './card-html.ts'
import { cardsOf } from './cards.ts'
import { escapeHtml } from './escape.ts'

export type LessonFacts = {
  readonly language: PackLanguage
  readonly moduleId: string
  readonly moduleTitle: string
  readonly title: string
  /** The lesson after this one; null before the quiz. */
  readonly nextLesson: string | null
  readonly awaitingReview: boolean
  readonly terms: ReadonlyMap<string, Term>
  readonly mediaPath: CardContext['mediaPath']
}

export type LessonHtml = { readonly html: string; readonly cards: number }

/**
 * The fragment of a lesson: what stands inside `<article data-lesson>`. It holds nothing of the app's build, so that a pack
 * changes only when its content does; the page around it comes from the build.
 */
export async function lessonHtml(lesson: LessonSource, facts: LessonFacts): Promise<LessonHtml> {
  const used = new Set<string>()
  const context: CardContext = { mediaPath: facts.mediaPath, useTerm: (id) => used.add(id) }
  const cards = cardsOf(lesson.tree)
  const sections: string[] = []
  for (const [index, { directive, kind, id, repeat }] of cards.entries()) {
    const heading = headingOf(directive, kind, repeat, facts.language)
    const back = cards[index - 1]
    const next = cards[index + 1]
    sections.push(
      `<section class="card card-${kind}" id="${id}" aria-labelledby="${id}-h"><div class="card-body"><h2 id="${id}-h">${heading}</h2>${await cardHtml(directive, context)}</div>` +
        `<footer class="card-foot">${back ? `<a class="card-back" href="#${back.id}">${labels[facts.language].back}</a>` : '<span class="card-back"></span>'}` +
        `<span class="card-count">${index + 1} / ${cards.length}</span>${next ? `<a class="card-next" href="#${next.id}">${labels[facts.language].next}</a>` : onward(facts)}</footer></section>`,
    )
  }
  return { html: head(facts) + strip(facts, sections) + termCards(used, facts), cards: cards.length }
}

function head({ language, moduleId, moduleTitle, title, awaitingReview }: LessonFacts): string {
  const mark = awaitingReview ? `<p class="mark">${labels[language].awaitingReview}</p>` : ''
  return `<header class="lesson-head"><a class="lesson-module" href="/${language}/modules/${moduleId}/">${escapeHtml(moduleTitle)}</a><h1>${escapeHtml(title)}</h1>${mark}</header>`
}

const strip = ({ title }: LessonFacts, sections: readonly string[]): string =>
  `<div class="cards" tabindex="0" role="region" aria-label="${escapeHtml(title)}">${sections.join('')}</div>`

function headingOf(
  directive: ContainerDirective,
  kind: CardKind,
  repeat: number,
  language: PackLanguage,
): string {
  if (kind === 'emergency') return withGenders(directive.attributes?.['title'] ?? '')
  const minutes = Number(directive.attributes?.['minutes'] ?? 0)
  const more =
    repeat > 1
      ? ` (${repeat})`
      : kind === 'tomorrow' && minutes > 0
        ? ` (${labels[language].minutes(minutes)})`
        : ''
  return escapeHtml(labels[language].cards[kind] + more)
}

function onward({ language, moduleId, nextLesson }: LessonFacts): string {
  const path = `/${language}/modules/${moduleId}/${nextLesson ?? 'quiz'}/`
  return `<a class="card-next card-onward" href="${path}">${nextLesson === null ? labels[language].toQuiz : labels[language].nextLesson}</a>`
}

/** Each term once, opened by its button without a script; with its name in the other language. */
function termCards(used: ReadonlySet<string>, { language, terms }: LessonFacts): string {
  const other: PackLanguage = language === 'ar' ? 'fr' : 'ar'
  return [...used]
    .flatMap((id) => terms.get(id) ?? [])
    .map((term) => {
      const own = term[language]
      const direction = other === 'ar' ? 'rtl' : 'ltr'
      return `<aside class="term-card" id="term-${term.id}" popover><strong>${escapeHtml(own.term)}</strong><p>${withGenders(own.meaning)}</p><p lang="${other}" dir="${direction}">${escapeHtml(term[other].term)}</p></aside>`
    })
    .join('')
}

function withGenders(text: string): string {
  return addressedParts(text)
    .map((part) =>
      part.kind === 'plain'
        ? escapeHtml(part.text)
        : `<span class="f">${escapeHtml(part.feminine)}</span><span class="m">${escapeHtml(part.masculine)}</span>`,
    )
    .join('')
}
