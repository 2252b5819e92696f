import * as v from 'valibot'
import {
  ideaAges,
  ideaBlocks,
  ideaCredits,
  ideaDomains,
  ideaKinds,
  ideaSeasons,
  type Idea,
} from '#domain/ideas/idea.ts'
import { count, hash, slug } from '../conventions.ts'
import { eachAlone } from '../version/since.ts'

const words = v.string()
const offer = v.strictObject({
  /** What the line carries of it, compressed. */
  bytes: count,
  /** How many ideas there are in it. */
  ideas: count,
  /** One for each kind. `bytes`: what it takes on the phone. */
  parts: v.array(v.strictObject({ hash: hash<'part'>(), bytes: count })),
})
/** The bank in one language, on offer or on a phone. It is another version when its parts are others. */
export type IdeasOffer = v.InferOutput<typeof offer>

/** /packs/ideas.json: the bank of ideas this installation offers now (docs/decisions/0226). */
export const ideasOfferSchema = v.strictObject({ format: v.literal(1), ar: offer, fr: offer })
export type IdeasOffers = v.InferOutput<typeof ideasOfferSchema>

export const ideasPath = '/packs/ideas.json'

const block = v.variant('kind', [
  v.strictObject({ kind: v.picklist(ideaBlocks), text: words }),
  v.strictObject({ kind: v.literal('day'), title: words, steps: v.array(words) }),
])

const ideaSchema = v.strictObject({
  ideaId: slug<'idea'>(),
  kind: v.picklist(ideaKinds),
  ages: v.array(v.picklist(ideaAges)),
  domains: v.array(v.picklist(ideaDomains)),
  minutes: count,
  season: v.picklist(ideaSeasons),
  materials: v.array(words),
  title: words,
  credit: v.picklist(ideaCredits),
  aim: words,
  body: v.array(block),
  safety: v.nullable(words),
})

/** A part of the bank. An idea that says more than this build knows is left out, and the others stay. */
export const ideasPartSchema: v.GenericSchema<unknown, Idea[]> = eachAlone(ideaSchema)
