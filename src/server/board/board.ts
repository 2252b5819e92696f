import { telephoneOf } from '../accounts/telephone.routes.ts'
import { assignmentFor, groupPlaceOf } from '../assignments/assignment-facts.ts'
import type { AssignmentRow } from '../assignments/assignment.repository.ts'
import type { AccountId, CohortId } from '#domain/id.ts'
import { lastInstant } from '#domain/progress/record.ts'
import type { Board } from '#protocol/desk/supervision.ts'
import { cohortFacts } from '../cohorts/cohort.repository.ts'
import type { Db } from '../database/database.ts'
import type { Askers } from '../questions/askers.ts'
import { listWaiting, type Waiting } from '../questions/question.repository.ts'
import { listKeptPlans } from '../assignments/keep-plan.ts'
import { listBoardAssignments, listBoardInvitations } from './board-lists.ts'
import { dayOf } from '#domain/assignment/days.ts'
import { defaultTimeZone } from '../assignments/assignment-facts.ts'
import { listPlans } from '../visits/visit.repository.ts'
import { cellsOf } from './cells.ts'
import { type BoardFacts, type LearnerRows, loadBoardFacts } from './board-facts.ts'

/** Everything a supervisor follows, in one response that her phone keeps for the road. */
export async function readBoard(
  db: Db,
  cohortIds: readonly CohortId[],
  askers: Askers,
  now: number,
  recentBuilds?: ReadonlySet<string>,
): Promise<Board> {
  const waiting = await listWaiting(db, askers)
  const openQuestions = waiting.reduce((sum, { open }) => sum + open, 0)
  const waitingOf = new Map(waiting.map((row) => [row.account_id, row]))
  if (cohortIds.length === 0)
    return { now, cohorts: [], learners: [], assignments: [], invitations: [], openQuestions }
  const facts = await loadBoardFacts(db, cohortIds, now)
  const plans = await listKeptPlans(db, cohortIds)
  return {
    now,
    cohorts: facts.cohorts.map((row) => ({
      ...cohortFacts(row),
      followers: facts.followers.get(row.cohort_id) ?? 0,
    })),
    learners: facts.learners.map((learner) =>
      boardLearner(learner, facts, now, waitingOf.get(learner.account.account_id), recentBuilds),
    ),
    assignments: await listBoardAssignments(db, facts.assignments),
    invitations: await listBoardInvitations(db, cohortIds, now),
    openQuestions,
    ...(plans.length === 0 ? {} : { plans: plans.map((one) => ({ ...one, modules: [...one.modules] })) }),
    visitPlans: await listPlans(db, cohortIds, dayOf(now, defaultTimeZone)),
  }
}

export type BoardLearnerRow = Board['learners'][number]

export function boardLearner(
  learner: LearnerRows,
  facts: BoardFacts,
  now: number,
  waiting?: Waiting,
  recentBuilds?: ReadonlySet<string>,
): BoardLearnerRow {
  const signs = signsOf(learner, waiting)

  const { account } = learner
  const telephone = telephoneOf(account)
  const { cohort, rows, since, assignments } = assignmentsOf(learner, facts)
  return {
    id: account.account_id,
    name: account.name,
    ...(account.other_name === null ? {} : { otherName: account.other_name }),
    cohortId: cohort.cohort_id,
    joinedAt: account.joined_at,
    ended: account.ended === 1,
    device: deviceOf(learner, recentBuilds),
    quarantined: learner.quarantined,
    cells: cellsOf(learner.modules, assignments, now, askedOf(rows, since)),
    ...(telephone === undefined ? {} : { telephone }),
    language: account.language,
    address: account.address,
    ...(signs === null ? {} : { signs }),
    ...(learner.contacts.length === 0 ? {} : { contacts: contactsOf(learner) }),
    ...(learner.lastVisit === undefined ? {} : { lastVisit: learner.lastVisit }),
  }
}

/** What she is asked, as it stands for her. */
export function assignmentsOf(learner: LearnerRows, facts: BoardFacts) {
  const { account } = learner
  const cohort = facts.cohorts.find((row) => row.cohort_id === account.cohort_id)
  if (cohort === undefined) throw new Error('a learner on the board is in no cohort of the board')
  const rows = facts.assignments.filter((row) => isFor(row, account.account_id, cohort.cohort_id))
  const kept = new Map(learner.keptDues.map((due) => [due.module_id, due]))
  const place = { ...groupPlaceOf({ ...account, time_zone: cohort.time_zone }, rows), kept }
  const assignments = rows.map((row) => assignmentFor(row, place, ''))
  return { cohort, rows, since: place.since, assignments }
}

/** Since when each is asked of her: what her group was asked before she came, since she came. */
const askedOf = (rows: readonly AssignmentRow[], since: number): ReadonlyMap<string, number> =>
  new Map(
    rows.map(({ assignment_id: id, cohort_id: group, assigned_at: at }) => [
      id,
      group === null ? at : Math.max(at, since),
    ]),
  )

const isFor = (row: AssignmentRow, learnerId: AccountId, cohortId: CohortId): boolean =>
  row.learner_id === learnerId || row.cohort_id === cohortId

/** Lists of a message are written by whoever sends it: a copy. */
const contactsOf = ({ contacts }: LearnerRows): NonNullable<BoardLearnerRow['contacts']> =>
  contacts.map((contact) => ({ ...contact, about: [...contact.about] }))

/** What waits for somebody; null when nothing does. */
function signsOf(
  { quarantinedAt, missed }: LearnerRows,
  waiting?: Waiting,
): NonNullable<BoardLearnerRow['signs']> | null {
  const { request_at: requestAt = null, question_at: questionAt = null } = waiting ?? {}
  if (quarantinedAt === null && requestAt === null && questionAt === null && missed.length === 0) return null
  return {
    quarantinedAt,
    requestAt,
    questionAt,
    missed: missed.map(({ module_id: moduleId, questions }) => ({ moduleId, questions })),
  }
}

/** The device last in contact; the others only add what they are still holding. */
function deviceOf(
  { reports, isForked }: LearnerRows,
  recentBuilds?: ReadonlySet<string>,
): BoardLearnerRow['device'] {
  const newest = reports.toSorted((a, b) => b.heard_at - a.heard_at)[0]
  if (newest === undefined) return null
  const isPersisted: Record<string, boolean> = { 0: false, 1: true }
  return {
    lastHeardAt: newest.heard_at,
    freeMb: newest.free_mb,
    persisted: isPersisted[String(newest.persisted)] ?? null,
    waiting: newest.waiting,
    refused: newest.refused,
    clockOffsetMs: Math.min(Math.max(newest.clock_offset_ms, -lastInstant), lastInstant),
    forked: isForked,
    ...(recentBuilds === undefined || recentBuilds.has(newest.build) ? {} : { isOld: true as const }),
    ...(newest.faults === null ? {} : { faults: newest.faults }),
    ...(newest.last_fault === null ? {} : { lastFault: newest.last_fault }),
    ...(newest.last_fault_at === null ? {} : { lastFaultAt: newest.last_fault_at }),
  }
}
