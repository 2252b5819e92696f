import * as v from 'valibot'
import { id, inBoth, words } from './schemas.ts'

const three = v.strictTuple([words, words, words], 'is not three sentences, for the values 0, 1 and 2')

/** What helps to observe the list of one module: content/visits/<module>.yaml (content/README.md). */
export const visitFileSchema = v.strictObject({
  lines: v.pipe(
    v.array(
      v.strictObject({
        id,
        element: id,
        anchors: v.strictObject({ ar: three, fr: three }),
        praise: inBoth,
        next: inBoth,
        lesson: id,
      }),
    ),
    v.minLength(1, 'is empty'),
  ),
})
export type VisitFile = v.InferOutput<typeof visitFileSchema>

/** The elements of Teach ECE: content/visits/elements.yaml. */
export const elementsSchema = v.array(v.strictObject({ id, ar: words, fr: words }))
export type Elements = v.InferOutput<typeof elementsSchema>
