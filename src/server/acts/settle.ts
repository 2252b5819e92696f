import { isSame, mergeEdit } from '#domain/people/edit.ts'
import type { Trx } from '../database/database.ts'
import { type DeskEdit, isLaterEdit, type LastEdit } from './edit.ts'

export type Contest<Facts> = {
  /** What is changed: `question:<id>:<asker>`, `assignment:<id>`, `learner:<id>`. */
  readonly object: string
  readonly present: Facts
  readonly asked: Facts
  /** What stood on her screen; absent from older apps: everything counts. */
  readonly was: Facts | undefined
  /** What somebody else said first stays, and hers is kept beside it. */
  readonly firstStays?: boolean
}

/**
 * What a thing says after a change of several fields; undefined when a request meets another's change, and has to be asked again.
 * An act is never asked again: the later of two stays, and the line in `act_edit` says which value lost, to whom.
 */
export async function settleEdit<Facts extends object>(
  trx: Trx,
  edit: DeskEdit,
  { object, present, asked, was, firstStays = false }: Contest<Facts>,
): Promise<Facts | undefined> {
  if (edit.kind === 'request' && mergeEdit(present, asked, was) === undefined) return undefined
  const settled = { ...present }
  for (const field in asked) {
    const seen = was?.[field]
    const isTouched = was === undefined ? !isSame(present[field], asked[field]) : !isSame(asked[field], seen)
    if (!isTouched) continue
    const isUnseen =
      was !== undefined && !isSame(present[field], seen) && !isSame(present[field], asked[field])
    const last = isUnseen ? await findLast(trx, object, field) : undefined
    const hasLost =
      last !== undefined &&
      (firstStays && last.by !== edit.actor.id ? true : isLaterEdit(last, { at: edit.at, id: edit.id }))
    if (!hasLost) settled[field] = asked[field]
    const line = { object, field, edit_id: edit.id, account_id: edit.actor.id, at: edit.at }
    // Her own later change has seen this one: nothing is lost.
    const isSeenByLast = last?.was === JSON.stringify(asked[field])
    await trx
      .insertInto('act_edit')
      .values({
        ...line,
        value: JSON.stringify(asked[field]),
        was: seen === undefined ? null : JSON.stringify(seen),
        lost_to: hasLost && !isSeenByLast ? last.id : null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    if (last !== undefined && !hasLost) await lose(trx, object, field, last.id, edit.id)
  }
  return settled
}

async function findLast(trx: Trx, object: string, field: string): Promise<LastEdit | undefined> {
  const row = await trx
    .selectFrom('act_edit')
    .select(['edit_id', 'at', 'account_id', 'was'])
    .where('object', '=', object)
    .where('field', '=', field)
    .where('lost_to', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('edit_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { id: row.edit_id, at: row.at, by: row.account_id, was: row.was }
}

async function lose(trx: Trx, object: string, field: string, loser: string, to: string): Promise<void> {
  await trx
    .updateTable('act_edit')
    .set({ lost_to: to })
    .where('object', '=', object)
    .where('field', '=', field)
    .where('edit_id', '=', loser)
    .execute()
}
