import type { QuestionRecord } from '#domain/progress/record.ts'
import type { QuestionReply } from '#protocol/sync/sync.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { listRecords, type StoredRecord } from '../outbox/records.ts'

/** A question of the person on this phone: how far it is, and its reply. */
export type OwnQuestion = {
  readonly question: QuestionRecord
  readonly state: StoredRecord['state']
  readonly askedAt: number
  readonly receipt: string | null
  readonly code: string | null
  readonly withdrawnAt: number | null
  readonly reply: (QuestionReply & { readonly seen: boolean }) | null
}

/** What she asked, newest first. */
export async function listQuestions(db: ProfileDatabase): Promise<OwnQuestion[]> {
  const stored = await listRecords(db)
  const replies = new Map((await db.replies.toArray()).map((reply) => [String(reply.id), reply]))
  return stored.flatMap(({ record, finishedAt: askedAt, state, receipt, code, withdrawnAt }) =>
    record.kind === 'question'
      ? [
          {
            ...{ question: record, askedAt, state, receipt, code, withdrawnAt },
            reply: replies.get(record.id) ?? null,
          },
        ]
      : [],
  )
}

/** Replies that came and were not on the screen yet. */
export const countUnseen = (db: ProfileDatabase): Promise<number> =>
  db.replies.filter((reply) => !reply.seen).count()

/** They have been on the screen now. A later rewriting makes a reply unseen again. */
export async function markSeen(db: ProfileDatabase): Promise<void> {
  await db.replies.filter((reply) => !reply.seen).modify({ seen: true })
}
