import { dayOf } from '#domain/assignment/days.ts'
import { doubtOf } from '#domain/assignment/due-date.ts'
import type { AccountId, AssignmentId, CohortId, ModuleId } from '#domain/id.ts'
import type { AssignmentFacts } from '#protocol/desk/supervision.ts'
import { findAccount, listLearnerIds } from '../accounts/account.repository.ts'
import { type DeskEdit, mayEdit } from '../acts/edit.ts'
import { settleEdit } from '../acts/settle.ts'
import { type ChangedThing, logChangesFor } from '../changes/change-log.ts'
import { findCohort } from '../cohorts/cohort.repository.ts'
import type { Trx } from '../database/database.ts'
import { limits } from '../limits.ts'
import { hasModule } from '../packs/pack.repository.ts'
import { defaultTimeZone } from './assignment-facts.ts'
import {
  type AssignmentRow,
  countAssignments,
  findAssignment,
  listCohortAssignments,
  saveAssignment,
} from './assignment.repository.ts'

/** Of whom: one group, or one learner. */
type Aim = { readonly cohortId: CohortId | null; readonly learnerId: AccountId | null }

/** Requests of older apps say nothing of days for each: these stay as they are. */
type Facts = AssignmentFacts & { readonly afterDays?: number | null }

export type Assigning = Aim & {
  readonly id: AssignmentId
  readonly moduleId: ModuleId
  readonly facts: Facts
  /** What stood on her screen; null for a new one. Undefined from older apps, and there everything counts. */
  readonly was: Facts | null | undefined
  /** A day that has passed is meant. Requests ask back on the screen. */
  readonly meant: boolean
}
export type AssignOutcome =
  | 'done'
  | 'not-found'
  | 'no-module'
  | 'conflict'
  | 'too-many'
  | 'far-day'
  | 'past-day'

/** Assigns a module, changes the date, the days of grace or the note, withdraws: in the transaction that is given. */
export async function assign(trx: Trx, edit: DeskEdit, assigning: Assigning): Promise<AssignOutcome> {
  const { id, was } = assigning
  const learners = await learnersOf(trx, edit, assigning)
  if (learners === undefined) return 'not-found'
  const known = await findAssignment(trx, id)
  if (known !== undefined && !isSameAim(known, assigning)) return 'conflict'
  if (known === undefined && !(await hasModule(trx, assigning.moduleId))) return 'no-module'
  if (known === undefined && (await hasTooMany(trx, assigning))) return 'too-many'
  const wrong = wrongDay(edit, assigning, known)
  if (wrong !== undefined) return wrong
  const facts =
    known === undefined
      ? assigning.facts
      : // Made already, by a later act that came before this one.
        was === null
        ? factsOf(known)
        : await settleEdit(trx, edit, {
            object: `assignment:${id}`,
            present: factsOf(known),
            asked: assigning.facts,
            was,
          })
  if (facts === undefined) return 'conflict'
  const row = rowOf({ ...assigning, facts }, known, edit)
  // A repeated request is the same request: no new version, nothing sent.
  if (known !== undefined && row.version === known.version) return 'done'
  await saveAssignment(trx, row)
  await logChangesFor(trx, learners, await changedWith(trx, row, known))
  return 'done'
}

/** Withdraws what stands, whatever else was changed of it. */
export async function withdraw(trx: Trx, edit: DeskEdit, id: AssignmentId): Promise<'done' | 'not-found'> {
  const known = await findAssignment(trx, id)
  if (known === undefined) return 'not-found'
  const { module_id: moduleId, cohort_id: cohortId, learner_id: learnerId } = known
  const [facts, was] = [
    { ...factsOf(known), withdrawn: true },
    { ...factsOf(known), withdrawn: false },
  ]
  const outcome = await assign(trx, edit, { id, moduleId, cohortId, learnerId, facts, was, meant: true })
  return outcome === 'done' ? 'done' : 'not-found'
}

/** What stands already is not refused again, so that an old one can be withdrawn. */
function wrongDay(
  edit: DeskEdit,
  { facts, meant }: Assigning,
  known: AssignmentRow | undefined,
): 'far-day' | 'past-day' | undefined {
  if (known !== undefined && facts.dueOn === known.due_on) return undefined
  const doubt = doubtOf(facts.dueOn, dayOf(edit.now, defaultTimeZone))
  if (doubt === 'far') return 'far-day'
  // An act may be days old: it never makes anybody late that nobody meant.
  return doubt === 'past' && edit.kind === 'act' && !meant ? 'past-day' : undefined
}

/** A new date moves the days of whoever came later for what is due after it: those are sent again as well. */
async function changedWith(
  trx: Trx,
  row: AssignmentRow,
  known: AssignmentRow | undefined,
): Promise<readonly ChangedThing[]> {
  const isAsBefore = known === undefined || isSameDays(known, row)
  const moved =
    isAsBefore || row.cohort_id === null ? [row] : await listCohortAssignments(trx, [row.cohort_id])
  return moved.map(({ assignment_id: objectId }) => ({ kind: 'assignment', objectId }))
}

/** Whom it reaches, when she may assign to them; those who join later get it when they join. */
async function learnersOf(
  trx: Trx,
  edit: DeskEdit,
  { cohortId, learnerId }: Aim,
): Promise<AccountId[] | undefined> {
  if (cohortId !== null) {
    const cohort = mayEdit(edit, cohortId) ? await findCohort(trx, cohortId) : undefined
    return cohort === undefined ? undefined : listLearnerIds(trx, cohortId)
  }
  const learner = learnerId === null ? undefined : await findAccount(trx, learnerId)
  if (learner === undefined || learner.is_learner !== 1 || !mayEdit(edit, learner.cohort_id)) return undefined
  return [learner.account_id]
}

async function hasTooMany(trx: Trx, { cohortId, learnerId }: Aim): Promise<boolean> {
  const most = cohortId === null ? limits.assignmentsOfLearner : limits.assignmentsOfCohort
  return (await countAssignments(trx, { cohortId, learnerId })) >= most
}

/** What stands, as far as it moves the days of others. */
const isSameDays = (a: AssignmentRow, b: AssignmentRow): boolean =>
  a.due_on === b.due_on && a.after_days === b.after_days && a.withdrawn === b.withdrawn

const factsOf = (row: AssignmentRow): Facts => ({
  dueOn: row.due_on,
  afterDays: row.after_days,
  graceDays: row.grace_days,
  note: row.note,
  withdrawn: row.withdrawn === 1,
})

/** What an assignment asks and of whom never changes; another aim is another assignment. */
const isSameAim = (row: AssignmentRow, { moduleId, cohortId, learnerId }: Assigning): boolean =>
  row.module_id === moduleId && row.cohort_id === cohortId && row.learner_id === learnerId

function rowOf(
  { id, moduleId, cohortId, learnerId, facts }: Assigning,
  known: AssignmentRow | undefined,
  edit: DeskEdit,
): AssignmentRow {
  const asked = {
    due_on: facts.dueOn,
    after_days: facts.afterDays ?? null,
    grace_days: facts.graceDays,
    note: facts.note,
    withdrawn: Number(facts.withdrawn),
  }
  if (known === undefined) {
    return {
      assignment_id: id,
      version: 1,
      module_id: moduleId,
      cohort_id: cohortId,
      learner_id: learnerId,
      assigned_by: edit.actor.id,
      // Days are counted from here: those that an act waited on a phone are nobody's.
      assigned_at: asked.due_on === null && asked.after_days !== null ? edit.now : edit.at,
      ...asked,
    }
  }
  const isChanged =
    known.due_on !== asked.due_on ||
    known.after_days !== asked.after_days ||
    known.grace_days !== asked.grace_days ||
    known.note !== asked.note ||
    known.withdrawn !== asked.withdrawn
  return { ...known, ...asked, version: isChanged ? known.version + 1 : known.version }
}
