import { type SelectQueryBuilder, sql } from 'kysely'
import type { PackLanguage } from '#domain/content/languages.ts'
import { asId, type CohortId, type ModuleId, type QuestionId } from '#domain/id.ts'
import { addTallies, emptyTally, type Tally } from '#domain/insight/tally.ts'
import type { Database, Db } from '../database/database.ts'
import { choicesIn } from './tally-sums.ts'

/** Whose first tries count: those of everybody there ever was, or of whoever is in these cohorts now. */
export type Whose = 'everybody' | readonly CohortId[]

/** First tries of one question in one version and language. */
export type VersionTally = {
  readonly questionId: QuestionId
  readonly version: number
  readonly language: PackLanguage
  readonly tally: Tally
}

type ItemRow = Database['item']
type CountRow = Omit<Database['item_count'], 'module_id'>

/** Of everybody from the sums; of some cohorts from the responses of their people. Either way a fixed number of statements. */
export async function readTallies(
  db: Db,
  moduleId: ModuleId,
  whose: Whose,
): Promise<readonly VersionTally[]> {
  if (whose === 'everybody') {
    const items = await db.selectFrom('item').selectAll().where('module_id', '=', moduleId).execute()
    const counts = await db
      .selectFrom('item_count')
      .selectAll()
      .where('module_id', '=', moduleId)
      .where('kind', 'in', ['choice', 'seconds'])
      .execute()
    return talliesOf(items, counts)
  }
  if (whose.length === 0) return []
  const items = await summed(firstTries(db, moduleId, whose)).execute()
  const taken = await firstTries(db, moduleId, whose)
    .select(['version', 'language', 'question_id', 'choices'])
    .select((eb) => eb.fn.countAll<number>().as('people'))
    .groupBy(['version', 'language', 'question_id', 'choices'])
    .execute()
  const spent = await firstTries(db, moduleId, whose)
    .select(['version', 'language', 'question_id', 'seconds'])
    .select((eb) => eb.fn.countAll<number>().as('people'))
    .groupBy(['version', 'language', 'question_id', 'seconds'])
    .execute()
  return talliesOf(items, [
    ...spent.map(({ seconds, ...rest }): CountRow => ({ ...rest, kind: 'seconds', value: String(seconds) })),
    ...taken.flatMap(({ choices, ...rest }) =>
      choicesIn(choices).map((value): CountRow => ({ ...rest, kind: 'choice', value })),
    ),
  ])
}

const firstTries = (db: Db, moduleId: ModuleId, cohortIds: readonly CohortId[]) =>
  db
    .selectFrom('response')
    .where('module_id', '=', moduleId)
    .where('is_first', '=', 1)
    .where('account_id', 'in', peopleIn(db, cohortIds))

/** Whoever is in these cohorts now. */
export const peopleIn = (db: Db, cohortIds: readonly CohortId[]) =>
  db.selectFrom('account').select('account_id').where('cohort_id', 'in', cohortIds)

/** As `rebuildSums` adds them up. */
const summed = (query: SelectQueryBuilder<Database, 'response', object>) =>
  query
    .groupBy(['version', 'language', 'question_id'])
    .select(['version', 'language', 'question_id'])
    .select([
      sql<number>`count(*)`.as('people'),
      sql<number>`sum(is_right)`.as('right_count'),
      sql<number>`count(sure)`.as('said'),
      sql<number>`sum(case when sure = 1 and is_right = 0 then 1 else 0 end)`.as('sure_wrong'),
      sql<number>`count(rest)`.as('pairs'),
      sql<number>`sum(case when rest is null then 0 else is_right end)`.as('sum_x'),
      sql<number>`sum(coalesce(rest, 0))`.as('sum_y'),
      sql<number>`sum(coalesce(rest, 0) * coalesce(rest, 0))`.as('sum_yy'),
      sql<number>`sum(is_right * coalesce(rest, 0))`.as('sum_xy'),
    ])

type Key = { readonly version: number; readonly language: PackLanguage; readonly question_id: QuestionId }
const nameOf = ({ version, language, question_id }: Key): string => `${version} ${language} ${question_id}`

function talliesOf(
  items: readonly Omit<ItemRow, 'module_id'>[],
  counts: readonly CountRow[],
): readonly VersionTally[] {
  const found = new Map<string, { choices: Map<string, number>; seconds: Map<number, number> }>()
  for (const row of counts) {
    const known = found.get(nameOf(row)) ?? { choices: new Map(), seconds: new Map() }
    found.set(nameOf(row), known)
    if (row.kind === 'choice') add(known.choices, row.value, row.people)
    if (row.kind === 'seconds') add(known.seconds, Number(row.value), row.people)
  }
  return items.map((row) => {
    const { choices, seconds } = found.get(nameOf(row)) ?? { choices: new Map(), seconds: new Map() }
    return {
      questionId: row.question_id,
      version: row.version,
      language: row.language,
      tally: {
        people: row.people,
        right: row.right_count,
        said: row.said,
        sureAndWrong: row.sure_wrong,
        pairs: row.pairs,
        sumX: row.sum_x,
        sumY: row.sum_y,
        sumYY: row.sum_yy,
        sumXY: row.sum_xy,
        choices: new Map([...choices].map(([id, people]) => [asId<'choice'>(id), people])),
        seconds,
      },
    }
  })
}

const add = <K>(counts: Map<K, number>, key: K, people: number): void =>
  void counts.set(key, (counts.get(key) ?? 0) + people)

/** Of one question in one version, in both languages together or in one. */
export const tallyIn = (
  tallies: readonly VersionTally[],
  version: number,
  questionId: QuestionId,
  language?: PackLanguage,
): Tally =>
  tallies
    .filter(
      (one) =>
        one.version === version &&
        one.questionId === questionId &&
        (language === undefined || one.language === language),
    )
    .map(({ tally }) => tally)
    .reduce(addTallies, emptyTally)
