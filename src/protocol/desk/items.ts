import * as v from 'valibot'
import { itemSigns } from '#domain/desk/lists.ts'
import { count, instant, packLanguage, slug } from '../conventions.ts'

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const words = v.string()

/** What first tries say about a question; shares are from 0 to 1. */
const figures = v.strictObject({
  right: share,
  /** The same of those who were asked in Arabic, and in French; null for fewer than eight. */
  rightIn: v.strictObject({ ar: v.nullable(share), fr: v.nullable(share) }),
  discrimination: v.nullable(v.pipe(v.number(), v.minValue(-1), v.maxValue(1))),
  /** The wrong choice most people took, and what its author says to whoever takes it. */
  tempting: v.nullable(v.strictObject({ text: words, misconception: words, share })),
  untaken: v.array(words),
  medianSeconds: v.pipe(v.number(), v.minValue(0)),
  sureAndWrong: v.nullable(share),
  signs: v.array(v.picklist(itemSigns)),
})

const item = v.strictObject({
  questionId: slug<'question'>(),
  prompt: words,
  critical: v.boolean(),
  /** Who met it for the first time in this version. */
  people: count,
  /** Null for fewer than eight people. */
  figures: v.nullable(figures),
})
export type Item = v.InferOutput<typeof item>

/** GET /api/modules/:id/items: the questions of a module in the author's order, the newest version first. */
export const itemsBody = v.strictObject({
  now: instant,
  /** Of the words; the figures are of both. */
  language: packLanguage,
  versions: v.array(v.strictObject({ version: count, items: v.array(item) })),
})
export type Items = v.InferOutput<typeof itemsBody>
