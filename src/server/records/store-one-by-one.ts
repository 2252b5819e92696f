import { sql } from 'kysely'
import type { Reply } from '#protocol/sync/sync.ts'
import type { Trx } from '../database/database.ts'
import { isAboutValues } from '../database/fault.ts'
import { type Prepared, unsound } from './prepare.ts'
import { type Delivery, storeRecords, type Stored } from './store-records.ts'

/**
 * A delivery in which something cannot be stored: each record behind a savepoint of its own. The one that fails is kept in
 * quarantine like every refused record, and its neighbours are stored. Slower, so it is done only when the usual way failed.
 */
export async function storeOneByOne(trx: Trx, delivery: Delivery): Promise<Stored> {
  const replies: Reply[] = []
  let { state, numbers } = delivery
  for (const item of delivery.prepared) {
    const number = item.kind === 'sound' && numbers !== null ? { from: numbers.from, to: numbers.from } : null
    const one = { ...delivery, state, numbers: number }
    const stored = await storeOne(trx, { ...one, prepared: [item] }, item)
    replies.push(...stored.replies)
    state = { ...state, progress: stored.progress, latest: stored.latest }
    if (number !== null && numbers !== null) numbers = { from: numbers.from + 1, to: numbers.to }
  }
  return { replies, progress: state.progress, latest: state.latest }
}

async function storeOne(trx: Trx, delivery: Delivery, item: Prepared): Promise<Stored> {
  await sql`savepoint record`.execute(trx)
  try {
    const stored = await storeRecords(trx, delivery)
    await sql`release savepoint record`.execute(trx)
    return stored
  } catch (error) {
    if (!isAboutValues(error)) throw error
    await sql`rollback to savepoint record`.execute(trx)
    return storeRecords(trx, { ...delivery, numbers: null, prepared: [unsound(item.input, 'malformed')] })
  }
}
