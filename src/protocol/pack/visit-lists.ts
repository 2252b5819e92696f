import * as v from 'valibot'
import type { VisitList } from '#domain/visits/visit-list.ts'
import { count, hash, slug } from '../conventions.ts'
import { eachAlone } from '../version/since.ts'

const words = v.string()
const offer = v.strictObject({ hash: hash<'part'>(), bytes: count })
/** The lists in one language, as one file of that name. */
export type VisitListsOffer = v.InferOutput<typeof offer>

/** /packs/visits.json: the lists with anchors, for those who visit classes (docs/decisions/0234). */
export const visitListsOffers = v.strictObject({ format: v.literal(1), ar: offer, fr: offer })
export type VisitListsOffers = v.InferOutput<typeof visitListsOffers>

export const visitsPath = '/packs/visits.json'

const line = v.strictObject({
  lineId: slug<'line'>(),
  text: words,
  element: words,
  anchors: v.strictTuple([words, words, words]),
  praise: words,
  next: words,
  lesson: v.nullable(v.strictObject({ lessonId: slug<'lesson'>(), title: words })),
})
const visitList = v.strictObject({
  moduleId: slug<'module'>(),
  title: words,
  packHash: hash<'pack'>(),
  lines: v.array(line),
})

/** All of the file. A list that says more than this build knows loses that alone. */
export const visitListsSchema: v.GenericSchema<unknown, VisitList[]> = eachAlone(visitList)
