import type { PackLanguage } from '#domain/content/languages.ts'
import { asId } from '#domain/id.ts'
import type {
  AttemptRecord,
  LearningRecord,
  PracticeRecord,
  QuestionRecord,
  ReviewRecord,
  SessionRecord,
  VisitReplyRecord,
} from '#domain/progress/record.ts'
import type { StoredRecord } from '#local/outbox/records.ts'
import { lessonId, moduleId, packHash } from './modules.ts'
import { daysAgo } from './time.ts'
import { words } from './words.ts'

const common = (language: PackLanguage, seq: number) => ({
  id: asId<'record'>(`00000000-0000-7000-8000-00000000000${seq}`),
  ...{ seq, language, moduleId, packHash },
  submittedAt: daysAgo(10 - seq),
  startedAt: daysAgo(10 - seq) - 420_000,
  offsetMs: 0,
  spentMs: 420_000,
})

export const attempt = (language: PackLanguage): AttemptRecord => ({
  ...common(language, 2),
  kind: 'attempt',
  seed: 7,
  responses: [{ questionId: asId('q01'), given: ['a'], spentMs: 9_000 }],
  score: { raw: 8, max: 10 },
})

export const session = (language: PackLanguage): SessionRecord => ({
  ...common(language, 1),
  kind: 'session',
  lessonId,
  furthestCard: 9,
  cards: 9,
  completed: true,
})

export const review = (language: PackLanguage): ReviewRecord => ({
  ...common(language, 3),
  kind: 'review',
  questionId: asId('q01'),
  given: ['a'],
  score: { raw: 1, max: 1 },
})

export const practice = (language: PackLanguage): PracticeRecord => ({
  ...common(language, 4),
  kind: 'practice',
  doneSteps: [],
  selfCheck: [],
  reflection: words[language].long,
})

export const question = (language: PackLanguage): QuestionRecord => ({
  ...common(language, 5),
  kind: 'question',
  topic: 'lesson',
  lessonId,
  card: 'c1',
  text: words[language].long,
})

const sent = { state: 'sent', receipt: 'K7Q2-9DXM', receivedAt: daysAgo(1) } as const
const states = {
  sent,
  waiting: { state: 'waiting', receipt: null, receivedAt: null },
  refused: { state: 'refused', receipt: null, receivedAt: null, reason: 'unknown-pack', code: 'Q7K2' },
  withdrawn: { ...sent, withdrawnAt: daysAgo(0) },
} as const

/** A record as this phone keeps it. */
export const stored = (record: LearningRecord, as: keyof typeof states): StoredRecord => ({
  record,
  finish: { ...record, measuredOffsetMs: null, receivedAt: states[as].receivedAt },
  finishedAt: record.submittedAt,
  serverScore: null,
  serverPassed: null,
  reason: null,
  code: null,
  withdrawnAt: null,
  ...states[as],
})

export const visitReply = (language: PackLanguage, otherwise: string | null): VisitReplyRecord => ({
  ...{ id: asId('00000000-0000-7000-8000-000000000006'), seq: 6, kind: 'visit-reply', language },
  ...{ submittedAt: daysAgo(4), offsetMs: 0, moduleId: null, packHash: null },
  visitId: asId('01900000-0000-7000-8000-0000000000d2'),
  otherwise,
})
