import type { Db, Trx } from '../database/database.ts'
import { rebuildReadings } from '../insight/add-readings.ts'
import { rebuildLessonCounts } from '../insight/lesson-counts.ts'
import { packsFor, rebuildResponses, rebuildSums } from '../insight/rebuild-responses.ts'
import { projectAgain } from './projection.ts'

/** Makes every derived row again from the records, in one transaction: readers see the old rows or the new ones. */
export function rebuildReports(db: Db): Promise<{ readonly rows: number; readonly devices: number }> {
  return db.transaction().execute(async (trx) => {
    await trx.deleteFrom('learner_module').execute()
    await trx.deleteFrom('device_progress').execute()
    await trx.deleteFrom('response').execute()
    await trx.deleteFrom('learner_lesson').execute()
    const findPack = packsFor(trx)
    const accounts = await trx.selectFrom('record').select('account_id').distinct().execute()
    for (const { account_id } of accounts) {
      await projectAgain(trx, account_id)
      await rebuildResponses(trx, account_id, findPack)
      await rebuildReadings(trx, account_id)
    }
    await rebuildSums(trx)
    await rebuildLessonCounts(trx)
    const { rows } = await trx
      .selectFrom('learner_module')
      .select((eb) => eb.fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
    return { rows: Number(rows), devices: await rebuildProgress(trx) }
  })
}

async function rebuildProgress(trx: Trx): Promise<number> {
  const rows = await trx
    .selectFrom('record')
    .select((eb) => [
      'key_id',
      eb.fn.count<number>('seq').distinct().as('seqs'),
      eb.fn.max('seq').as('highest_seq'),
      eb.fn.countAll<number>().as('records'),
    ])
    .groupBy('key_id')
    .execute()
  for (const { key_id, seqs, highest_seq, records } of rows) {
    const forked = Number(Number(records) > Number(seqs))
    await trx
      .insertInto('device_progress')
      .values({ key_id, seqs: Number(seqs), highest_seq, forked })
      .execute()
  }
  return rows.length
}
