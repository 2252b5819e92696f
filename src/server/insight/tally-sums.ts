import { PostgresAdapter, sql } from 'kysely'
import type { Database, Trx } from '../database/database.ts'
import { inChunks } from './in-chunks.ts'
import type { ResponseRow } from './response-rows.ts'

type ItemRow = Database['item']
type CountRow = Database['item_count']

/** Any number that nothing else in this database locks. */
const lockOfSums = 5_229

/**
 * Two servers that add to the same questions in different orders would wait for each other. Whoever adds goes first, until its
 * commit; its accounts are locked already, so nobody waits in a circle. SQLite has one writer.
 */
export async function lockSums(trx: Trx): Promise<void> {
  if (trx.getExecutor().adapter instanceof PostgresAdapter)
    await sql`select pg_advisory_xact_lock(${sql.lit(lockOfSums)})`.execute(trx)
}

/** Adds to the sums of their questions what these rows say, and takes out what those no longer do. */
export async function changeSums(
  trx: Trx,
  added: readonly ResponseRow[],
  taken: readonly ResponseRow[],
): Promise<void> {
  if (added.length + taken.length === 0) return
  await lockSums(trx)
  const signed = [...added.map((row) => ({ row, sign: 1 })), ...taken.map((row) => ({ row, sign: -1 }))]
  await addItems(
    trx,
    signed.flatMap(({ row, sign }) => (row.is_first === 1 ? [itemOf(row, sign)] : [])),
  )
  await addCounts(
    trx,
    signed.flatMap(({ row, sign }) => countsOf(row, sign)),
  )
  const modules = [...new Set(taken.map(({ module_id }) => module_id))]
  if (modules.length === 0) return
  await trx.deleteFrom('item').where('module_id', 'in', modules).where('people', '=', 0).execute()
  await trx.deleteFrom('item_count').where('module_id', 'in', modules).where('people', '=', 0).execute()
}

const keyOf = ({ module_id, version, language, question_id }: ResponseRow) => ({
  module_id,
  version,
  language,
  question_id,
})

function itemOf(row: ResponseRow, sign: number): ItemRow {
  const { is_right: x, rest: y, sure } = row
  return {
    ...keyOf(row),
    people: sign,
    right_count: sign * x,
    said: sure === null ? 0 : sign,
    sure_wrong: sure === 1 && x === 0 ? sign : 0,
    pairs: y === null ? 0 : sign,
    sum_x: y === null ? 0 : sign * x,
    sum_y: sign * (y ?? 0),
    sum_yy: sign * (y ?? 0) ** 2,
    sum_xy: sign * x * (y ?? 0),
  }
}

/** Ids of the choices a row names. */
export const choicesIn = (choices: string): readonly string[] => (choices === '' ? [] : choices.split(' '))

function countsOf(row: ResponseRow, sign: number): CountRow[] {
  const key = { ...keyOf(row), people: sign }
  const value = row.is_right === 1 ? 'right' : 'wrong'
  const counts: CountRow[] = []
  if (row.is_first === 1) {
    counts.push({ ...key, kind: 'seconds', value: String(row.seconds) })
    counts.push(
      ...choicesIn(row.choices).map((choice) => ({ ...key, kind: 'choice' as const, value: choice })),
    )
  }
  if (row.is_kept30 === 1) counts.push({ ...key, kind: 'kept30', value })
  if (row.is_kept60 === 1) counts.push({ ...key, kind: 'kept60', value })
  return counts
}

const summed = [
  'people',
  'right_count',
  'said',
  'sure_wrong',
  'pairs',
  'sum_x',
  'sum_y',
  'sum_yy',
  'sum_xy',
] as const

/** One row a question: a statement must not touch a row twice. */
async function addItems(trx: Trx, rows: readonly ItemRow[]): Promise<void> {
  const sums = new Map<string, ItemRow>()
  for (const row of rows) {
    const name = `${row.module_id} ${row.version} ${row.language} ${row.question_id}`
    const known = sums.get(name)
    sums.set(name, known === undefined ? row : addColumns(known, row))
  }
  for (const values of inChunks([...sums.values()])) {
    await trx
      .insertInto('item')
      .values(values)
      .onConflict((conflict) =>
        conflict.columns(['module_id', 'version', 'language', 'question_id']).doUpdateSet((eb) => ({
          people: eb('item.people', '+', eb.ref('excluded.people')),
          right_count: eb('item.right_count', '+', eb.ref('excluded.right_count')),
          said: eb('item.said', '+', eb.ref('excluded.said')),
          sure_wrong: eb('item.sure_wrong', '+', eb.ref('excluded.sure_wrong')),
          pairs: eb('item.pairs', '+', eb.ref('excluded.pairs')),
          sum_x: eb('item.sum_x', '+', eb.ref('excluded.sum_x')),
          sum_y: eb('item.sum_y', '+', eb.ref('excluded.sum_y')),
          sum_yy: eb('item.sum_yy', '+', eb.ref('excluded.sum_yy')),
          sum_xy: eb('item.sum_xy', '+', eb.ref('excluded.sum_xy')),
        })),
      )
      .execute()
  }
}

function addColumns(one: ItemRow, other: ItemRow): ItemRow {
  const sum = { ...one }
  for (const column of summed) sum[column] += other[column]
  return sum
}

export async function addCounts(trx: Trx, rows: readonly CountRow[]): Promise<void> {
  const sums = new Map<string, CountRow>()
  for (const row of rows) {
    const name = `${row.module_id} ${row.version} ${row.language} ${row.question_id} ${row.kind} ${row.value}`
    sums.set(name, { ...row, people: row.people + (sums.get(name)?.people ?? 0) })
  }
  for (const values of inChunks([...sums.values()])) {
    await trx
      .insertInto('item_count')
      .values(values)
      .onConflict((conflict) =>
        conflict
          .columns(['module_id', 'version', 'language', 'question_id', 'kind', 'value'])
          .doUpdateSet((eb) => ({ people: eb('item_count.people', '+', eb.ref('excluded.people')) })),
      )
      .execute()
  }
}
