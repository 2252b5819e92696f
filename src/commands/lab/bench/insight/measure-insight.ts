import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import { asId, type CohortId } from '#domain/id.ts'
import type { Db, Trx } from '#server/database/database.ts'
import { openDatabase } from '#server/database/open-database.ts'
import { insertRows } from '#server/insight/add-responses.ts'
import { readTallies, type Whose } from '#server/insight/read-tallies.ts'
import { rebuildSums } from '#server/insight/rebuild-responses.ts'
import type { ResponseRow } from '#server/insight/response-rows.ts'
import { findPostgres } from '../../../check/steps/postgres.ts'
import { diceFrom } from '../../demo/dice.ts'
import type { Row } from '../table.ts'

const learners = 50_000
const asked = 12
const written = 25
const cohortSize = 30
const reads = 40
const moduleId = asId<'module'>('play-and-interactions')

/** What is asked of a module that 50,000 learners have tried: the sums of all, and the responses of one supervisor's people. */
export async function measureInsight(): Promise<readonly Row[]> {
  const rows = await measureOn('SQLite', null)
  const postgres = await findPostgres(process.env)
  if (postgres.kind === 'none') return rows
  try {
    return [...rows, ...(await measureOn('PostgreSQL', postgres.url))]
  } finally {
    await postgres.stop()
  }
}

async function measureOn(name: string, databaseUrl: string | null): Promise<readonly Row[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'smart-educator-bench-'))
  const opened = await openDatabase({ dataDir, databaseUrl })
  if (opened.kind === 'wrong') throw new Error(opened.sentence)
  try {
    await opened.db.transaction().execute(fill)
    // As its own keeper does after such a change.
    await sql`analyze`.execute(opened.db)
    const whole = await p95(opened.db, 'everybody')
    const one = await p95(opened.db, [cohortOf(0)])
    const sixty = await p95(
      opened.db,
      Array.from({ length: 60 }, (_, index) => cohortOf(index)),
    )
    const row = (what: string, measured: number, atMost: number | null = 100): Row => ({
      name: `insight, ${name}: ${what}, p95`,
      unit: 'ms',
      floor: null,
      measured,
      target: atMost === null ? null : { atMost },
    })
    return [
      row('a module of 50,000 learners', whole),
      row('of a group of 30', one),
      row('of 60 groups, 1,800 learners', sixty, null),
    ]
  } finally {
    await opened.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function p95(db: Db, whose: Whose): Promise<number> {
  const took: number[] = []
  for (let read = 0; read < reads; read++) {
    const before = performance.now()
    await readTallies(db, moduleId, whose)
    took.push(performance.now() - before)
  }
  return took.toSorted((a, b) => a - b)[Math.floor(reads * 0.95) - 1] ?? 0
}

const cohortOf = (index: number): CohortId => asId<'cohort'>(`cohort-${index}`)

async function fill(trx: Trx): Promise<void> {
  const cohorts = Math.ceil(learners / cohortSize)
  for (let index = 0; index < cohorts; index++)
    await trx
      .insertInto('cohort')
      .values({
        cohort_id: cohortOf(index),
        name: String(index),
        time_zone: 'Africa/Casablanca',
        created_at: 0,
        local_card: null,
      })
      .execute()
  const dice = diceFrom(1, 'insight')
  for (let index = 0; index < learners; index++) {
    const account_id = asId<'account'>(`0192a000-0000-7000-8000-${String(index).padStart(12, '0')}`)
    await trx
      .insertInto('account')
      .values({
        ...{ account_id, name: 'Amina', other_name: null, is_learner: 1, is_supervisor: 0 },
        ...{ is_administrator: 0, language: 'ar', address: 'feminine', login: null, password_hash: null },
        ...{ phone: null, cohort_id: cohortOf(Math.floor(index / cohortSize)), joined_at: 0 },
        ...{ cohort_since: null, ended: 0, change_number: 0 },
      })
      .execute()
    const from = dice.between(1, written)
    const rows = Array.from({ length: asked }, (_, step): ResponseRow => {
      const isRight = Number(dice.chance(0.6))
      return {
        ...{ module_id: moduleId, account_id, kind: 'attempt', version: 7, is_first: 1 },
        ...{ is_kept30: 0, is_kept60: 0 },
        question_id: asId<'question'>(`q${String((from + step) % written).padStart(2, '0')}`),
        record_id: asId<'record'>(account_id.replace('0192a', '0192b')),
        language: dice.chance(0.25) ? 'fr' : 'ar',
        choices: isRight === 1 ? 'a' : dice.pick(['b', 'c', 'd']),
        is_right: isRight,
        seconds: dice.between(5, 95),
        sure: Number(dice.chance(0.5)),
        rest: dice.between(1, 1000),
        finished_at: 1_790_000_000_000 + index,
      }
    })
    await insertRows(trx, rows)
  }
  await rebuildSums(trx)
}
