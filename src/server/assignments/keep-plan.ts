import type { PlanAct } from '#domain/desk/act.ts'
import type { KeptPlan } from '#domain/desk/with-plans.ts'
import type { CohortId, ModuleId } from '#domain/id.ts'
import { lineOrNothing } from '#domain/text/line.ts'
import { type DeskEdit, mayEdit } from '../acts/edit.ts'
import { settleEdit } from '../acts/settle.ts'
import { findCohort } from '../cohorts/cohort.repository.ts'
import type { Database, Db, Trx } from '../database/database.ts'
import { limits } from '../limits.ts'
import { hasModule } from '../packs/pack.repository.ts'

type PlanOutcome = 'done' | 'not-found' | 'malformed' | 'too-many'

/** Keeps a plan for a group, gives it another name, or removes it: in the transaction that is given. */
export async function keepPlan(trx: Trx, edit: DeskEdit, act: PlanAct): Promise<PlanOutcome> {
  const known = await trx
    .selectFrom('kept_plan')
    .selectAll()
    .where('plan_id', '=', act.planId)
    .executeTakeFirst()
  const cohortId = known?.cohort_id ?? act.cohortId
  const cohort = mayEdit(edit, cohortId) ? await findCohort(trx, cohortId) : undefined
  // Another name for what never came is nobody's.
  if (cohort === undefined || (known === undefined && act.was !== null)) return 'not-found'
  const name = lineOrNothing(act.name)
  if (name === '') return 'malformed'
  return known === undefined ? makePlan(trx, edit, { ...act, name }) : changePlan(trx, edit, known, act)
}

async function makePlan(trx: Trx, edit: DeskEdit, act: PlanAct): Promise<PlanOutcome> {
  const { planId, cohortId, name, modules, afterDays, every, graceDays, removed } = act
  if (new Set(modules).size < modules.length || removed) return 'malformed'
  for (const moduleId of modules) if (!(await hasModule(trx, moduleId))) return 'malformed'
  if ((await plansOf(trx, [cohortId])).length >= limits.plansOfCohort) return 'too-many'
  await trx
    .insertInto('kept_plan')
    .values({
      ...{ plan_id: planId, cohort_id: cohortId, name, modules: JSON.stringify(modules) },
      ...{ after_days: afterDays, every, grace_days: graceDays, removed: 0, made_at: edit.at },
    })
    .execute()
  return 'done'
}

/** What it asks stays as it was made: another pattern is another plan. */
async function changePlan(
  trx: Trx,
  edit: DeskEdit,
  known: Database['kept_plan'],
  { name, removed, was }: PlanAct,
): Promise<PlanOutcome> {
  if (was === null) return 'done'
  const facts = await settleEdit(trx, edit, {
    object: `plan:${known.plan_id}`,
    present: { name: known.name, removed: known.removed === 1 },
    asked: { name: lineOrNothing(name), removed },
    was,
  })
  if (facts === undefined) return 'malformed'
  await trx
    .updateTable('kept_plan')
    .set({ name: facts.name, removed: Number(facts.removed) })
    .where('plan_id', '=', known.plan_id)
    .execute()
  return 'done'
}

const plansOf = (db: Db, cohortIds: readonly CohortId[]) =>
  db
    .selectFrom('kept_plan')
    .selectAll()
    .where('cohort_id', 'in', cohortIds)
    .where('removed', '=', 0)
    .orderBy('made_at')
    .orderBy('plan_id')
    .execute()

/** Those of these groups, as the board says them. */
export async function listKeptPlans(db: Db, cohortIds: readonly CohortId[]): Promise<KeptPlan[]> {
  return (await plansOf(db, cohortIds)).map((row) => ({
    id: row.plan_id,
    cohortId: row.cohort_id,
    name: row.name,
    modules: JSON.parse(row.modules) as ModuleId[], // Written only above.
    afterDays: row.after_days,
    every: row.every,
    graceDays: row.grace_days,
  }))
}
