import { wordsOrNothing } from '#domain/text/line.ts'
import type { Score } from '#domain/assessment/marking.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import {
  uuidV7,
  type LineId,
  type ModuleId,
  type PackHash,
  type QuestionId,
  type RecordId,
  type StepId,
} from '#domain/id.ts'
import { roundedMs } from '#domain/progress/active-time.ts'
import { noReason } from '#domain/progress/record.ts'
import type {
  AttemptRecord,
  LearningRecord,
  PracticeRecord,
  QuestionRecord,
  ReviewRecord,
  SessionRecord,
  VoidRecord,
} from '#domain/progress/record.ts'
import { readNow, stampNow } from '../clock/clock.ts'
import { withRoom } from '../database/reserve.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { writeState } from '../database/state.ts'
import type { Draft } from '../drafts/draft.ts'
import { findAttemptOf, isSameTry } from '../drafts/drafts.ts'
import { forgetReady } from '../practice/forget-ready.ts'
import { readNextSeq } from './next-seq.ts'
import { listReviewsSince } from './reviews.ts'
import { findOwnRow, ownRows } from './own.ts'
import { entryOf, isForeign, ownRow } from './rows.ts'
import type { World } from '../world.ts'

type Stamped = 'id' | 'seq' | 'submittedAt' | 'offsetMs' | 'kind'

export type FinishedQuiz = {
  /** The try as the screen has it; what is recorded is the one stored, which other tabs may have taken further. */
  readonly draft: Draft
  readonly judge: (draft: Draft) => Judged
}

type Judged = {
  /** The questions asked, in the order they were asked. */
  readonly questionIds: readonly QuestionId[]
  readonly score: Score
  readonly spentMs: number
}

/** `draft`: what was recorded; null when another tab had recorded this try before. */
export type Recorded = { readonly record: AttemptRecord; readonly draft: Draft | null }

/**
 * Turns a finished quiz into a learning record. Record, outbox entry and the end of the draft are one strict
 * transaction: when this resolves, the attempt is saved on this phone; when it rejects, the draft is as it was. Doing it twice
 * for one draft makes one record.
 */
export async function recordAttempt(
  db: ProfileDatabase,
  { draft: mine, judge }: FinishedQuiz,
  world: World,
): Promise<Recorded> {
  return withRoom(() =>
    db.transaction('rw', [db.records, db.outbox, db.drafts, db.state], async () => {
      const open = await db.drafts.get(mine.packHash)
      const isOpen = open !== undefined && isSameTry(open, mine)
      // Submitted already, in another tab or just before a connection was lost: it stays one attempt.
      const known = await findAttemptOf(db, mine)
      if (isOpen) await db.drafts.delete(mine.packHash)
      if (known) return { record: known, draft: null }
      const draft = isOpen ? open : mine
      return { record: await writeRecord(db, world, (stamp) => attemptOf(draft, judge(draft), stamp)), draft }
    }),
  )
}

const attemptOf = (draft: Draft, { questionIds, score, spentMs }: Judged, stamp: Stamp): AttemptRecord => ({
  kind: 'attempt',
  moduleId: draft.moduleId,
  packHash: draft.packHash,
  language: draft.language,
  startedAt: draft.startedAt,
  spentMs,
  seed: draft.seed,
  responses: questionIds.map((questionId) => {
    const sure = draft.sure?.[questionId]
    return {
      questionId,
      given: draft.given[questionId] ?? [],
      spentMs: roundedMs(draft.spentMs[questionId] ?? 0),
      ...(sure === undefined ? {} : { sure }),
    }
  }),
  score,
  ...stamp,
})

/** One reading of a lesson, for whoever writes more in the same transaction. */
export const addSession = (
  db: ProfileDatabase,
  session: Omit<SessionRecord, Stamped>,
  world: World,
): Promise<SessionRecord> => writeRecord(db, world, (stamp) => ({ kind: 'session', ...session, ...stamp }))

/** One reading of a lesson, when it is left or completed. */
export function recordSession(
  db: ProfileDatabase,
  session: Omit<SessionRecord, Stamped>,
  world: World,
): Promise<SessionRecord> {
  return withRoom(() => addSession(db, session, world))
}

/**
 * One question recalled in the daily review that began at `sinceSeq`. Undefined when another window of the same person had
 * recorded it since: it was shown once to her, and counts once.
 */
export function recordReview(
  db: ProfileDatabase,
  review: Omit<ReviewRecord, Stamped>,
  sinceSeq: number,
  world: World,
): Promise<ReviewRecord | undefined> {
  return withRoom(() =>
    db.transaction('rw', [db.records, db.outbox, db.drafts, db.state], async () => {
      const isKnown = (await listReviewsSince(db, sinceSeq)).some(
        ({ moduleId, questionId }) => moduleId === review.moduleId && questionId === review.questionId,
      )
      if (isKnown) return undefined
      return writeRecord(db, world, (stamp) => ({ kind: 'review', ...review, ...stamp }))
    }),
  )
}

export type ReadyTask = {
  readonly moduleId: ModuleId
  /** The version on the screen: only its steps and lines are kept. */
  readonly packHash: PackHash
  readonly language: PackLanguage
  readonly stepIds: readonly StepId[]
  readonly lineIds: readonly LineId[]
}

/**
 * A practice task called ready for the visit. It tells what the phone has written down, not what a screen shows; record,
 * outbox entry and the draft's `readyAt` are one strict transaction. Undefined when there is no draft, or nothing new in it.
 */
export async function recordPractice(
  db: ProfileDatabase,
  task: ReadyTask,
  world: World,
): Promise<PracticeRecord | undefined> {
  const { moduleId, packHash, language } = task
  return withRoom(() =>
    db.transaction('rw', [db.records, db.outbox, db.drafts, db.state, db.practice], async () => {
      const draft = await db.practice.get(moduleId)
      if (draft === undefined || (draft.readyAt !== null && !draft.changedSince)) return undefined
      const reflection = draft.sendsReflection ? wordsOrNothing(draft.reflection) : ''
      const facts = {
        kind: 'practice' as const,
        moduleId,
        packHash,
        language,
        startedAt: draft.startedAt,
        doneSteps: task.stepIds.filter((id) => draft.doneAt[id] !== undefined),
        selfCheck: task.lineIds.flatMap((lineId) => {
          const check = draft.selfCheck[lineId]
          return check === undefined ? [] : [{ lineId, answer: check }]
        }),
        reflection: reflection === '' ? null : reflection,
      }
      const record = await writeRecord(db, world, (stamp) => ({ ...facts, ...stamp }))
      const ready = { readyAt: await readNow(db, world), readyBy: record.id, changedSince: false }
      await db.practice.put({ ...draft, packHash, language, ...ready })
      return record
    }),
  )
}

/** The very same question within this time was sent twice by mistake: from two windows, or by two taps. */
const sameQuestionMs = 60_000

/** A question to the supervisor; the reply comes with a later sync. */
export function recordQuestion(
  db: ProfileDatabase,
  question: Omit<QuestionRecord, Stamped>,
  world: World,
): Promise<QuestionRecord> {
  const asked = { ...question, text: wordsOrNothing(question.text) }
  return withRoom(() =>
    db.transaction('rw', [db.records, db.outbox, db.drafts, db.state], async () => {
      const known = await findJustAsked(db, asked, world.now())
      return known ?? writeRecord(db, world, (stamp) => ({ kind: 'question', ...asked, ...stamp }))
    }),
  )
}

async function findJustAsked(
  db: ProfileDatabase,
  { topic, text, moduleId, lessonId, card }: Omit<QuestionRecord, Stamped>,
  now: number,
): Promise<QuestionRecord | undefined> {
  const latest = await db.records
    .orderBy('record.seq')
    .reverse()
    .filter((row) => row.own && !isForeign(row))
    .first()
  const record = latest?.record
  return record?.kind === 'question' &&
    Math.abs(now - record.submittedAt) < sameQuestionMs &&
    record.topic === topic &&
    record.text === text &&
    record.moduleId === moduleId &&
    record.lessonId === lessonId &&
    record.card === card
    ? record
    : undefined
}

/** Withdraws an earlier record; nothing is ever edited or deleted. Doing it twice, in two tabs too, makes one withdrawal. */
export function recordVoid(
  db: ProfileDatabase,
  facts: Omit<VoidRecord, Stamped>,
  world: World,
): Promise<VoidRecord> {
  const reason = wordsOrNothing(facts.reason) || noReason
  return withRoom(() =>
    db.transaction('rw', [db.records, db.outbox, db.drafts, db.state, db.practice, db.places], async () => {
      const known = (await ownRows(db)).flatMap(({ record }) =>
        record.kind === 'void' && record.voids === facts.voids ? [record] : [],
      )
      await forgetReady(db, facts.voids)
      await forgetSeen(db, facts.voids)
      return known[0] ?? writeRecord(db, world, (stamp) => ({ kind: 'void', ...facts, reason, ...stamp }))
    }),
  )
}

/** A lesson that is unfinished again is read from its beginning: its cards were seen by whoever it was taken back from. */
async function forgetSeen(db: ProfileDatabase, withdrawn: RecordId): Promise<void> {
  const record = (await findOwnRow(db, withdrawn))?.record
  if (record?.kind !== 'session' || !record.completed) return
  await db.places.delete([record.moduleId, record.lessonId, record.language])
}

type Stamp = {
  readonly id: RecordId
  readonly seq: number
  readonly submittedAt: number
  readonly offsetMs: number | null
}

/** The one place where a sequence number is allotted: with the record, or not at all. */
export async function writeRecord<R extends LearningRecord>(
  db: ProfileDatabase,
  world: World,
  make: (stamp: Stamp) => R,
): Promise<R> {
  const id = uuidV7<'record'>(world.now(), world.random(10))
  return db.transaction('rw', [db.records, db.outbox, db.drafts, db.state], async () => {
    const seq = await readNextSeq(db)
    const record = make({ id, seq, ...(await stampNow(db, world)) })
    await writeState(db, 'nextSeq', seq + 1)
    await db.records.add(ownRow(record))
    await db.outbox.add(entryOf(record))
    return record
  })
}
