import type { AccountId, ModuleId } from '#domain/id.ts'
import type { Database, Trx } from '../database/database.ts'
import { fold, type LearnerModule, nothingYet } from './fold.ts'

type RecordRow = Database['record']

/**
 * Brings a learner's rows up to date with records just stored, in the transaction that stored them; returns the modules
 * that are passed now and were not before.
 */
export async function addToReports(
  trx: Trx,
  accountId: AccountId,
  stored: readonly RecordRow[],
): Promise<ModuleId[]> {
  const modules = modulesOf(stored)
  if (modules.length === 0) return []
  const newlyPassed: ModuleId[] = []
  const rows = await trx
    .selectFrom('learner_module')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('module_id', 'in', modules)
    .execute()
  for (const moduleId of modules) {
    const own = stored.filter((record) => record.module_id === moduleId)
    const known = rows.find((row) => row.module_id === moduleId)
    const hasVoids = (known?.voids ?? 0) > 0 || own.some((record) => record.kind === 'void')
    // A void may name a record of long ago, or one that comes later: then everything is read again.
    const row = hasVoids
      ? await foldAll(trx, accountId, moduleId)
      : own.reduce(fold, known ?? nothingYet(accountId, moduleId))
    await saveRow(trx, row)
    if (row.passed_by !== null && (known?.passed_by ?? null) === null) newlyPassed.push(moduleId)
  }
  return newlyPassed
}

/** The modules something was learned in: a question is in no report. */
export const modulesOf = (records: readonly Pick<RecordRow, 'kind' | 'module_id'>[]): ModuleId[] => [
  ...new Set(
    records.flatMap(({ kind, module_id }) => (kind === 'question' || module_id === '' ? [] : [module_id])),
  ),
]

/** A learner's row for a module from all her records. */
export async function foldAll(trx: Trx, accountId: AccountId, moduleId: ModuleId): Promise<LearnerModule> {
  const records = await trx
    .selectFrom('record')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('module_id', '=', moduleId)
    .execute()
  const voided = new Set(records.map((record) => record.voids))
  return records
    .filter((record) => !voided.has(record.record_id))
    .reduce(fold, nothingYet(accountId, moduleId))
}

export async function saveRow(trx: Trx, row: LearnerModule): Promise<void> {
  await trx
    .insertInto('learner_module')
    .values(row)
    .onConflict((conflict) => conflict.columns(['account_id', 'module_id']).doUpdateSet(row))
    .execute()
}
