import { decode } from '#protocol/decode.ts'
import { groupsOfBoard, staffOfGroups } from '#protocol/desk/local-card-of-group.ts'
import type { ProfileDatabase } from '#local/database/profile-database.ts'
import type { CardOwner } from './local-card-lines.ts'

/**
 * A group as the desk keeps it on this phone. An administrator sees every group and follows none: her own account names none of
 * them, and she prints their cards too. Read from its table: the module that keeps it is the desk's, and on no educator's phone.
 */
export async function withGroupOfDesk(
  db: ProfileDatabase,
  own: readonly (CardOwner | null)[],
  asked: string,
): Promise<readonly (CardOwner | null)[]> {
  if (asked === '' || own[0]?.cohorts.some(({ id }) => id === asked)) return own
  const ofDesk = await findGroup(db, asked)
  return ofDesk === null ? own : [ofDesk]
}

async function findGroup(db: ProfileDatabase, id: string): Promise<CardOwner | null> {
  const kept = decode(groupsOfBoard, (await db.answers.get('board'))?.body)
  const cohort = kept.kind === 'decoded' ? kept.value.cohorts.find((one) => one.id === id) : undefined
  if (cohort === undefined) return null
  const people = decode(staffOfGroups, (await db.answers.get('supervisors'))?.body)
  const supervisors = people.kind === 'decoded' ? people.value.supervisors : []
  return {
    cohorts: [cohort],
    supervisors: supervisors.filter(({ cohortIds, ended }) => !ended && cohortIds.includes(id)),
  }
}
