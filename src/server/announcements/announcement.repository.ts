import { isPastLastDay } from '#domain/announcements/announcement.ts'
import type { AccountId, CohortId, Id } from '#domain/id.ts'
import type { OwnAnnouncement, StaffAnnouncement } from '#protocol/announcements/announcements.ts'
import type { Db, Trx } from '../database/database.ts'
import type { Askers } from '../questions/askers.ts'

/** The newest: what a phone shows, and what a list of a year needs. */
const [mostOwn, mostListed] = [20, 60]

const announcements = (db: Db) =>
  db
    .selectFrom('announcement_cohort')
    .innerJoin('announcement', 'announcement.announcement_id', 'announcement_cohort.announcement_id')
    .innerJoin('cohort', 'cohort.cohort_id', 'announcement_cohort.cohort_id')
    .innerJoin('account as author', 'author.account_id', 'announcement.announced_by')
    .select([
      'announcement.announcement_id',
      'announcement.ar',
      'announcement.fr',
      'announcement.last_on',
      'announcement.announced_at',
      'announcement_cohort.cohort_id',
      'announcement_cohort.withdrawn_at',
      'cohort.time_zone',
      'author.name as author',
    ])
    .orderBy('announcement.announced_at', 'desc')
    .orderBy('announcement.announcement_id')

type Row = Awaited<ReturnType<ReturnType<typeof announcements>['execute']>>[number]

const wordsOf = (row: Row): OwnAnnouncement => ({
  id: row.announcement_id,
  ar: row.ar,
  fr: row.fr,
  lastOn: row.last_on,
  timeZone: row.time_zone,
  by: row.author,
  at: row.announced_at,
})

/** What stands for one learner: said to the group she is in now, not withdrawn, and not over. */
export async function listOwn(db: Db, learnerId: AccountId, now: number): Promise<OwnAnnouncement[]> {
  const rows = await announcements(db)
    .innerJoin('account', 'account.cohort_id', 'announcement_cohort.cohort_id')
    .where('account.account_id', '=', learnerId)
    .where('announcement_cohort.withdrawn_at', 'is', null)
    .limit(mostListed)
    .execute()
  return rows
    .filter((row) => !isPastLastDay(row.last_on, row.time_zone, now))
    .slice(0, mostOwn)
    .map(wordsOf)
}

/** Writes down what she has opened, of what was said to her group: once, at the first time. */
export async function noteOpened(
  trx: Trx,
  learnerId: AccountId,
  ids: readonly Id<'announcement'>[],
  now: number,
): Promise<void> {
  if (ids.length === 0) return
  const rows = await trx
    .selectFrom('announcement_cohort')
    .innerJoin('account', 'account.cohort_id', 'announcement_cohort.cohort_id')
    .select('announcement_cohort.announcement_id')
    .where('account.account_id', '=', learnerId)
    .where('announcement_cohort.announcement_id', 'in', ids)
    .execute()
  if (rows.length === 0) return
  await trx
    .insertInto('announcement_opened')
    .values(rows.map((row) => ({ ...row, account_id: learnerId, opened_at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The last ones to groups she follows, with who of those groups has opened each. */
export async function listForStaff(db: Db, followed: Askers): Promise<StaffAnnouncement[]> {
  if (followed.length === 0) return []
  const rows = await announcements(db)
    .$if(followed !== 'everybody', (query) =>
      query.where('announcement_cohort.cohort_id', 'in', followed === 'everybody' ? [] : followed),
    )
    .execute()
  const newest = groupById(rows).slice(0, mostListed)
  if (newest.length === 0) return []
  const cohortIds = [...new Set(newest.flatMap(([, each]) => each.map(({ cohort_id }) => cohort_id)))]
  const learners = await db
    .selectFrom('account')
    .select(['account_id', 'cohort_id', 'name'])
    .where('cohort_id', 'in', cohortIds)
    .where('is_learner', '=', 1)
    .where('ended', '=', 0)
    .execute()
  const opened = await db
    .selectFrom('announcement_opened')
    .selectAll()
    .where(
      'announcement_id',
      'in',
      newest.map(([id]) => id),
    )
    .orderBy('opened_at')
    .orderBy('account_id')
    .execute()
  return newest.flatMap(([id, [first, ...others]]) => {
    if (first === undefined) return []
    const ofIt: readonly CohortId[] = [first, ...others].map(({ cohort_id }) => cohort_id)
    const people = learners.filter(({ cohort_id }) => cohort_id !== null && ofIt.includes(cohort_id))
    return {
      ...wordsOf(first),
      cohortIds: [...ofIt],
      withdrawn: [first, ...others].every(({ withdrawn_at }) => withdrawn_at !== null),
      people: people.length,
      openedBy: opened.flatMap(({ announcement_id, account_id, opened_at: at }) => {
        const reader = people.find((one) => announcement_id === id && one.account_id === account_id)
        return reader ? [{ name: reader.name, at }] : []
      }),
    }
  })
}

/** The rows of each announcement together, in the order of the first. */
function groupById(rows: readonly Row[]): readonly (readonly [Row['announcement_id'], readonly Row[]])[] {
  const groups = new Map<Row['announcement_id'], Row[]>()
  for (const row of rows) groups.set(row.announcement_id, [...(groups.get(row.announcement_id) ?? []), row])
  return [...groups]
}
