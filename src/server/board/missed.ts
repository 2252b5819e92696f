import { sql } from 'kysely'
import type { AccountId, CohortId, ModuleId } from '#domain/id.ts'
import type { Db } from '../database/database.ts'

export type Missed = {
  readonly account_id: AccountId
  readonly module_id: ModuleId
  readonly questions: number
}

/**
 * In modules not passed: how many questions were missed twice or more, the last time too. It goes through the modules of these
 * learners. So the key of `response` finds their rows, however many other people there are.
 */
export function listMissed(db: Db, cohortIds: readonly CohortId[]): Promise<Missed[]> {
  const lastOf = (isRight: number) =>
    sql<number>`max(case when response.is_right = ${sql.lit(isRight)} then response.finished_at else 0 end)`
  const missedTwice = db
    .selectFrom('account')
    .innerJoin('learner_module', 'learner_module.account_id', 'account.account_id')
    .innerJoin('response', (join) =>
      join
        .onRef('response.module_id', '=', 'learner_module.module_id')
        .onRef('response.account_id', '=', 'learner_module.account_id'),
    )
    .select(['response.account_id', 'response.module_id', 'response.question_id'])
    .where('account.cohort_id', 'in', cohortIds)
    .where('learner_module.state', '=', 'failed')
    .groupBy(['response.account_id', 'response.module_id', 'response.question_id'])
    .having(sql<number>`sum(1 - response.is_right)`, '>=', 2)
    .having(sql<boolean>`${lastOf(0)} > ${lastOf(1)}`)
  return db
    .selectFrom(missedTwice.as('question'))
    .select((eb) => [
      'question.account_id',
      'question.module_id',
      eb.cast<number>(eb.fn.countAll(), 'integer').as('questions'),
    ])
    .groupBy(['question.account_id', 'question.module_id'])
    .orderBy('question.module_id')
    .execute()
}
