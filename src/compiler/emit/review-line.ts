import type { PackLanguage } from '#domain/content/languages.ts'
import { dayIn, labels } from '../labels.ts'
import { escapeHtml } from './escape.ts'
import { holding, signedBy, type Reviewed } from './signatures.ts'
import { typeset } from './typeset.ts'

/** A signature says until when it holds, for a phone that is not connected when that day comes. */
export type ReviewLine = { readonly text: string; readonly until: string | null; readonly expired: string }

/** What to say of review above a lesson or a paper; null where no expert is needed. */
export function reviewLine(
  reviewed: Reviewed,
  language: PackLanguage,
  today: string,
  what: 'lesson' | 'paper' = 'lesson',
): ReviewLine | null {
  const { reviewed_by: signatures } = reviewed
  if (signatures === undefined) return null
  const held = holding(reviewed, today)
  const { reviewed: says, comma } = labels[language]
  const { awaiting, expired } = labels[language].review[what]
  if (held.length === 0) return { text: signatures.length > 0 ? expired : awaiting, until: null, expired }
  const until = held.map((one) => one.until).toSorted()[0] ?? ''
  const by = held.map((one) => signedBy(one, language)).join(comma)
  return { text: says(by, typeset(dayIn(until, language), language)), until, expired }
}

export function markHtml(review: ReviewLine | null): string {
  if (!review) return ''
  const { text, until, expired } = review
  const signed = until ? ` data-until="${until}" data-expired="${escapeHtml(expired)}"` : ''
  return `<p class="mark"${signed}>${escapeHtml(text)}</p>`
}
