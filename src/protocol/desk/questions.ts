import * as v from 'valibot'
import { moduleStates } from '#domain/desk/lists.ts'
import { questionTopics } from '#domain/progress/record.ts'
import { count, instant, packLanguage, slug, plainText, uuid } from '../conventions.ts'
import { questionReply } from '../sync/sync.ts'
import { words } from '../typed.ts'
import { since } from '../version/since.ts'

/** The reply to a question: what the asker reads with her next sync. Sent again with other words, it replaces them. */
export const replyPut = v.strictObject({
  text: words(1_000),
  /** The reply she saw there when she wrote hers; null when there was none. */
  was: since(2, v.nullable(plainText(1_000))),
})

/** What she did in the module she asks about. */
const whatSheDid = v.strictObject({
  /** Of the lesson she asks about; null when she names none. */
  lesson: v.nullable(v.picklist(['completed', 'begun', 'unread'])),
  module: v.picklist(moduleStates),
  /** Her last try; null when there was none. */
  last: v.nullable(v.strictObject({ raw: count, max: count })),
  /** Her last responses to questions about that lesson, missed ones first, in the words of the pack. */
  responses: v.array(
    v.strictObject({ prompt: v.string(), given: v.array(v.string()), isCorrect: v.boolean() }),
  ),
})
export type WhatSheDid = v.InferOutput<typeof whatSheDid>

export const askedQuestion = v.strictObject({
  id: uuid<'record'>(),
  learner: v.strictObject({ id: uuid<'account'>(), name: plainText(80) }),
  topic: v.picklist(questionTopics),
  /** What it is about, as far as she said. */
  moduleId: v.nullable(slug<'module'>()),
  lessonId: v.nullable(slug<'lesson'>()),
  /** In the language she read; null when the lesson is not known here. */
  lessonTitle: v.nullable(v.string()),
  language: packLanguage,
  text: plainText(500),
  /** By the phone's clock, and by the server's. */
  askedAt: instant,
  receivedAt: instant,
  answer: v.nullable(v.omit(questionReply, ['id'])),
  /** Replies that came after another one and were not given; the learner does not read them. Absent when there is none. */
  kept: since(2, v.array(v.omit(questionReply, ['id']))),
  /** Absent when she names no module. */
  did: since(2, whatSheDid),
})
export type AskedQuestion = v.InferOutput<typeof askedQuestion>

/** GET /api/questions: the open ones, who waits longest first, then the last with a reply. */
export const questionsResponse = v.strictObject({
  now: instant,
  /** All that are open, also those beyond the list's end. */
  open: count,
  questions: v.array(askedQuestion),
})
export type Questions = v.InferOutput<typeof questionsResponse>
