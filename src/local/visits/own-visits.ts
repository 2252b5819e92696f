import type { ModuleId, RecordId } from '#domain/id.ts'
import type { VisitReplyRecord } from '#domain/progress/record.ts'
import { byFinish } from '#domain/time/finish.ts'
import { newestFirst } from '#domain/visits/visit.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { ownRows } from '../outbox/own.ts'
import type { RecordRow } from '../outbox/rows.ts'
import type { KeptVisit } from './kept-visit.ts'

/** A visit to her class, and the record of what she said of it last. */
export type OwnVisit = KeptVisit & { readonly reply: VisitReplyRecord | null }

/** Visits to her own class about one module, the last first. */
export async function listOwnVisits(db: ProfileDatabase, moduleId: ModuleId): Promise<readonly OwnVisit[]> {
  const visits = newestFirst(await db.visits.where('moduleId').equals(moduleId).toArray())
  if (visits.length === 0) return []
  const replies = await lastReplies(db)
  return visits.map((visit) => ({ ...visit, reply: replies.get(visit.id) ?? null }))
}

const momentOf = ({ record, receivedAt, measuredOffsetMs = null }: RecordRow) => {
  const { id, seq, submittedAt, offsetMs } = record
  return { id, seq, submittedAt, offsetMs, measuredOffsetMs, receivedAt }
}

/** What she said of each visit last, on any of her phones. */
export async function lastReplies(db: ProfileDatabase): Promise<ReadonlyMap<RecordId, VisitReplyRecord>> {
  const rows = await ownRows(db)
  const said = rows.filter(({ record }) => record.kind === 'visit-reply')
  return new Map(
    said
      .toSorted((a, b) => byFinish(momentOf(a), momentOf(b)))
      .flatMap(({ record }) => (record.kind === 'visit-reply' ? [[record.visitId, record] as const] : [])),
  )
}
