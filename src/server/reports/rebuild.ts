import type { Db, Trx } from '../database/database.ts'
import { foldAll, modulesOf, saveRow } from './learner-module.ts'

/** Makes every derived row again from the records, in one transaction: readers see the old rows or the new ones. */
export function rebuildReports(db: Db): Promise<{ readonly rows: number; readonly devices: number }> {
  return db.transaction().execute(async (trx) => {
    await trx.deleteFrom('learner_module').execute()
    await trx.deleteFrom('device_progress').execute()
    const pairs = await trx
      .selectFrom('record')
      .select(['account_id', 'module_id', 'kind'])
      .distinct()
      .execute()
    const accounts = [...new Set(pairs.map((pair) => pair.account_id))]
    let rows = 0
    for (const accountId of accounts) {
      const modules = modulesOf(pairs.filter((pair) => pair.account_id === accountId))
      for (const moduleId of modules) await saveRow(trx, await foldAll(trx, accountId, moduleId))
      rows += modules.length
    }
    return { rows, devices: await rebuildProgress(trx) }
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
