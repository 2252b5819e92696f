import * as v from 'valibot'
import type { LearningRecord } from '#domain/learning/record.ts'
import {
  count,
  hash,
  instant,
  milliseconds,
  offset,
  packLanguage,
  slug,
  text,
  unsigned32,
  uuid,
} from './conventions.ts'

const common = {
  id: uuid<'record'>(),
  seq: v.pipe(count, v.minValue(1)),
  submittedAt: instant,
  offsetMs: v.nullable(offset),
  moduleId: slug<'module'>(),
  packHash: hash<'pack'>(),
  language: packLanguage,
}

const score = v.strictObject({ raw: count, max: count })

const attempt = v.strictObject({
  ...common,
  kind: v.literal('attempt'),
  startedAt: instant,
  spentMs: milliseconds,
  seed: unsigned32,
  responses: v.pipe(
    v.array(
      v.strictObject({
        questionId: slug<'question'>(),
        given: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(80))), v.maxLength(40)),
        spentMs: milliseconds,
      }),
    ),
    v.maxLength(200),
  ),
  score,
})

const session = v.strictObject({
  ...common,
  kind: v.literal('session'),
  lessonId: slug<'lesson'>(),
  startedAt: instant,
  spentMs: milliseconds,
  furthestCard: count,
  cards: count,
  completed: v.boolean(),
})

const voidRecord = v.strictObject({
  ...common,
  kind: v.literal('void'),
  voids: uuid<'record'>(),
  reason: text(200),
})

/** A learning record as it travels and as it is kept. */
export const recordSchema: v.GenericSchema<unknown, LearningRecord> = v.variant('kind', [
  attempt,
  session,
  voidRecord,
])

export const recordKinds = ['attempt', 'session', 'void'] as const
