import { asId } from '#domain/id.ts'
import type { AccountDevice } from '#protocol/enrolment/devices.ts'
import type { AskedQuestion } from '#protocol/desk/questions.ts'
import type {
  LearnerCertificate,
  LearnerPage,
  PracticeAsReady,
  WithdrawnRecord,
} from '#protocol/desk/supervision-learner.ts'
import type { StaffNote } from '#protocol/desk/contact.ts'
import type { TimelineEntry } from '../../desk/learners/timeline-entries.ts'
import { boardLearner } from './board.ts'
import { lessonId, moduleId, packHash } from './modules.ts'
import { daysAgo } from './time.ts'
import type { Words } from './words.ts'

const id = <Kind extends string>(last: string) => asId<Kind>(`00000000-0000-7000-8000-0000000000${last}`)

export const attemptOnPage = (words: Words, passed: boolean): LearnerPage['attempts'][number] => ({
  ...{ id: id<'record'>('b1'), moduleId, language: 'ar', passed, receipt: 'K7Q2-9DXM', spentMs: 300_000 },
  ...{ submittedAt: daysAgo(3), receivedAt: daysAgo(2), finishedAt: daysAgo(3) },
  score: { raw: passed ? 2 : 1, max: 2 },
  responses: [
    { ...responseOf(words, true), critical: false },
    { ...responseOf(words, passed), critical: true },
  ],
})

const responseOf = (words: Words, isCorrect: boolean) => ({
  questionId: asId<'question'>(isCorrect ? 'q01' : 'q02'),
  prompt: words.lesson,
  given: [isCorrect ? words.sentence : words.module],
  right: [words.sentence],
  isCorrect,
  spentMs: 20_000,
})

export const practiceAsReady = (words: Words): PracticeAsReady => ({
  ...{ moduleId, packHash, readyAt: daysAgo(2), receivedAt: daysAgo(1), doneSteps: [asId('prepare')] },
  selfCheck: [],
  reflection: words.long,
})

export const withdrawnRecord = (words: Words): WithdrawnRecord => ({
  ...{ id: id<'record'>('b2'), kind: 'attempt', moduleId, finishedAt: daysAgo(6), withdrawnAt: daysAgo(5) },
  reason: words.sentence,
  score: { raw: 2, max: 10 },
  receipt: 'P3M8-2KQA',
})

export const learnerCertificate = (words: Words): LearnerCertificate => ({
  id: id('b3'),
  kind: 'module',
  title: { ar: words.module, fr: words.module },
  current: { name: words.name, issuedAt: daysAgo(1) },
  earlier: [
    { name: words.otherName, issuedAt: daysAgo(30), withdrawnAt: null, cause: null, reason: null },
    {
      name: 'A. Alaoui',
      issuedAt: daysAgo(50),
      withdrawnAt: daysAgo(40),
      cause: 'pass',
      reason: words.sentence,
    },
  ],
})

export const quarantined = (reason: string): LearnerPage['quarantine'][number] => ({
  ...{ code: 'Q7K2M', reason, receivedAt: daysAgo(2) },
})

export const learnerPage = (words: Words): LearnerPage => ({
  now: daysAgo(0),
  learner: boardLearner(words),
  attempts: [attemptOnPage(words, true), { ...attemptOnPage(words, false), id: id('b4') }],
  practices: [practiceAsReady(words)],
  withdrawn: [withdrawnRecord(words)],
  certificates: [learnerCertificate(words)],
  quarantine: [quarantined('unknown-pack')],
})

export const phoneOfAccount = (change: Partial<AccountDevice> = {}): AccountDevice => ({
  keyId: asId('A'.repeat(43)),
  name: 'Samsung A03',
  ...{ enrolledAt: daysAgo(60), lastHeardAt: daysAgo(1), waiting: 0, refused: 0, ended: false, isThis: true },
  ...change,
})

/** Asked by an educator; with a reply where its words are given. */
export const askedQuestion = (words: Words, reply: string | null): AskedQuestion => ({
  id: id(reply === null ? 'b5' : 'b6'),
  learner: { id: id('01'), name: words.name },
  topic: 'lesson',
  ...{ moduleId, lessonId, lessonTitle: words.lesson, language: 'ar', text: words.long },
  ...{ askedAt: daysAgo(4), receivedAt: daysAgo(3) },
  answer: reply === null ? null : { text: reply, answeredBy: words.colleague, answeredAt: daysAgo(1) },
})

export const staffNote = (words: Words): StaffNote => ({
  ...{ id: id('b7'), text: words.long, at: daysAgo(3) },
  by: { id: id('09'), name: words.colleague },
})

export const timeline = (words: Words): readonly TimelineEntry[] => [
  { key: 'a', at: daysAgo(1), icon: 'library', words: words.sentence, more: words.lesson },
  { key: 'b', at: daysAgo(1) + 1, icon: 'check', words: words.sentence, more: null },
  { key: 'c', at: daysAgo(4), icon: 'phone', words: words.sentence, more: words.long },
]

/** Missed twice, with the idea behind the choice. */
export const missedOnPage = (words: Words) => ({
  ...{ key: 'a', moduleId, language: 'ar', at: daysAgo(2), missed: 2, tries: 2 },
  response: {
    ...responseOf(words, false),
    ...{ critical: true, misconception: words.long, others: { chose: 9, of: 14 } },
  },
})
