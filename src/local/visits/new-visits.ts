import type { ModuleId } from '#domain/id.ts'
import { newestFirst, type PastVisit } from '#domain/visits/visit.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { ifRoom } from '../database/reserve.ts'

/** A new phone of hers gets all of them: what is older is no news. */
const newForMs = 60 * 86_400_000

/** The latest visit to her class that she has not read here; null when there is none. */
export async function findNewVisit(
  db: ProfileDatabase,
  now: number,
): Promise<Pick<PastVisit, 'moduleId' | 'visitedBy'> | null> {
  const unread = await db.visits.filter(({ seen, startedAt }) => isNew(seen) && now - startedAt < newForMs)
  const [latest] = newestFirst(await unread.toArray())
  return latest ? { moduleId: latest.moduleId, visitedBy: latest.visitedBy } : null
}

/** They have been on the screen now. A full phone says them once more. */
export async function markVisitsRead(db: ProfileDatabase, moduleId: ModuleId): Promise<void> {
  await ifRoom(() => db.visits.where('moduleId').equals(moduleId).modify({ seen: true }))
}

const isNew = (seen: boolean | undefined): boolean => seen === false
