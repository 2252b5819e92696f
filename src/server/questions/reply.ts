import type { RecordId } from '#domain/id.ts'
import { wordsOrNothing } from '#domain/text/line.ts'
import { type DeskEdit, mayEdit } from '../acts/edit.ts'
import { settleEdit } from '../acts/settle.ts'
import { logChanges } from '../changes/change-log.ts'
import type { Trx } from '../database/database.ts'
import { findReply, saveReply } from './reply.repository.ts'
import { objectOf } from './kept-replies.ts'
import { findAskers } from './question.repository.ts'

export type ReplyToQuestion = {
  readonly questionId: RecordId
  readonly text: string
  /** The reply she saw; null when there was none. Undefined from older apps. */
  readonly was: string | null | undefined
}

/**
 * Her reply to a question, in the transaction that is given. A reply somebody else gave meanwhile is never overwritten: a request is
 * refused (`conflict`), the text of an act is kept beside it.
 */
export async function replyTo(
  trx: Trx,
  edit: DeskEdit,
  reply: ReplyToQuestion,
): Promise<'done' | 'not-found' | 'conflict' | 'empty'> {
  const text = wordsOrNothing(reply.text)
  if (text === '') return 'empty'
  const askers = (await findAskers(trx, reply.questionId)).filter((asker) => mayEdit(edit, asker.cohort_id))
  if (askers.length === 0) return 'not-found'
  // One question under two accounts has one reply: both may read it.
  for (const { account_id } of askers) {
    const known = await findReply(trx, account_id, reply.questionId)
    const settled = await settleEdit<{ text: string | null }>(trx, edit, {
      object: objectOf(reply.questionId, account_id),
      present: { text: known?.text ?? null },
      asked: { text },
      was: reply.was === undefined ? undefined : { text: reply.was },
      firstStays: true,
    })
    if (settled === undefined) return 'conflict'
    // A repeated request is the same request: nothing is sent again.
    if (settled.text === null || settled.text === (known?.text ?? null)) continue
    await saveReply(trx, {
      record_id: reply.questionId,
      account_id,
      text: settled.text,
      answered_by: edit.actor.id,
      answered_at: edit.at,
    })
    await logChanges(trx, account_id, [{ kind: 'answer', objectId: reply.questionId }])
  }
  return 'done'
}
