import type { AccountId, RecordId } from '#domain/id.ts'
import type { Act } from '#domain/desk/act.ts'
import type { LearningRecord } from '#domain/progress/record.ts'
import type { Database, Trx } from '../database/database.ts'
import { inChunks } from './in-chunks.ts'
import { type ResponseRow, type Responses, rowsOf, saysTheSame, withFirsts } from './response-rows.ts'
import { changeSums } from './tally-sums.ts'

/** A record just stored, and its responses where it has any. */
export type Fresh = {
  readonly row: Database['record']
  readonly record: LearningRecord | Act
  readonly responses: Responses | null
}

/** Brings the columns and sums of responses up to date, in the transaction that stored the records. The order never matters. */
export async function addResponses(trx: Trx, accountId: AccountId, fresh: readonly Fresh[]): Promise<void> {
  const lost = await rowsWithdrawn(
    trx,
    accountId,
    fresh.flatMap(({ row }) => row.voids ?? []),
  )
  const come = fresh.flatMap(({ row, responses }) => (responses === null ? [] : rowsOf(row, responses)))
  const withdrawn = await withdrawnAmong(trx, accountId, come)
  const gained = come.filter(({ record_id }) => !withdrawn.has(record_id))
  if (lost.length + gained.length === 0) return
  const held = await rowsOfQuestions(trx, accountId, [...lost, ...gained])
  const gone = new Set(lost.map(({ record_id }) => record_id))
  const after = withFirsts([...held.filter(({ record_id }) => !gone.has(record_id)), ...gained])

  await deleteRows(trx, accountId, lost)
  const added = unlike(after, held)
  await insertRows(trx, added)
  await changeSums(trx, added, unlike(held, after))
}

/** Those that the others have not, or have saying something else. */
function unlike(rows: readonly ResponseRow[], others: readonly ResponseRow[]): readonly ResponseRow[] {
  const byName = new Map(others.map((row) => [nameOf(row), row]))
  return rows.filter((row) => {
    const other = byName.get(nameOf(row))
    return other === undefined || !saysTheSame(row, other)
  })
}

const nameOf = ({ module_id, question_id, record_id }: ResponseRow): string =>
  `${module_id} ${question_id} ${record_id}`

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)]

/** What a withdrawal takes out, whatever module it names. */
async function rowsWithdrawn(
  trx: Trx,
  accountId: AccountId,
  voids: readonly RecordId[],
): Promise<readonly ResponseRow[]> {
  if (voids.length === 0) return []
  return trx
    .selectFrom('record')
    .innerJoin('response', (join) =>
      join
        .onRef('response.module_id', '=', 'record.module_id')
        .onRef('response.account_id', '=', 'record.account_id')
        .onRef('response.record_id', '=', 'record.record_id'),
    )
    .selectAll('response')
    .where('record.account_id', '=', accountId)
    .where('record.record_id', 'in', voids)
    .execute()
}

/** Those that were withdrawn before they came, or in the same delivery. */
async function withdrawnAmong(
  trx: Trx,
  accountId: AccountId,
  rows: readonly ResponseRow[],
): Promise<ReadonlySet<RecordId>> {
  if (rows.length === 0) return new Set()
  const found = await trx
    .selectFrom('record')
    .select('voids')
    .where('account_id', '=', accountId)
    .where('voids', 'in', distinct(rows.map(({ record_id }) => record_id)))
    .execute()
  return new Set(found.flatMap(({ voids }) => voids ?? []))
}

async function rowsOfQuestions(
  trx: Trx,
  accountId: AccountId,
  rows: readonly ResponseRow[],
): Promise<readonly ResponseRow[]> {
  return trx
    .selectFrom('response')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('module_id', 'in', distinct(rows.map(({ module_id }) => module_id)))
    .where('question_id', 'in', distinct(rows.map(({ question_id }) => question_id)))
    .execute()
}

async function deleteRows(trx: Trx, accountId: AccountId, rows: readonly ResponseRow[]): Promise<void> {
  if (rows.length === 0) return
  await trx
    .deleteFrom('response')
    .where('account_id', '=', accountId)
    .where('module_id', 'in', distinct(rows.map(({ module_id }) => module_id)))
    .where('record_id', 'in', distinct(rows.map(({ record_id }) => record_id)))
    .execute()
}

/** A row that is there says again whether it is a first: nothing else of it ever changes. */
export async function insertRows(trx: Trx, rows: readonly ResponseRow[]): Promise<void> {
  for (const values of inChunks(rows))
    await trx
      .insertInto('response')
      .values(values)
      .onConflict((conflict) =>
        conflict.columns(['module_id', 'account_id', 'question_id', 'record_id']).doUpdateSet((eb) => ({
          is_first: eb.ref('excluded.is_first'),
          is_kept30: eb.ref('excluded.is_kept30'),
          is_kept60: eb.ref('excluded.is_kept60'),
        })),
      )
      .execute()
}
