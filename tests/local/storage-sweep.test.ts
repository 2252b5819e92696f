import { expect, test } from 'vitest'
import { asId } from '#domain/id.ts'
import { openProfileDatabase, type ProfileDatabase } from '#local/database/profile-database.ts'
import { changeWords } from '#local/drafts/half-written.ts'
import { importUnsent } from '#local/courier/import.ts'
import { saveBookmark } from '#local/reading/bookmarks.ts'
import { changeNote } from '#local/reading/notes.ts'
import {
  recordAttempt,
  recordPractice,
  recordQuestion,
  recordReview,
  recordSession,
  type ReadyTask,
} from '#local/outbox/record.ts'
import { changePractice } from '#local/practice/practices.ts'
import { joinVoicePieces, keepVoicePiece, saveVoice } from '#local/practice/voices.ts'
import { markSeen } from '#local/questions/questions.ts'
import { applyResponse, type ReceivedSync } from '#local/sync/apply.ts'
import type { World } from '#local/world.ts'
import type { SyncResponse } from '#protocol/sync/sync.ts'
import { keepCodes } from '#local/secrets/secrets.ts'
import { aDraft, aFinishedQuiz, TestDevice, keepDraft } from '#tests/support/device.ts'
import { type StorageFault, withFault } from '#tests/support/failing-storage.ts'

const moduleId = asId<'module'>('play')
const lessonId = asId<'lesson'>('why-play')
const task: ReadyTask = {
  moduleId,
  packHash: asId('a'.repeat(64)),
  language: 'ar',
  stepIds: [asId('prepare')],
  lineIds: [asId('waits')],
}
const common = { moduleId, packHash: task.packHash, language: 'ar' } as const
const draft = aDraft({ seed: 1 })
const at = draft.startedAt
const piece = (number: number) => ({ moduleId, number, sound: new Blob(['abc']), lengthMs: 3_000, at })
const question = { ...common, topic: 'lesson', lessonId, card: null, text: 'How long?' } as const
const ask = (db: ProfileDatabase, world: World) => recordQuestion(db, question, world)
const tick = (db: ProfileDatabase, world: World) =>
  changePractice(db, task, () => ({ doneAt: { prepare: at } }), world)

async function received(db: ProfileDatabase): Promise<ReceivedSync> {
  const [row] = await db.records.toArray()
  const id = asId<'record'>(row?.id ?? '')
  const response: SyncResponse = {
    protocol: 1,
    epoch: 'epoch-1',
    now: at,
    replies: [{ kind: 'stored', id, receipt: 'AAAA-BBBB', receivedAt: at, score: null }],
    missing: [],
    changes: [
      { kind: 'answer', answer: { id, text: 'Ten seconds.', answeredBy: 'Zahra', answeredAt: at } },
      {
        kind: 'certificate',
        certificate: { id: asId('01940000-0000-7000-8000-0000000000ce'), statement: '{}' },
      },
    ],
    cursor: '2',
    more: false,
    catalogue: asId('c'.repeat(64)),
  }
  return { response, deviceNow: at, ignored: [] }
}

type Script = {
  readonly prepare?: (db: ProfileDatabase, world: World) => Promise<unknown>
  readonly act: (db: ProfileDatabase, world: World) => Promise<unknown>
}

/** Each writes something an educator made, or what the server said of it. */
const scripts: Readonly<Record<string, Script>> = {
  'an answer in a quiz': { act: (db) => keepDraft(db, draft) },
  'a finished quiz': {
    prepare: (db) => keepDraft(db, draft),
    act: (db, world) => recordAttempt(db, aFinishedQuiz(draft), world),
  },
  'a lesson read': {
    act: (db, world) =>
      recordSession(
        db,
        { ...common, lessonId, startedAt: at, spentMs: 100, furthestCard: 1, cards: 9, completed: false },
        world,
      ),
  },
  'a question recalled': {
    act: (db, world) =>
      recordReview(
        db,
        {
          ...common,
          questionId: asId('q01'),
          given: ['a'],
          spentMs: 100,
          startedAt: at,
          score: { raw: 1, max: 1 },
        },
        1,
        world,
      ),
  },
  'a question to the supervisor': { act: ask },
  'a tick in a practice task': { act: tick },
  'a practice task called ready': { prepare: tick, act: (db, world) => recordPractice(db, task, world) },
  'words half written': {
    act: (db) => changeWords(db, 'question', () => 'How lo', { now: () => at }),
  },
  'a piece of a voice note': { act: (db) => keepVoicePiece(db, piece(0)) },
  'a voice note': {
    prepare: (db) => keepVoicePiece(db, piece(0)),
    act: (db) => saveVoice(db, { moduleId, sound: new Blob(['abcd']), lengthMs: 4_000, at }),
  },
  'a voice note cut off': {
    prepare: async (db) => {
      for (const number of [0, 1, 2]) await keepVoicePiece(db, piece(number))
    },
    act: (db) => joinVoicePieces(db, moduleId),
  },
  'a private note': {
    act: (db) => changeNote(db, { moduleId, lessonId }, () => 'مع ياسين', { now: () => at }),
  },
  'codes of invitations': {
    act: (db) =>
      keepCodes(
        db,
        [1, 2].map((number) => ({ id: asId(`invitation-${number}`), code: 'ABC', at })),
      ),
  },
  'a bookmark': { act: (db) => saveBookmark(db, { moduleId, lessonId, card: 'idea', heading: 'Idea', at }) },
  'work taken back from a file': {
    act: (db) => {
      const id = '01940000-0000-7000-8000-000000000007'
      const record = { ...question, kind: 'question', id, seq: 7, submittedAt: at, offsetMs: null }
      return importUnsent(db, { records: [record, 'not a record'] })
    },
  },
  'an answer of the server, with a certificate': {
    prepare: ask,
    act: async (db) => applyResponse(db, await received(db), 'build-1'),
  },
  'a supervisor’s answer seen': {
    prepare: async (db, world) => {
      await ask(db, world)
      await applyResponse(db, await received(db), 'build-1')
    },
    act: markSeen,
  },
}

/** Everything the database holds of her, to compare. */
async function dump(db: ProfileDatabase): Promise<string> {
  const held: Record<string, unknown> = {}
  for (const table of db.tables.filter(({ name }) => name !== 'keys'))
    held[table.name] = await table.toArray()
  return JSON.stringify(held, (_key, value: unknown) => (value instanceof Blob ? value.size : value))
}

/** A person of her own for each run, whose records have the same names in each. */
async function begin({ prepare }: Script) {
  const phone = new TestDevice()
  const { db, profile } = await phone.guest()
  const world = { ...phone.world, random: (bytes: number) => new Uint8Array(bytes) }
  await prepare?.(db, world)
  return { db, profile, world }
}

const faults = [
  { fault: 'error', forever: false },
  { fault: 'error', forever: true },
  { fault: 'full', forever: true },
  { fault: 'abort', forever: false },
] as const satisfies readonly { fault: StorageFault; forever: boolean }[]

test.each(Object.entries(scripts))(
  '%s: whichever request to the phone fails, it is there whole or not at all, never called saved when it is not, and the next try saves it once',
  async (_name, script) => {
    const whole = await begin(script)
    const before = await dump(whole.db)
    await script.act(whole.db, whole.world)
    const after = await dump(whole.db)
    expect(after).not.toBe(before)
    let runs = 0
    for (const { fault, forever } of faults) {
      for (let k = 1, isReached = true; isReached; k++) {
        const { db, profile, world } = await begin(script)
        const { requests, outcome } = await withFault(db.name, { k, fault, forever }, () =>
          script.act(db, world),
        )
        isReached = requests >= k
        const again = openProfileDatabase(profile.id)
        const told = `request ${k}, ${fault}${forever ? ' from then on' : ''}: ${outcome.status}`
        expect([before, after], told).toContain(await dump(again))
        if (outcome.status === 'fulfilled') expect(await dump(again), told).toBe(after)
        else {
          await script.act(again, world)
          expect(await dump(again), `${told}, tried again`).toBe(after)
        }
        again.close()
        await db.delete()
        if (isReached) runs++
      }
    }
    expect(runs).toBeGreaterThanOrEqual(faults.length)
  },
  60_000,
)
