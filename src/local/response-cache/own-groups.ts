import type { Board } from '#protocol/desk/supervision.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { ifRoom } from '../database/reserve.ts'
import { readState } from '../database/state.ts'

/**
 * What a new board says of her own groups, her account on this phone says too: the sheet of numbers and the search read it there,
 * and the next sync may be a week away. Both times are the server's; a later sync knows better.
 */
export async function renewOwnGroups(
  db: ProfileDatabase,
  { now, cohorts }: Pick<Board, 'now' | 'cohorts'>,
): Promise<void> {
  await ifRoom(() =>
    db.transaction('rw', [db.account, db.state], async () => {
      const own = await db.account.get('own')
      const last = await readState(db, 'lastSync')
      if (own === undefined || (last !== null && last.at > now)) return
      const groups = own.account.cohorts.map((group) => cohorts.find(({ id }) => id === group.id) ?? group)
      await db.account.put({ ...own, account: { ...own.account, cohorts: groups } })
    }),
  )
}
