import type { Assignment } from '#domain/assignment/assignment.ts'
import { assignmentState } from '#domain/assignment/due.ts'
import { standingByModule } from '#domain/assignment/standing.ts'
import { boundsOf, type Month } from '#domain/desk/month.ts'
import type { AccountId, CohortId } from '#domain/id.ts'
import type { ModuleProgress } from '#domain/progress/progress.ts'
import { finishedAt } from '#domain/time/finish.ts'
import type { MonthPerson } from '#protocol/desk/month.ts'
import { assignmentsOf } from '../board/board.ts'
import { loadBoardFacts } from '../board/board-facts.ts'
import type { CohortRow } from '../cohorts/cohort.repository.ts'
import type { Db } from '../database/database.ts'
import { progressOfRow } from '../progress/row.ts'
import { readDone, type Span } from './done-in.ts'

/** The people of a group, each with what she did in the month. A fixed number of questions to the database. */
export async function readMonthOf(
  db: Db,
  cohort: CohortRow,
  month: Month,
  now: number,
): Promise<MonthPerson[]> {
  const span = boundsOf(month, cohort.time_zone)
  const facts = await loadBoardFacts(db, [cohort.cohort_id], now)
  const done = await readDone(db, cohort.cohort_id, span)
  const certificates = await countCertificates(db, cohort.cohort_id, span)
  const visits = await countVisits(db, cohort.cohort_id, span)
  return facts.learners.flatMap((learner) => {
    const { account } = learner
    const hers = done.get(account.account_id)
    const progress = learner.modules.map(progressOfRow)
    const isEnded = account.ended === 1
    // Who joined later has no part in it, and nobody knows when an account was closed.
    if (account.joined_at >= span.until || (isEnded && hers === undefined)) return []
    return [
      {
        id: account.account_id,
        name: account.name,
        ended: isEnded,
        active: hers !== undefined,
        lessons: hers?.lessons.size ?? 0,
        quizzes: hers?.quizzes ?? 0,
        passed: progress.filter((module) => isPassedIn(module, span)).length,
        minutes: Math.round((hers?.spentMs ?? 0) / 60_000),
        overdue: isEnded ? 0 : overdueAt(assignmentsOf(learner, facts).assignments, progress, span, now),
        questions: hers?.questions ?? 0,
        replied: hers?.replied ?? 0,
        visits: visits.get(account.account_id) ?? 0,
        certificates: certificates.get(account.account_id) ?? 0,
      },
    ]
  })
}

const passedAt = ({ passedBy }: ModuleProgress): number =>
  passedBy === null ? Infinity : finishedAt(passedBy)

function isPassedIn(module: ModuleProgress, { from, until }: Span): boolean {
  const at = passedAt(module)
  return at >= from && at < until
}

/** At the end of the month, or now where it is not over: by the dates as they stand now. */
function overdueAt(
  assignments: readonly Assignment[],
  progress: readonly ModuleProgress[],
  { until }: Span,
  now: number,
): number {
  const standing = standingByModule(assignments.filter(({ assignedAt }) => assignedAt < until))
  const passed = new Map(
    progress.filter((module) => passedAt(module) < until).map((one) => [one.moduleId, one.passedBy]),
  )
  const at = Math.min(now, until - 1)
  return [...standing].filter(([moduleId, assignment]) => {
    const so = { started: false, satisfiedBy: passed.get(moduleId) ?? null }
    return assignmentState(assignment, so, at).kind === 'overdue'
  }).length
}

/** Those that stand, by the day they were first issued: a new name on the paper is not a new certificate. */
async function countCertificates(
  db: Db,
  cohortId: CohortId,
  { from, until }: Span,
): Promise<ReadonlyMap<AccountId, number>> {
  const rows = await db
    .selectFrom('certificate')
    .innerJoin('account', 'account.account_id', 'certificate.account_id')
    .leftJoin('earlier_certificate as earlier', 'earlier.certificate_id', 'certificate.certificate_id')
    .select((eb) => [
      'certificate.account_id',
      'certificate.issued_at',
      eb.fn.min('earlier.issued_at').as('first_at'),
    ])
    .where('account.cohort_id', '=', cohortId)
    .groupBy(['certificate.certificate_id', 'certificate.account_id', 'certificate.issued_at'])
    .execute()
  const counts = new Map<AccountId, number>()
  for (const { account_id: id, issued_at: at, first_at: first } of rows) {
    const issued = first === null ? at : Math.min(at, Number(first))
    if (issued >= from && issued < until) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

async function countVisits(
  db: Db,
  cohortId: CohortId,
  { from, until }: Span,
): Promise<ReadonlyMap<AccountId, number>> {
  const rows = await db
    .selectFrom('visit')
    .innerJoin('account', 'account.account_id', 'visit.learner_id')
    .select((eb) => ['visit.learner_id', eb.fn.countAll<number>().as('many')])
    .where('account.cohort_id', '=', cohortId)
    .where('visit.started_at', '>=', from)
    .where('visit.started_at', '<', until)
    .groupBy('visit.learner_id')
    .execute()
  return new Map(rows.map((row) => [row.learner_id, Number(row.many)]))
}
