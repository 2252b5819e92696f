import { sql } from 'kysely'
import type { AccountId, RecordId } from '#domain/id.ts'
import type { QuestionRecord } from '#domain/progress/record.ts'
import type { AskedQuestion } from '#protocol/desk/questions.ts'
import type { Db } from '../database/database.ts'
import { type OfEach, rowsOfEach } from '../database/of-each.ts'
import type { Pack, PackShelf } from '../packs/shelf.ts'
import { readStoredAs } from '../records/stored-record.ts'
import type { Askers } from './askers.ts'
import { keptOf, objectOf, readKept } from './kept-replies.ts'
import { readWhatSheDid } from './what-she-did.ts'

/** Enough for weeks of a large cohort, and still a small response on a slow line. */
const mostOpen = 60
const maxReplied = 20

/** About her own data. The canonical text has no spaces, and a quotation mark in her own words is escaped there. */
const isRequest = sql<boolean>`(record.content like '%"topic":"correction"%' or record.content like '%"topic":"erasure"%')`

/**
 * Questions with no reply yet; one that was withdrawn is not asked any more. No reply reaches somebody who was stopped: hers
 * wait until she is taken back, but for what the law wants a reply to.
 */
function openQuestions(db: Db, askers: Askers) {
  return asked(db, askers)
    .where('reply.record_id', 'is', null)
    .where((eb) => eb.or([eb('account.ended', '=', 0), isRequest]))
}

function asked(db: Db, askers: Askers) {
  return db
    .selectFrom('record')
    .innerJoin('account', 'account.account_id', 'record.account_id')
    .leftJoin('answer as reply', (join) =>
      join
        .onRef('reply.record_id', '=', 'record.record_id')
        .onRef('reply.account_id', '=', 'record.account_id'),
    )
    .where('record.kind', '=', 'question')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          // Only who asked can withdraw it.
          selectFrom('record as withdrawal')
            .select('withdrawal.record_id')
            .whereRef('withdrawal.voids', '=', 'record.record_id')
            .whereRef('withdrawal.account_id', '=', 'record.account_id'),
        ),
      ),
    )
    .$if(askers !== 'everybody', (query) =>
      query.where('account.cohort_id', 'in', askers === 'everybody' ? [] : askers),
    )
}

export async function countOpenQuestions(db: Db, askers: Askers): Promise<number> {
  if (askers.length === 0) return 0
  const { open } = await openQuestions(db, askers)
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .executeTakeFirstOrThrow()
  return Number(open)
}

export type Waiting = {
  readonly account_id: AccountId
  readonly open: number
  /** Since when her oldest request about her data waits, and her oldest other question. */
  readonly request_at: number | null
  readonly question_at: number | null
}

/** Who has asked and has no reply yet, one row each. */
export async function listWaiting(db: Db, askers: Askers): Promise<Waiting[]> {
  if (askers.length === 0) return []
  return openQuestions(db, askers)
    .select((eb) => [
      'record.account_id',
      eb.cast<number>(eb.fn.countAll(), 'integer').as('open'),
      sql<number | null>`min(case when ${isRequest} then record.received_at end)`.as('request_at'),
      sql<number | null>`min(case when ${isRequest} then null else record.received_at end)`.as('question_at'),
    ])
    .groupBy('record.account_id')
    .execute()
}

const columns = [
  'record.record_id',
  'record.content',
  'record.received_at',
  'account.account_id',
  'account.name',
  'reply.text',
  'reply.answered_at as replied_at',
  'reply.answered_by as replied_by_id',
] as const

/** All that each of these learners asked, the last first. Replies that were kept and not given are the staff's: she reads this, too. */
export async function listQuestionsOf(
  db: Db,
  packs: PackShelf,
  learnerIds: readonly AccountId[],
  most: number,
): Promise<OfEach<AskedQuestion>> {
  const rows = await asked(db, 'everybody')
    .leftJoin('account as replier', 'replier.account_id', 'reply.answered_by')
    .select([...columns, 'replier.name as replied_by'])
    .where('record.account_id', 'in', learnerIds)
    .orderBy('record.received_at', 'desc')
    .orderBy('record.record_id', 'desc')
    .execute()
  const newest = rowsOfEach(rows, (row) => row.account_id, most)
  const kept = learnerIds.flatMap((id) => newest(id))
  const listed = await Promise.all(kept.map((row) => askedOf(packs, row)))
  return rowsOfEach(
    listed.filter((question) => question !== undefined),
    ({ learner }) => learner.id,
  )
}

/** The open ones, who waits longest first, then the last replied. */
export async function listQuestions(db: Db, packs: PackShelf, askers: Askers): Promise<AskedQuestion[]> {
  if (askers.length === 0) return []
  const open = await openQuestions(db, askers)
    .leftJoin('account as replier', 'replier.account_id', 'reply.answered_by')
    .select([...columns, 'replier.name as replied_by'])
    .orderBy('record.received_at')
    .orderBy('record.record_id')
    .limit(mostOpen)
    .execute()
  const replied = await asked(db, askers)
    .innerJoin('account as replier', 'replier.account_id', 'reply.answered_by')
    .select([...columns, 'replier.name as replied_by'])
    .orderBy('reply.answered_at', 'desc')
    .orderBy('record.record_id')
    .limit(maxReplied)
    .execute()
  const kept = await readKept(db, [...open, ...replied])
  const rows = [...open, ...replied]
  const listed = await Promise.all(
    rows.map(async (row): Promise<AskedQuestion | undefined> => {
      const question = await askedOf(packs, row)
      if (question === undefined) return undefined
      return { ...question, ...keptOf(kept.get(objectOf(row.record_id, row.account_id)), row.text) }
    }),
  )
  const packOf = await packsOf(packs, rows)
  const did = await readWhatSheDid(
    db,
    listed.flatMap((question) =>
      question ? [{ question, quiz: packOf.get(question.id)?.quiz ?? null }] : [],
    ),
  )
  return listed.flatMap((question) => (question ? [{ ...question, ...did(question) }] : []))
}

/** The version each question was asked from, where it is known here. */
async function packsOf(
  packs: PackShelf,
  rows: readonly AskedRow[],
): Promise<ReadonlyMap<RecordId, Pack | undefined>> {
  const found = rows.map(async (row) => {
    const packHash = readStoredAs('question', row.content)?.packHash ?? null
    return [row.record_id, packHash === null ? undefined : await packs.findPack(packHash)] as const
  })
  return new Map(await Promise.all(found))
}

type AskedRow = {
  readonly record_id: RecordId
  readonly content: string
  readonly received_at: number
  readonly account_id: AccountId
  readonly name: string
  readonly text: string | null
  readonly replied_at: number | null
  readonly replied_by: string | null
  readonly replied_by_id: AccountId | null
}

async function askedOf(packs: PackShelf, row: AskedRow): Promise<AskedQuestion | undefined> {
  const question = readStoredAs('question', row.content)
  if (question === undefined) return undefined
  return {
    id: question.id,
    learner: { id: row.account_id, name: row.name },
    topic: question.topic,
    moduleId: question.moduleId,
    lessonId: question.lessonId,
    lessonTitle: await lessonTitleOf(packs, question),
    language: question.language,
    text: question.text,
    askedAt: question.submittedAt,
    receivedAt: row.received_at,
    answer:
      row.text === null || row.replied_at === null
        ? null
        : { text: row.text, answeredBy: row.replied_by ?? '', answeredAt: row.replied_at },
  }
}

/** Who asked, and in which cohort she is now. Two, when a second account delivered the same question: the first comes first. */
export function findAskers(db: Db, recordId: RecordId) {
  return db
    .selectFrom('record')
    .innerJoin('account', 'account.account_id', 'record.account_id')
    .select(['record.account_id', 'account.cohort_id'])
    .where('record.record_id', '=', recordId)
    .where('record.kind', '=', 'question')
    .orderBy('record.received_at')
    .orderBy('record.account_id')
    .execute()
}

async function lessonTitleOf(
  packs: PackShelf,
  { packHash, lessonId }: QuestionRecord,
): Promise<string | null> {
  if (packHash === null || lessonId === null) return null
  const pack = await packs.findPack(packHash)
  return pack?.manifest.lessons.find((lesson) => lesson.lessonId === lessonId)?.title ?? null
}
