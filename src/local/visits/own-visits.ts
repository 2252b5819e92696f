import type { ModuleId } from '#domain/id.ts'
import { newestFirst, type PastVisit } from '#domain/visits/visit.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'

/** Visits to her own class about one module, the last first. */
export const listOwnVisits = async (db: ProfileDatabase, moduleId: ModuleId): Promise<readonly PastVisit[]> =>
  newestFirst(await db.visits.where('moduleId').equals(moduleId).toArray())
