import * as v from 'valibot'
import { longestTyped } from '#domain/assessment/typed.ts'
import { questionKinds, tellingTimes } from '#domain/content/quiz.ts'
import { areas } from '#domain/review/areas.ts'
import { confidences } from '#protocol/pack/pack.ts'

/** A schema whose output is T. */
export type Reads<T> = v.GenericSchema<unknown, T>

/** What authors write in YAML (content/README.md). Strict: a misspelt key is reported, not ignored. */
export const words = v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'))
export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not lower-case words with hyphens'),
)
export const perLanguage = v.strictObject({ ar: words, fr: words, en: words })
const day = v.pipe(v.string(), v.isoDate('is not a day'))
export const inBoth = v.strictObject({ ar: words, fr: words })
/** Who signed, as a role in an organisation: no name of a person goes into a pack. */
const signature = v.strictObject({ role: inBoth, organisation: inBoth, on: day, until: day })
export type Signature = v.InferOutput<typeof signature>
export const reviewedBy = v.array(signature)

export const moduleSchema = v.strictObject({
  id,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  prerequisites: v.optional(v.array(id), []),
  safety: v.optional(v.boolean(), false),
  areas: v.pipe(
    v.array(v.picklist(areas, `is not one of ${areas.join(', ')}`)),
    v.minLength(1, `is empty: name one of ${areas.join(', ')}`),
  ),
  /** Its page leads to the local card, as that of a safety module does. */
  localCard: v.optional(v.boolean(), false),
  criterion: v.literal('passed'),
  passMark: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  draw: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  title: perLanguage,
  summary: perLanguage,
  objectives: v.pipe(v.array(perLanguage), v.minLength(1)),
  lessons: v.pipe(
    v.array(
      v.strictObject({
        id,
        minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
        title: perLanguage,
        reviewed_by: v.optional(reviewedBy),
      }),
    ),
    v.minLength(1),
  ),
})
export type ModuleFile = v.InferOutput<typeof moduleSchema>

const picture = v.strictObject({ src: words, alt: words })
const typed = v.pipe(
  words,
  v.maxLength(longestTyped, `is longer than the ${longestTyped} signs a learner can type`),
  v.regex(/^[^{}|]*$/, 'is typed by the learner: no braces'),
)
const unit = v.pipe(v.number(), v.minValue(0, 'is not on the drawing'))
const circle = v.strictTuple([unit, unit, unit], 'is not [x, y, radius]')
const rectangle = v.strictTuple([unit, unit, unit, unit], 'is not [left, top, width, height]')
const choice = v.strictObject({
  id: v.pipe(v.string(), v.minLength(1)),
  text: v.optional(words),
  picture: v.optional(picture),
  accepts: v.optional(v.pipe(v.array(typed), v.minLength(1, 'is empty'))),
  circle: v.optional(circle),
  rectangle: v.optional(rectangle),
  feedback: v.optional(words),
  belief: v.optional(words),
})
const questionId = v.pipe(v.string(), v.regex(/^q\d{2}$/, 'is not q01, q02 …'))
export const quizFileSchema = v.strictObject({
  feedback: v.optional(v.picklist(tellingTimes, `is not ${tellingTimes.join(' or ')}`), 'at-once'),
  confidence: v.optional(v.boolean(), false),
  questions: v.pipe(
    v.array(
      v.strictObject({
        id: questionId,
        kind: v.picklist(questionKinds, `is not one of ${questionKinds.join(', ')}`),
        lesson: v.optional(id),
        card: v.optional(id),
        critical: v.optional(v.boolean(), false),
        reviewed_by: v.optional(reviewedBy),
        prompt: words,
        parallelOf: v.optional(v.nullable(questionId), null),
        picture: v.optional(picture),
        correct: v.pipe(v.array(v.string()), v.minLength(1)),
        choices: v.pipe(v.array(choice), v.minLength(2)),
        partners: v.optional(v.array(v.strictObject({ id: v.string(), text: words })), []),
        right: v.optional(words),
        closing: v.optional(words),
        unit: v.optional(words),
        other: v.optional(words),
      }),
    ),
    v.minLength(1, 'there is no question'),
  ),
})
export type QuizFile = v.InferOutput<typeof quizFileSchema>
export type QuestionSource = QuizFile['questions'][number]

export const practiceFileSchema = v.strictObject({
  title: words,
  task: v.pipe(v.array(words), v.minLength(1)),
  steps: v.pipe(v.array(v.strictObject({ id, text: words })), v.minLength(1)),
  list: v.pipe(v.array(v.strictObject({ id, text: words, self: words })), v.minLength(1)),
})
export type PracticeFile = v.InferOutput<typeof practiceFileSchema>

export const sourcesFileSchema = v.array(
  v.strictObject({
    fact: v.pipe(v.string(), v.regex(/^F\d+$/, 'is not a fact number such as F33')),
    text: v.strictObject({ ar: words, fr: words }),
    source: words,
    checkedOn: day,
    confidence: v.picklist(confidences, 'is not high or medium; a low one is not printed'),
    /** Whether somebody of ours has read that text, a summary of it, or not even that. */
    read: v.optional(v.picklist(['yes', 'summary', 'no'], 'is not yes, summary or no')),
    /** The cards that rest on it, as lesson#card. */
    cards: v.optional(v.array(v.pipe(words, v.regex(/^[a-z0-9-]+#[a-z0-9-]+$/, 'is not lesson#card'))), []),
  }),
)
export type SourcesFile = v.InferOutput<typeof sourcesFileSchema>

export const glossarySchema = v.array(
  v.strictObject({
    id,
    ar: v.strictObject({ term: words, meaning: words }),
    fr: v.strictObject({ term: words, meaning: words }),
    en: v.strictObject({ term: words }),
    zgh: v.optional(v.strictObject({ term: words, status: v.literal('verified') })),
  }),
)
export type Term = v.InferOutput<typeof glossarySchema>[number]

export const creditsSchema = v.array(
  v.strictObject({ file: words, author: words, licence: words, source: words }),
)
export type Credit = v.InferOutput<typeof creditsSchema>[number]

export const catalogueFileSchema = v.strictObject({
  modules: v.array(id),
  courses: v.array(v.strictObject({ id, title: perLanguage, modules: v.array(id) })),
})
export type CatalogueFile = v.InferOutput<typeof catalogueFileSchema>
