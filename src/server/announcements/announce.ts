import { doubtAboutLastDay, type AnnouncementFacts } from '#domain/announcements/announcement.ts'
import { dayOf } from '#domain/assignment/days.ts'
import type { CohortId, Id } from '#domain/id.ts'
import { wordsOrNothing } from '#domain/text/line.ts'
import { type DeskEdit, mayEdit } from '../acts/edit.ts'
import { findCohort } from '../cohorts/cohort.repository.ts'
import type { Trx } from '../database/database.ts'
import { limits } from '../limits.ts'

type Announcing = AnnouncementFacts & {
  readonly id: Id<'announcement'>
  readonly cohortIds: readonly CohortId[]
}
type AnnounceOutcome = 'done' | 'not-found' | 'malformed' | 'wrong-day' | 'too-many'

/** Says something to whole groups, in the transaction that is given: to all of them, or to none. */
export async function announce(
  trx: Trx,
  edit: DeskEdit,
  { id, ar, fr, lastOn, cohortIds }: Announcing,
): Promise<AnnounceOutcome> {
  const texts = { ar: (ar && wordsOrNothing(ar)) || null, fr: (fr && wordsOrNothing(fr)) || null }
  if ((texts.ar === null && texts.fr === null) || cohortIds.length === 0) return 'malformed'
  for (const cohortId of cohortIds) {
    const cohort = mayEdit(edit, cohortId) ? await findCohort(trx, cohortId) : undefined
    if (cohort === undefined) return 'not-found'
    // Seen from the day she wrote it. One that arrives after its last day is kept, and shown to nobody.
    if (doubtAboutLastDay(lastOn, dayOf(edit.at, cohort.time_zone)) !== null) return 'wrong-day'
    if ((await countOf(trx, cohortId)) >= limits.announcementsOfCohort) return 'too-many'
  }
  const known = await trx
    .selectFrom('announcement')
    .select('announcement_id')
    .where('announcement_id', '=', id)
    .executeTakeFirst()
  if (known !== undefined) return 'malformed'
  await trx
    .insertInto('announcement')
    .values({
      ...{ announcement_id: id, ...texts, last_on: lastOn },
      ...{ announced_by: edit.actor.id, announced_at: edit.at },
    })
    .execute()
  await trx
    .insertInto('announcement_cohort')
    .values(
      [...new Set(cohortIds)].map((cohortId) => ({
        ...{ announcement_id: id, cohort_id: cohortId, withdrawn_at: null },
      })),
    )
    .execute()
  return 'done'
}

/** Takes it away from those of its groups that she follows. */
export async function retract(
  trx: Trx,
  edit: DeskEdit,
  id: Id<'announcement'>,
): Promise<'done' | 'not-found'> {
  const rows = await trx
    .selectFrom('announcement_cohort')
    .select('cohort_id')
    .where('announcement_id', '=', id)
    .execute()
  const own = rows.map(({ cohort_id }) => cohort_id).filter((cohortId) => mayEdit(edit, cohortId))
  if (own.length === 0) return 'not-found'
  await trx
    .updateTable('announcement_cohort')
    .set({ withdrawn_at: edit.at })
    .where('announcement_id', '=', id)
    .where('cohort_id', 'in', own)
    .where('withdrawn_at', 'is', null)
    .execute()
  return 'done'
}

async function countOf(trx: Trx, cohortId: CohortId): Promise<number> {
  const { many } = await trx
    .selectFrom('announcement_cohort')
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .where('cohort_id', '=', cohortId)
    .executeTakeFirstOrThrow()
  return Number(many)
}
