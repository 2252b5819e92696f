import { addDays, type Day } from '#domain/assignment/days.ts'
import { type AccountId, asId, type CohortId, type RecordId } from '#domain/id.ts'
import type { VisitLine } from '#domain/visits/visit.ts'
import { type PresenceFacts, presenceMoments } from '#domain/presence/presence.ts'
import type { LastVisit } from '#domain/visits/last-visit.ts'
import type { PlannedVisit } from '#protocol/desk/visits.ts'
import type { VisitOnTheWire } from '#protocol/sync/visit.ts'
import { listOtherwise } from './visit-replies.ts'
import type { Database, Db } from '../database/database.ts'
import { rowsOfEach } from '../database/of-each.ts'
import { withPresence } from '../presence/presence.repository.ts'

/** Visits as her phone receives them, by the id of their record. Why a code was not accepted is for the desk. */
export async function readVisits(
  db: Db,
  learnerId: AccountId,
  ids: readonly string[],
): Promise<Map<string, VisitOnTheWire>> {
  if (ids.length === 0) return new Map()
  const rows = await visitsTo(db, [learnerId])
    .where(
      'visit.visit_id',
      'in',
      ids.map((id) => asId<'record'>(id)),
    )
    .execute()
  const visits = await withPresence(db, rows.map(asPastVisit))
  return new Map(visits.map((visit) => [String(visit.id), withPresentAt(visit)]))
}

function withPresentAt({
  presence,
  ...visit
}: VisitOnTheWire & { presence?: PresenceFacts }): VisitOnTheWire {
  const presentAt = presenceMoments.filter((moment) => presence?.[moment]?.outcome === 'confirmed')
  return presentAt.length > 0 ? { ...visit, presentAt } : visit
}

/** Of each of these learners, the newest first. */
export async function listVisitsOf(
  db: Db,
  learnerIds: readonly AccountId[],
  most: number,
): Promise<VisitOnTheWire[]> {
  const rows = await visitsTo(db, learnerIds)
    .orderBy('visit.started_at', 'desc')
    .orderBy('visit.visit_id', 'desc')
    .execute()
  const newest = rowsOfEach(rows, (row) => row.learner_id, most)
  return learnerIds.flatMap((id) => newest(id).map(asPastVisit))
}

const visitsTo = (db: Db, learnerIds: readonly AccountId[]) =>
  db
    .selectFrom('visit')
    .innerJoin('account', 'account.account_id', 'visit.visited_by')
    .selectAll('visit')
    .select('account.name')
    .where('visit.learner_id', 'in', learnerIds)

const asPastVisit = (row: Database['visit'] & { readonly name: string }): VisitOnTheWire => ({
  id: row.visit_id,
  learnerId: row.learner_id,
  moduleId: row.module_id,
  visitedBy: row.name,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  lastStep: row.last_step,
  lines: JSON.parse(row.lines) as VisitLine[], // Written only in `keep-visit.ts`.
  feedback: row.feedback,
  nextStep: row.next_text === null || row.next_by === null ? null : { text: row.next_text, by: row.next_by },
  confirmedByLearner: row.confirmed === 1,
})

/** The last visit to each learner of these groups, and the last step agreed with her. */
export async function listLastVisits(
  db: Db,
  cohortIds: readonly CohortId[],
  now: number,
): Promise<ReadonlyMap<AccountId, LastVisit>> {
  const learners = db.selectFrom('account').select('account_id').where('cohort_id', 'in', cohortIds)
  const last = await db
    .selectFrom('visit')
    .select((eb) => [
      'learner_id',
      eb.fn.max('started_at').as('started_at'),
      eb.fn.countAll<number>().as('visits'),
    ])
    .where('learner_id', 'in', learners)
    .groupBy('learner_id')
    .execute()
  if (last.length === 0) return new Map()
  const newest = db
    .selectFrom('visit')
    .select((eb) => ['learner_id', eb.fn.max('started_at').as('agreed_at')])
    .where('learner_id', 'in', learners)
    .where('next_by', 'is not', null)
    .groupBy('learner_id')
    .as('newest')
  const agreed = await db
    .selectFrom('visit')
    .innerJoin(newest, (join) =>
      join
        .onRef('newest.learner_id', '=', 'visit.learner_id')
        .onRef('newest.agreed_at', '=', 'visit.started_at'),
    )
    .select(['visit.learner_id', 'visit.started_at', 'visit.next_text', 'visit.next_by'])
    .where('visit.next_by', 'is not', null)
    .orderBy('visit.visit_id')
    .execute()
  const otherwise = await otherwiseOf(db, await listOtherwise(db, cohortIds, now))
  const stepOf = new Map(agreed.map((row) => [row.learner_id, row]))
  return new Map(
    last.map(({ learner_id, started_at, visits }) => {
      const step = stepOf.get(learner_id)
      const nextStep =
        step?.next_text && step.next_by !== null ? { text: step.next_text, by: step.next_by } : null
      return [
        learner_id,
        {
          startedAt: Number(started_at),
          visits: Number(visits),
          nextStep,
          agreedAt: nextStep && step ? step.started_at : null,
          ...otherwise.get(`${learner_id} ${String(started_at)}`),
        },
      ]
    }),
  )
}

/** By learner and the beginning of the visit: only what she says of her own counts. */
async function otherwiseOf(
  db: Db,
  said: ReadonlyMap<RecordId, number>,
): Promise<ReadonlyMap<string, { readonly otherwiseAt: number }>> {
  if (said.size === 0) return new Map()
  const rows = await db
    .selectFrom('visit')
    .select(['visit_id', 'learner_id', 'started_at'])
    .where('visit_id', 'in', [...said.keys()])
    .execute()
  return new Map(
    rows.map((row) => [
      `${row.learner_id} ${row.started_at}`,
      { otherwiseAt: said.get(row.visit_id) ?? row.started_at },
    ]),
  )
}

/** So far back a plan is shown: this month, and the one before it. */
const daysBack = 62

/** Days planned for learners of these groups; what was withdrawn is left out. */
export async function listPlans(db: Db, cohortIds: readonly CohortId[], today: Day): Promise<PlannedVisit[]> {
  const rows = await db
    .selectFrom('visit_plan')
    .innerJoin('account', 'account.account_id', 'visit_plan.learner_id')
    .innerJoin('account as planner', 'planner.account_id', 'visit_plan.planned_by')
    .selectAll('visit_plan')
    .select('planner.name')
    .where('account.cohort_id', 'in', cohortIds)
    .where('visit_plan.day', '>=', addDays(today, -daysBack))
    .where('visit_plan.state', '!=', 'withdrawn')
    .orderBy('visit_plan.day')
    .orderBy('visit_plan.learner_id')
    .execute()
  return rows.map((row) => ({
    learnerId: row.learner_id,
    day: row.day,
    state: row.state,
    reason: row.state === 'not-done' ? row.reason : null,
    plannedBy: row.name,
  }))
}
