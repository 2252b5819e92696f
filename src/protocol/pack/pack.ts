import * as v from 'valibot'
import { tellingTimes, type Quiz } from '#domain/content/quiz.ts'
import { count, hash, packLanguage, slug } from '../conventions.ts'
import { questionSchema } from './question.ts'

const words = v.string()

export const partRoles = ['lesson', 'quiz', 'practice', 'sources', 'media'] as const
const partSchema = v.strictObject({
  hash: hash<'part'>(),
  extension: v.picklist(['json', 'html', 'svg', 'webp', 'avif', 'opus']),
  bytes: count,
  role: v.picklist(partRoles),
  /** Without it the module cannot be studied; a picture is not essential, a lesson is. */
  essential: v.boolean(),
})
export type Part = v.InferOutput<typeof partSchema>

/** One module in one language, named by the SHA-256 of its bytes. Keys in this order, no spaces, no dates. */
export const manifestSchema = v.strictObject({
  format: v.literal(1),
  moduleId: slug<'module'>(),
  language: packLanguage,
  version: count,
  title: words,
  summary: words,
  minutes: count,
  objectives: v.array(words),
  criterion: v.literal('passed'),
  passMark: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  criticalQuestions: v.array(slug<'question'>()),
  lessons: v.array(
    v.strictObject({
      lessonId: slug<'lesson'>(),
      title: words,
      minutes: count,
      cards: count,
      part: hash<'part'>(),
      /** Who signed it and until when, in the words of the language; empty while nobody's signature holds. */
      review: v.optional(v.array(v.strictObject({ by: words, until: v.string() }))),
    }),
  ),
  quiz: v.nullable(v.strictObject({ part: hash<'part'>() })),
  practice: v.nullable(v.strictObject({ part: hash<'part'>() })),
  sources: v.nullable(v.strictObject({ part: hash<'part'>() })),
  parts: v.array(partSchema),
})
export type Manifest = v.InferOutput<typeof manifestSchema>

const quizPartSchema = v.strictObject({
  draw: v.nullable(count),
  tells: v.optional(v.picklist(tellingTimes), 'at-once'),
  asksConfidence: v.optional(v.boolean(), false),
  questions: v.array(questionSchema),
})
export const quizSchema: v.GenericSchema<unknown, Quiz> = quizPartSchema
/** A quiz as it is written into a pack: what has its default may be left out. */
export type QuizPart = v.InferInput<typeof quizPartSchema>

/** The classroom task, its steps over days, the supervisor's list in both persons, and the papers to print. */
export const practiceSchema = v.strictObject({
  title: words,
  task: v.array(words),
  steps: v.array(v.strictObject({ stepId: slug<'step'>(), text: words })),
  list: v.array(v.strictObject({ lineId: slug<'line'>(), text: words, self: words })),
  papers: v.optional(v.array(v.strictObject({ paperId: words, title: words, html: words })), []),
})
export type Practice = v.InferOutput<typeof practiceSchema>
/** A practice as it is written into a pack: a list of no papers is left out. */
export type PracticePart = v.InferInput<typeof practiceSchema>

/** How sure a fact is; a low one is not printed. */
export const confidences = ['high', 'medium'] as const

export const sourcesSchema = v.array(
  v.strictObject({
    fact: v.string(),
    text: words,
    source: words,
    checkedOn: v.string(),
    confidence: v.picklist(confidences),
  }),
)
export type Sources = v.InferOutput<typeof sourcesSchema>

export const partPath = (part: Pick<Part, 'hash' | 'extension'>): string =>
  `/packs/${part.hash}.${part.extension}`
export const manifestPath = (packHash: string): string => `/packs/${packHash}.json`
