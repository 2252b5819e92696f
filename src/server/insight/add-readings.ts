import type { AccountId, RecordId } from '#domain/id.ts'
import { countSession } from '#domain/insight/lesson-reading.ts'
import type { Act } from '#domain/desk/act.ts'
import type { LearningRecord, SessionRecord } from '#domain/progress/record.ts'
import type { Trx } from '../database/database.ts'
import { readStored } from '../records/stored-record.ts'
import { inChunks } from './in-chunks.ts'
import { addLessonCounts, type Counted, countsOf, countedOf, type ReadingRow } from './lesson-counts.ts'

type Lesson = Pick<Counted, 'moduleId' | 'lessonId'>

const nameOf = ({ moduleId, lessonId }: Lesson): string => `${moduleId} ${lessonId}`

/** Brings how far she came up to date with records just stored. The order in which they come never matters. */
export async function addReadings(
  trx: Trx,
  accountId: AccountId,
  records: readonly (LearningRecord | Act)[],
): Promise<void> {
  const come = records.filter((record) => record.kind === 'session')
  const voids = records.flatMap((record) => (record.kind === 'void' ? [record.voids] : []))
  const lost = await lessonsOf(trx, accountId, voids)
  if (come.length + lost.length === 0) return
  const withdrawn = await withdrawnAmong(trx, accountId, come)
  const gained = come.filter(({ id }) => !withdrawn.has(id))
  const held = await readHeld(trx, accountId, [...gained, ...lost])
  const after = new Map(held)
  const again = new Set(lost.map(nameOf))
  for (const name of again) after.delete(name)
  for (const session of await sessionsOf(trx, accountId, lost)) count(after, session)
  // Those of a lesson that was counted again are in it already.
  for (const session of gained) if (!again.has(nameOf(session))) count(after, session)
  await write(trx, accountId, held, after)
}

/** The rows of one learner from all her records. */
export async function rebuildReadings(trx: Trx, accountId: AccountId): Promise<void> {
  const after = new Map<string, Counted>()
  for (const session of await sessionsOf(trx, accountId)) count(after, session)
  await insert(
    trx,
    [...after.values()].map((reading) => rowOf(accountId, reading)),
  )
}

function count(readings: Map<string, Counted>, session: SessionRecord): void {
  const { moduleId, lessonId } = session
  const reading = countSession(readings.get(nameOf(session))?.reading, session)
  readings.set(nameOf(session), { moduleId, lessonId, reading })
}

/** The lessons of readings that were withdrawn. */
async function lessonsOf(
  trx: Trx,
  accountId: AccountId,
  ids: readonly RecordId[],
): Promise<readonly Lesson[]> {
  if (ids.length === 0) return []
  const rows = await trx
    .selectFrom('record')
    .select(['module_id', 'lesson_id'])
    .where('account_id', '=', accountId)
    .where('kind', '=', 'session')
    .where('record_id', 'in', ids)
    .execute()
  return rows.flatMap(({ module_id: moduleId, lesson_id: lessonId }) =>
    moduleId === '' || lessonId === null ? [] : [{ moduleId, lessonId }],
  )
}

/** Those that were withdrawn before they came, or in the same delivery. */
async function withdrawnAmong(
  trx: Trx,
  accountId: AccountId,
  sessions: readonly SessionRecord[],
): Promise<ReadonlySet<RecordId>> {
  if (sessions.length === 0) return new Set()
  const ids = sessions.map(({ id }) => id)
  const rows = await trx
    .selectFrom('record')
    .select('voids')
    .where('account_id', '=', accountId)
    .where('voids', 'in', ids)
    .execute()
  return new Set(rows.flatMap(({ voids }) => voids ?? []))
}

/** Her readings that count: of these lessons, or all. */
async function sessionsOf(
  trx: Trx,
  accountId: AccountId,
  lessons?: readonly Lesson[],
): Promise<readonly SessionRecord[]> {
  if (lessons?.length === 0) return []
  let query = trx
    .selectFrom('record')
    .select('content')
    .where('account_id', '=', accountId)
    .where('kind', '=', 'session')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('record as other')
            .select('other.record_id')
            .where('other.account_id', '=', accountId)
            .whereRef('other.voids', '=', 'record.record_id'),
        ),
      ),
    )
  if (lessons !== undefined)
    query = query.where('lesson_id', 'in', [...new Set(lessons.map((one) => one.lessonId))])
  const names = lessons && new Set(lessons.map(nameOf))
  return (await query.execute()).flatMap(({ content }) => {
    const record = readStored(content)
    return record?.kind === 'session' && (names?.has(nameOf(record)) ?? true) ? [record] : []
  })
}

async function readHeld(
  trx: Trx,
  accountId: AccountId,
  lessons: readonly Lesson[],
): Promise<ReadonlyMap<string, Counted>> {
  if (lessons.length === 0) return new Map()
  const rows = await trx
    .selectFrom('learner_lesson')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('module_id', 'in', [...new Set(lessons.map(({ moduleId }) => moduleId))])
    .execute()
  const wanted = new Set(lessons.map(nameOf))
  const held = rows.map(countedOf)
  return new Map(held.filter((one) => wanted.has(nameOf(one))).map((one) => [nameOf(one), one]))
}

const rowOf = (accountId: AccountId, { moduleId, lessonId, reading }: Counted): ReadingRow => ({
  module_id: moduleId,
  account_id: accountId,
  lesson_id: lessonId,
  furthest_card: reading.furthestCard,
  cards: reading.cards,
  completed: Number(reading.completed),
  spent_ms: reading.spentMs,
})

async function write(
  trx: Trx,
  accountId: AccountId,
  before: ReadonlyMap<string, Counted>,
  after: ReadonlyMap<string, Counted>,
): Promise<void> {
  const gone = [...before].flatMap(([name, one]) => (after.has(name) ? [] : [one]))
  for (const { moduleId, lessonId } of gone)
    await trx
      .deleteFrom('learner_lesson')
      .where('module_id', '=', moduleId)
      .where('account_id', '=', accountId)
      .where('lesson_id', '=', lessonId)
      .execute()
  await insert(
    trx,
    [...after.values()].map((one) => rowOf(accountId, one)),
  )
  await addLessonCounts(trx, [
    ...[...before.values()].flatMap((one) => countsOf(one, -1)),
    ...[...after.values()].flatMap((one) => countsOf(one, 1)),
  ])
}

async function insert(trx: Trx, rows: readonly ReadingRow[]): Promise<void> {
  for (const values of inChunks(rows))
    await trx
      .insertInto('learner_lesson')
      .values(values)
      .onConflict((conflict) =>
        conflict.columns(['module_id', 'account_id', 'lesson_id']).doUpdateSet((eb) => ({
          furthest_card: eb.ref('excluded.furthest_card'),
          cards: eb.ref('excluded.cards'),
          completed: eb.ref('excluded.completed'),
          spent_ms: eb.ref('excluded.spent_ms'),
        })),
      )
      .execute()
}
