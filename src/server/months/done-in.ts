import { sql } from 'kysely'
import type { AccountId, CohortId } from '#domain/id.ts'
import { finishedAt } from '#domain/time/finish.ts'
import type { Db } from '../database/database.ts'
import { finishOf } from '../progress/facts.ts'

export type Span = { readonly from: number; readonly until: number }

export type Done = {
  readonly lessons: ReadonlySet<string>
  readonly quizzes: number
  readonly spentMs: number
  readonly questions: number
  readonly replied: number
}
const nothing: Done = { lessons: new Set(), quizzes: 0, spentMs: 0, questions: 0, replied: 0 }

/** What each person of a group finished in a span of time, from the columns of her records. Who did nothing is not in it. */
export async function readDone(
  db: Db,
  cohortId: CohortId,
  span: Span,
): Promise<ReadonlyMap<AccountId, Done>> {
  const done = new Map<AccountId, Done>()
  for (const row of await listRecords(db, cohortId, span)) {
    const at = finishedAt(finishOf(row))
    if (at < span.from || at >= span.until) continue
    const before = done.get(row.account_id) ?? nothing
    const isRead = row.kind === 'session' && row.completed === 1 && row.lesson_id !== null
    done.set(row.account_id, {
      lessons: isRead ? new Set([...before.lessons, `${row.module_id} ${row.lesson_id}`]) : before.lessons,
      quizzes: before.quizzes + Number(row.kind === 'attempt'),
      spentMs: before.spentMs + row.spent_ms,
      questions: before.questions + Number(row.kind === 'question'),
      replied: before.replied + Number(row.replied !== null),
    })
  }
  return done
}

/** Every record that may have been finished then: one of its readings of the clock says so, or its arrival does. */
function listRecords(db: Db, cohortId: CohortId, { from, until }: Span) {
  return (
    db
      .selectFrom('record')
      .innerJoin('account', 'account.account_id', 'record.account_id')
      .leftJoin('answer as reply', (join) =>
        join
          .onRef('reply.record_id', '=', 'record.record_id')
          .onRef('reply.account_id', '=', 'record.account_id'),
      )
      .select([
        'record.account_id',
        'record.kind',
        'record.module_id',
        'record.lesson_id',
        'record.completed',
        'record.spent_ms',
        'record.submitted_at',
        'record.offset_ms',
        'record.measured_offset_ms',
        'record.received_at',
        'reply.record_id as replied',
      ])
      .where('account.cohort_id', '=', cohortId)
      .where('account.is_learner', '=', 1)
      .where('record.voids', 'is', null)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('record as withdrawal')
              .select('withdrawal.record_id')
              .whereRef('withdrawal.voids', '=', 'record.record_id')
              .whereRef('withdrawal.account_id', '=', 'record.account_id'),
          ),
        ),
      )
      // Nothing is finished after it arrived.
      .where('record.received_at', '>=', from)
      .where((eb) =>
        eb.or([
          eb('record.received_at', '<', until),
          eb.between(sql<number>`record.submitted_at + record.measured_offset_ms`, from, until),
          eb.between(sql<number>`record.submitted_at + record.offset_ms`, from, until),
        ]),
      )
      .execute()
  )
}
