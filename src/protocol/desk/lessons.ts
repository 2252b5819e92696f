import * as v from 'valibot'
import { count, instant, packLanguage, slug } from '../conventions.ts'

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

const lesson = v.strictObject({
  lessonId: slug<'lesson'>(),
  title: v.string(),
  /** Who opened it. */
  people: count,
  /** Null for fewer than eight people. */
  figures: v.nullable(
    v.strictObject({
      /** Who read it to the end. */
      completed: share,
      /** The card where most of the others stopped, counted from 1; null where nobody stopped. */
      stop: v.nullable(v.strictObject({ card: count, share })),
      medianMinutes: v.pipe(v.number(), v.minValue(0)),
    }),
  ),
})
export type LessonInsight = v.InferOutput<typeof lesson>

/** What stayed: right responses so many days after a question was first met, and of how many questions that can be said. */
const kept = v.nullable(v.strictObject({ right: share, questions: count }))

/** GET /api/modules/:id/lessons: how far people come in each lesson, in their order, and what stays of the module. */
export const lessonsBody = v.strictObject({
  now: instant,
  language: packLanguage,
  lessons: v.array(lesson),
  kept30: kept,
  kept60: kept,
})
export type Lessons = v.InferOutput<typeof lessonsBody>
