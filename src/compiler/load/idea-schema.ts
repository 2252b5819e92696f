import * as v from 'valibot'
import { ideaAges, ideaDomains, ideaKinds, ideaSeasons } from '#domain/ideas/idea.ts'
import { id, inBoth, perLanguage, words } from './schemas.ts'

const oneOf = <const Words extends readonly (string | number)[]>(known: Words) =>
  v.picklist(known, `is not one of ${known.join(', ')}`)
const several = <const Words extends readonly (string | number)[]>(known: Words) =>
  v.pipe(
    v.array(oneOf(known)),
    v.minLength(1, 'is empty'),
    v.check((list) => new Set(list).size === list.length, 'names something twice'),
  )
const whole = (least: number, most: number) =>
  v.pipe(
    v.number('is not a number'),
    v.integer('is not a whole number'),
    v.minValue(least, `is less than ${least}`),
    v.maxValue(most, `is more than ${most}`),
  )

const text = v.optional(inBoth)
/** One block is one word with its text: `- stop: { ar: …, fr: … }`. */
const blocks = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(
    v.array(
      v.pipe(
        v.strictObject(entries),
        v.check(
          (block) => Object.keys(block).length === 1,
          `is not one of ${Object.keys(entries).join(', ')}, and one alone`,
        ),
      ),
    ),
    v.minLength(1, 'is empty'),
  )
const day = v.strictObject({
  day: whole(1, 99),
  title: inBoth,
  steps: v.pipe(v.array(inBoth), v.minLength(1, 'is empty')),
})

const common = {
  id,
  ages: several(ideaAges),
  domains: several(ideaDomains),
  minutes: whole(1, 120),
  season: oneOf(ideaSeasons),
  materials: v.strictObject({ ar: v.array(words), fr: v.array(words) }),
  title: perLanguage,
  credit: v.picklist(
    ['written for Smart Educator', 'traditional'],
    'is not “written for Smart Educator” or “traditional”',
  ),
  for: inBoth,
  safety: v.optional(inBoth),
}

/** One idea of the bank: content/ideas/<kind>/<id>.yaml (content/ideas/README.md). */
export const ideaSchema = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('story'), ...common, body: blocks({ text, stop: text }) }),
    v.strictObject({ kind: v.literal('song'), ...common, body: blocks({ verse: text, gesture: text }) }),
    v.strictObject({
      kind: v.literal('game'),
      ...common,
      body: blocks({ step: text, easier: text, harder: text, watch: text }),
    }),
    v.strictObject({
      kind: v.literal('project'),
      ...common,
      body: v.pipe(v.array(day), v.minLength(1, 'is empty')),
    }),
  ],
  `is not one of ${ideaKinds.join(', ')}`,
)
export type IdeaFile = v.InferOutput<typeof ideaSchema>
