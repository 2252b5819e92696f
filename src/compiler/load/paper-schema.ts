import * as v from 'valibot'
import { id, inBoth, type Reads, reviewedBy } from './schemas.ts'

const digitsAndSigns = v.pipe(
  v.string(),
  v.regex(/^\P{L}*$/u, 'has words, so it is written { ar: …, fr: … }'),
)
export type InBoth = v.InferOutput<typeof inBoth>
export type Cell = string | InBoth

/** Words in both languages; what has none, such as a number, is written once. Empty: nothing is written there. */
const cell: Reads<Cell> = v.lazy((input) => (typeof input === 'object' ? inBoth : digitsAndSigns))
const cells = v.array(cell)
/** A row that is printed on every sheet: its first cells, or a heading as wide as the table. */
const heading = v.strictObject({ heading: inBoth })
export type FixedRow = readonly Cell[] | v.InferOutput<typeof heading>
const fixedRow: Reads<FixedRow> = v.lazy((input) => (Array.isArray(input) ? cells : heading))

const lines = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))
const hundredths = v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(90))
const many = v.pipe(v.array(inBoth), v.minLength(1, 'is empty'))

const block = v.variant('kind', [
  v.strictObject({
    kind: v.literal('fields'),
    title: v.optional(inBoth),
    fields: v.pipe(
      v.array(
        v.strictObject({
          label: inBoth,
          /** How many lines there are to write on. */
          lines: v.optional(lines, 1),
          /** Two of them stand beside each other. */
          half: v.optional(v.boolean(), false),
          model: v.optional(cell, ''),
        }),
      ),
      v.minLength(1, 'is empty'),
    ),
  }),
  v.strictObject({
    kind: v.literal('table'),
    title: v.optional(inBoth),
    /** `width`: how much of the table a column takes, in hundredths. */
    columns: v.optional(v.array(v.strictObject({ ...inBoth.entries, width: v.optional(hundredths) })), []),
    /** How many empty rows, or the rows that begin with words of their own. */
    rows: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30))),
    fixed: v.optional(v.array(fixedRow), []),
    model: v.optional(v.array(cells), []),
  }),
  v.strictObject({ kind: v.literal('steps'), title: v.optional(inBoth), items: many }),
  v.strictObject({ kind: v.literal('checks'), title: v.optional(inBoth), items: many }),
  v.strictObject({ kind: v.literal('sentence'), text: inBoth }),
  v.strictObject({ kind: v.literal('box'), lines: many }),
])
export type PaperBlock = v.InferOutput<typeof block>
export type TableBlock = Extract<PaperBlock, { kind: 'table' }>

/** A sheet that a lesson asks for: content/papers/<id>.yaml. */
export const paperSchema = v.strictObject({
  module: id,
  lesson: id,
  /** It hangs on a wall and is read from afar. */
  large: v.optional(v.boolean(), false),
  reviewed_by: v.optional(reviewedBy),
  title: inBoth,
  purpose: inBoth,
  body: v.pipe(v.array(block), v.minLength(1, 'is empty')),
})
export type PaperFile = v.InferOutput<typeof paperSchema>
