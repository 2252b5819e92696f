import type { Hono } from 'hono'
import { dayOf } from '#domain/assignment/days.ts'
import { doubtOf } from '#domain/assignment/due-date.ts'
import type { AccountId, AssignmentId } from '#domain/id.ts'
import { canSupervise } from '#domain/people/account.ts'
import { mergeEdit } from '#domain/people/edit.ts'
import { type AssignmentFacts, type AssignmentPut, assignmentPut, done } from '#protocol/desk/supervision.ts'
import { findAccount, listLearnerIds } from '../accounts/account.repository.ts'
import { findCohort } from '../cohorts/cohort.repository.ts'
import type { Trx } from '../database/database.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { pathId } from '../http/path-id.ts'
import { refuse, type Refusal } from '../http/refusal.ts'
import { answer } from '../http/signed-route.ts'
import { type NamedActor, supervisorRoute } from '../http/supervisor-route.ts'
import { hasModule } from '../packs/pack.repository.ts'
import { limits } from '../limits.ts'
import { type ChangedThing, logChangesFor } from '../changes/change-log.ts'
import { defaultTimeZone } from './assignment-facts.ts'
import {
  type AssignmentRow,
  countAssignments,
  findAssignment,
  listCohortAssignments,
  saveAssignment,
} from './assignment.repository.ts'

/** PUT /api/assignments/:id: assign a module, change the date or the note, withdraw. */
export function assignmentRoutes(app: Hono<Env>, deps: Dependencies): void {
  supervisorRoute(
    app,
    deps,
    {
      method: 'put',
      path: '/api/assignments/:id',
      subject: 'Assignments',
      who: 'staff',
      refuses: ['not-found', 'conflict', 'too-many'],
      summary: 'Assign a module',
      body: assignmentPut,
      answer: done,
    },
    async (actor, { body, now, param }) => {
      const id = pathId<'assignment'>(param('id'))
      if (id === undefined) return refuse('not-found')
      return deps.writer.write(async (trx) => {
        const learners = await learnersOf(trx, actor, body)
        if (!Array.isArray(learners)) return learners
        const known = await findAssignment(trx, id)
        if (known !== undefined && !isSameAim(known, body)) return refuse('conflict')
        if (known === undefined && !(await hasModule(trx, body.moduleId)))
          return refuse('not-found', { paths: ['moduleId'] })
        if (known === undefined && (await hasTooMany(trx, body))) return refuse('too-many')
        const facts = known === undefined ? body : mergeEdit(factsOf(known), factsIn(body), body.was)
        if (facts === undefined) return refuse('conflict')
        // What stands already is not refused again, so that an old one can be withdrawn.
        const isNewDate = known === undefined || facts.dueOn !== known.due_on
        if (isNewDate && doubtOf(facts.dueOn, dayOf(now, defaultTimeZone)) === 'far')
          return refuse('malformed-request', { paths: ['dueOn'] })
        const row = rowOf(id, { ...body, ...facts }, known, actor, now)
        // A repeated request is the same request: no new version, nothing sent.
        if (known !== undefined && row.version === known.version) return answer({ now })
        await saveAssignment(trx, row)
        await logChangesFor(trx, learners, await changedWith(trx, row, known))
        return answer({ now })
      })
    },
  )
}

/** A new date moves the days of whoever came later for what is due after it: those are told again as well. */
async function changedWith(
  trx: Trx,
  row: AssignmentRow,
  known: AssignmentRow | undefined,
): Promise<readonly ChangedThing[]> {
  const isAsBefore = known === undefined || (known.due_on === row.due_on && known.withdrawn === row.withdrawn)
  const moved =
    isAsBefore || row.cohort_id === null ? [row] : await listCohortAssignments(trx, [row.cohort_id])
  return moved.map(({ assignment_id: objectId }) => ({ kind: 'assignment', objectId }))
}

/** Whom it reaches, when the actor may assign to them; those who join later are told when they join. */
async function learnersOf(trx: Trx, actor: NamedActor, put: AssignmentPut): Promise<AccountId[] | Refusal> {
  if (put.cohortId !== null) {
    const cohort = canSupervise(actor, put.cohortId) ? await findCohort(trx, put.cohortId) : undefined
    return cohort === undefined ? refuse('not-found') : listLearnerIds(trx, put.cohortId)
  }
  const learner = put.learnerId === null ? undefined : await findAccount(trx, put.learnerId)
  if (learner === undefined || learner.is_learner !== 1 || !canSupervise(actor, learner.cohort_id))
    return refuse('not-found')
  return [learner.account_id]
}

async function hasTooMany(trx: Trx, { cohortId, learnerId }: AssignmentPut): Promise<boolean> {
  const most = cohortId === null ? limits.assignmentsOfLearner : limits.assignmentsOfCohort
  return (await countAssignments(trx, { cohortId, learnerId })) >= most
}

const factsOf = (row: AssignmentRow): AssignmentFacts => ({
  dueOn: row.due_on,
  graceDays: row.grace_days,
  note: row.note,
  withdrawn: row.withdrawn === 1,
})
const factsIn = ({ dueOn, graceDays, note, withdrawn }: AssignmentPut): AssignmentFacts => ({
  dueOn,
  graceDays,
  note,
  withdrawn,
})

/** What an assignment asks and of whom never changes; another aim is another assignment. */
const isSameAim = (row: AssignmentRow, put: AssignmentPut): boolean =>
  row.module_id === put.moduleId && row.cohort_id === put.cohortId && row.learner_id === put.learnerId

function rowOf(
  id: AssignmentId,
  put: AssignmentPut,
  known: AssignmentRow | undefined,
  actor: NamedActor,
  now: number,
): AssignmentRow {
  const asked = {
    due_on: put.dueOn,
    grace_days: put.graceDays,
    note: put.note,
    withdrawn: Number(put.withdrawn),
  }
  if (known === undefined) {
    return {
      assignment_id: id,
      version: 1,
      module_id: put.moduleId,
      cohort_id: put.cohortId,
      learner_id: put.learnerId,
      assigned_by: actor.id,
      assigned_at: now,
      ...asked,
    }
  }
  const isChanged =
    known.due_on !== asked.due_on ||
    known.grace_days !== asked.grace_days ||
    known.note !== asked.note ||
    known.withdrawn !== asked.withdrawn
  return { ...known, ...asked, version: isChanged ? known.version + 1 : known.version }
}
