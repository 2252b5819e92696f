import type { PackLanguage } from '#domain/content/languages.ts'
import type { RecordId } from '#domain/id.ts'
import type { VisitReplyRecord } from '#domain/progress/record.ts'
import { wordsOrNothing } from '#domain/text/line.ts'
import { withRoom } from '../database/reserve.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { writeRecord } from '../outbox/record.ts'
import type { World } from '../world.ts'
import { lastReplies } from './own-visits.ts'

/** What is said of a visit. `words`: how she sees it otherwise; null: she agrees. */
export type SaidOfVisit = {
  readonly visitId: RecordId
  readonly words: string | null
  readonly language: PackLanguage
}

/**
 * What she says of a visit to her class: a record, with the end of what was half written in one strict transaction. The same said
 * again, by two taps or in two windows, is said once.
 */
export function replyToVisit(
  db: ProfileDatabase,
  { visitId, words, language }: SaidOfVisit,
  form: string,
  world: World,
): Promise<VisitReplyRecord> {
  const otherwise = words === null ? null : wordsOrNothing(words)
  return withRoom(() =>
    db.transaction('rw', [db.records, db.outbox, db.drafts, db.state, db.halfWritten], async () => {
      await db.halfWritten.delete(form)
      const last = (await lastReplies(db)).get(visitId)
      if (last !== undefined && last.otherwise === otherwise) return last
      return writeRecord(db, world, (stamp) => ({
        ...{ kind: 'visit-reply', moduleId: null, packHash: null, language, visitId, otherwise },
        ...stamp,
      }))
    }),
  )
}
