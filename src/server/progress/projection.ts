import type { AccountId, ModuleId, RecordId } from '#domain/id.ts'
import type { LearnedFact, RecordFact } from '#domain/progress/fact.ts'
import { addRecord, nothingYet, progressOf } from '#domain/progress/progress.ts'
import type { Database, Trx } from '../database/database.ts'
import { factOfRow, readFacts } from './facts.ts'
import { type LearnerModule, progressOfRow, rowOf } from './row.ts'

type RecordRow = Database['record']

export type Passes = {
  /** Passed now, and not before. */
  readonly won: readonly ModuleId[]
  /** The pass that counted was withdrawn. Another attempt may have passed as well. */
  readonly lost: readonly ModuleId[]
}

/** Brings a learner's rows up to date with records just stored, in the transaction that stored them. */
export async function addToProjection(
  trx: Trx,
  accountId: AccountId,
  stored: readonly RecordRow[],
): Promise<Passes> {
  const facts = stored.flatMap(factOfRow)
  if (facts.length === 0) return { won: [], lost: [] }
  const withdrawals = facts.flatMap((fact) => (fact.kind === 'void' ? [fact] : []))
  // A withdrawal may name a record of long ago, in any module: then that module's records are read again.
  const again = await modulesTouched(trx, accountId, withdrawals)
  const learned = facts.flatMap((fact) => (fact.kind === 'void' || again.has(fact.moduleId) ? [] : [fact]))
  const withdrawn = await withdrawnAmong(trx, accountId, learned)
  const counting = learned.filter(({ id }) => !withdrawn.has(id))
  const lost = await passesAmong(trx, accountId, withdrawals)
  const won = again.size === 0 ? [] : await projectAgain(trx, accountId, again)
  return { won: [...won, ...(await addFacts(trx, accountId, counting))], lost }
}

/** The modules of what is withdrawn now and was not before. */
async function modulesTouched(
  trx: Trx,
  accountId: AccountId,
  withdrawals: readonly Extract<RecordFact, { kind: 'void' }>[],
): Promise<ReadonlySet<ModuleId>> {
  if (withdrawals.length === 0) return new Set()
  const own = withdrawals.map(({ id }) => id)
  const before = trx
    .selectFrom('record as earlier')
    .select('earlier.voids')
    .where('earlier.account_id', '=', accountId)
    .where('earlier.voids', 'is not', null)
    .where('earlier.record_id', 'not in', own)
  const rows = await trx
    .selectFrom('record')
    .select('module_id')
    .distinct()
    .where('account_id', '=', accountId)
    .where(
      'record_id',
      'in',
      withdrawals.map(({ voids }) => voids),
    )
    .where('record_id', 'not in', before)
    .execute()
  return new Set(rows.flatMap(({ module_id }) => (module_id === '' ? [] : [module_id])))
}

/** The modules whose pass is one of these. */
async function passesAmong(
  trx: Trx,
  accountId: AccountId,
  withdrawals: readonly Extract<RecordFact, { kind: 'void' }>[],
): Promise<ModuleId[]> {
  if (withdrawals.length === 0) return []
  const withdrawn = new Set<string>(withdrawals.map(({ voids }) => voids))
  const rows = await readRows(trx, accountId)
  return [...rows.values()].flatMap((row) =>
    row.passed_by !== null && withdrawn.has(row.passed_by) ? [row.module_id] : [],
  )
}

async function addFacts(trx: Trx, accountId: AccountId, facts: readonly LearnedFact[]): Promise<ModuleId[]> {
  if (facts.length === 0) return []
  const modules = new Set(facts.map(({ moduleId }) => moduleId))
  const rows = await readRows(trx, accountId)
  const newlyPassed: ModuleId[] = []
  for (const moduleId of modules) {
    const known = rows.get(moduleId)
    const progress = facts
      .filter((fact) => fact.moduleId === moduleId)
      .reduce(addRecord, known === undefined ? nothingYet(moduleId) : progressOfRow(known))
    await saveRow(trx, rowOf(accountId, progress))
    if (progress.passedBy !== null && (known?.passed_by ?? null) === null) newlyPassed.push(moduleId)
  }
  return newlyPassed
}

/** Rows of one learner from her records, of these modules or of all; where nothing counts any more, there is no row. */
export async function projectAgain(
  trx: Trx,
  accountId: AccountId,
  only?: ReadonlySet<ModuleId>,
): Promise<ModuleId[]> {
  const before = await readRows(trx, accountId)
  const derived = progressOf(await readFacts(trx, accountId, only && [...only]))
  const modules = [...(only ?? new Set([...before.keys(), ...derived.keys()]))]
  const newlyPassed: ModuleId[] = []
  for (const moduleId of modules) {
    const progress = derived.get(moduleId)
    if (progress === undefined) await deleteRow(trx, accountId, moduleId)
    else await saveRow(trx, rowOf(accountId, progress))
    if (progress?.passedBy != null && (before.get(moduleId)?.passed_by ?? null) === null)
      newlyPassed.push(moduleId)
  }
  return newlyPassed
}

async function readRows(trx: Trx, accountId: AccountId): Promise<Map<ModuleId, LearnerModule>> {
  const rows = await trx
    .selectFrom('learner_module')
    .selectAll()
    .where('account_id', '=', accountId)
    .execute()
  return new Map(rows.map((row) => [row.module_id, row]))
}

/** Those of them that were withdrawn before they came. */
async function withdrawnAmong(
  trx: Trx,
  accountId: AccountId,
  facts: readonly LearnedFact[],
): Promise<ReadonlySet<RecordId>> {
  if (facts.length === 0) return new Set()
  const rows = await trx
    .selectFrom('record')
    .select('voids')
    .where('account_id', '=', accountId)
    .where(
      'voids',
      'in',
      facts.map(({ id }) => id),
    )
    .execute()
  return new Set(rows.flatMap((row) => row.voids ?? []))
}

async function saveRow(trx: Trx, row: LearnerModule): Promise<void> {
  await trx
    .insertInto('learner_module')
    .values(row)
    .onConflict((conflict) => conflict.columns(['account_id', 'module_id']).doUpdateSet(row))
    .execute()
}

async function deleteRow(trx: Trx, accountId: AccountId, moduleId: ModuleId): Promise<void> {
  await trx
    .deleteFrom('learner_module')
    .where('account_id', '=', accountId)
    .where('module_id', '=', moduleId)
    .execute()
}
