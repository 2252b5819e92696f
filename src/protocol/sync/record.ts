import * as v from 'valibot'
import { questionTopics, selfChecks, type LearningRecord } from '#domain/progress/record.ts'
import {
  count,
  hash,
  instant,
  milliseconds,
  offset,
  packLanguage,
  recordText,
  sequenceNumber,
  slug,
  unsigned32,
  uuid,
} from '../conventions.ts'

const common = {
  id: uuid<'record'>(),
  seq: sequenceNumber,
  submittedAt: instant,
  offsetMs: v.nullable(offset),
  moduleId: slug<'module'>(),
  packHash: hash<'pack'>(),
  language: packLanguage,
}

const score = v.strictObject({ raw: count, max: count })
const given = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(80))), v.maxLength(40))
const response = {
  questionId: slug<'question'>(),
  given,
  spentMs: milliseconds,
  sure: v.exactOptional(v.boolean()),
}

const attempt = v.strictObject({
  ...common,
  kind: v.literal('attempt'),
  startedAt: instant,
  spentMs: milliseconds,
  seed: unsigned32,
  responses: v.pipe(v.array(v.strictObject(response)), v.maxLength(200)),
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
  reason: recordText(200),
})

const review = v.strictObject({
  ...common,
  ...response,
  kind: v.literal('review'),
  startedAt: instant,
  score,
})

const practice = v.strictObject({
  ...common,
  kind: v.literal('practice'),
  startedAt: instant,
  doneSteps: v.pipe(v.array(slug<'step'>()), v.maxLength(40)),
  selfCheck: v.pipe(
    v.array(v.strictObject({ lineId: slug<'line'>(), answer: v.picklist(selfChecks) })),
    v.maxLength(40),
  ),
  reflection: v.nullable(recordText(2_000)),
})

const question = v.strictObject({
  ...common,
  moduleId: v.nullable(common.moduleId),
  packHash: v.nullable(common.packHash),
  kind: v.literal('question'),
  topic: v.picklist(questionTopics),
  lessonId: v.nullable(slug<'lesson'>()),
  card: v.nullable(slug<'card'>()),
  text: recordText(500),
})

const visitReply = v.strictObject({
  ...common,
  moduleId: v.null(),
  packHash: v.null(),
  kind: v.literal('visit-reply'),
  visitId: uuid<'record'>(),
  otherwise: v.nullable(recordText(500)),
})

/** A learning record as it travels and as it is kept. */
export const recordSchema: v.GenericSchema<unknown, LearningRecord> = v.variant('kind', [
  attempt,
  session,
  voidRecord,
  review,
  practice,
  question,
  visitReply,
])
