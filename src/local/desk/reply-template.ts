import type { PackLanguage } from '#domain/content/languages.ts'

/** A sentence of hers for replies, in the language of the question it was written for. It stays on this phone. */
export type ReplyTemplate = {
  readonly text: string
  readonly language: PackLanguage
  readonly at: number
}
