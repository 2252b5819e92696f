import { sql } from 'kysely'
import type { Database, Trx } from '../database/database.ts'

export type DeviceProgress = Database['device_progress']

/** Counts the sequence numbers of records just stored. Two records with one number: two phones count with one key. */
export async function addToProgress(
  trx: Trx,
  before: DeviceProgress,
  seqs: readonly number[],
): Promise<DeviceProgress> {
  if (seqs.length === 0) return before
  const distinct = new Set(seqs)
  const held = await countHeld(trx, before, [...distinct])
  const after: DeviceProgress = {
    key_id: before.key_id,
    seqs: before.seqs + distinct.size - held,
    highest_seq: Math.max(before.highest_seq, ...distinct),
    forked: before.forked === 1 || held > 0 || distinct.size < seqs.length ? 1 : 0,
  }
  await trx
    .insertInto('device_progress')
    .values(after)
    .onConflict((conflict) => conflict.column('key_id').doUpdateSet(after))
    .execute()
  return after
}

/** Called before the records are inserted. Numbers above the highest held need no question. */
async function countHeld(trx: Trx, before: DeviceProgress, seqs: readonly number[]): Promise<number> {
  const old = seqs.filter((seq) => seq <= before.highest_seq)
  if (old.length === 0) return 0
  const { held } = await trx
    .selectFrom('record')
    .select((eb) => eb.fn.count<number>('seq').distinct().as('held'))
    .where('key_id', '=', before.key_id)
    .where('seq', 'in', old)
    .executeTakeFirstOrThrow()
  return Number(held)
}

/** At most this many ranges; the rest is asked for when these have come. */
const mostRanges = 50
/** Apps already on phones take no larger number in a response. */
const lastAsked = 1_000_000_000

/** Sequence numbers below `nextSeq` that the server does not hold from this key. */
export async function missingRanges(
  trx: Trx,
  progress: DeviceProgress,
  nextSeq: number,
): Promise<[number, number][]> {
  const end = Math.min(nextSeq, lastAsked + 1)
  const last = end - 1
  if (progress.seqs === progress.highest_seq && progress.highest_seq >= last) return []
  const gaps = await sql<{ from_seq: number; to_seq: number }>`
    select seq + 1 as from_seq, next_seq - 1 as to_seq from (
      select seq, lead(seq, 1, ${end}) over (order by seq) as next_seq
      from (select 0 as seq union select seq from record where key_id = ${progress.key_id} and seq < ${end}) as held
    ) as pairs
    where next_seq > seq + 1 order by seq limit ${mostRanges}`.execute(trx)
  return gaps.rows.map((row): [number, number] => [row.from_seq, row.to_seq])
}
