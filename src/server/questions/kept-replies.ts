import type { AccountId, RecordId } from '#domain/id.ts'
import type { AskedQuestion } from '#protocol/desk/questions.ts'
import type { Db } from '../database/database.ts'

/** Under this name the changes of a reply are written down. */
export const objectOf = (questionId: RecordId, askerId: AccountId): string =>
  `question:${questionId}:${askerId}`

type Kept = NonNullable<AskedQuestion['kept']>
type KeptRow = Kept[number] & { readonly by: AccountId }

/** Replies that do not stand: by question and asker, with who wrote them and when. A replaced one is its author's, and stays. */
export async function readKept(
  db: Db,
  asked: readonly {
    readonly record_id: RecordId
    readonly account_id: AccountId
    readonly replied_by_id: AccountId | null
  }[],
): Promise<ReadonlyMap<string, Kept>> {
  const kept = new Map<string, KeptRow[]>()
  if (asked.length === 0) return new Map()
  const rows = await db
    .selectFrom('act_edit')
    .innerJoin('account', 'account.account_id', 'act_edit.account_id')
    .select(['act_edit.object', 'act_edit.value', 'act_edit.at', 'account.name'])
    .select(['act_edit.account_id', 'act_edit.lost_to'])
    .where(
      'act_edit.object',
      'in',
      asked.map(({ record_id, account_id }) => objectOf(record_id, account_id)),
    )
    .orderBy('act_edit.at')
    .orderBy('act_edit.edit_id')
    .execute()
  const standing = new Map(asked.map((one) => [objectOf(one.record_id, one.account_id), one.replied_by_id]))
  for (const { object, value, at, name, account_id: by, lost_to: lostTo } of rows) {
    const text: unknown = JSON.parse(value)
    if (typeof text !== 'string' || text === '') continue
    if (lostTo === null && standing.get(object) === by) continue
    const before = (kept.get(object) ?? []).filter((each) => each.text !== text)
    // Of each author the last word.
    const others = lostTo === null ? before.filter((each) => each.by !== by) : before
    kept.set(object, [...others, { by, text, answeredBy: name, answeredAt: at }])
  }
  return new Map([...kept].map(([object, replies]) => [object, replies.map(({ by: _, ...reply }) => reply)]))
}

/** Without those whose very words stand by now; nothing at all when there is none. */
export function keptOf(kept: Kept | undefined, standing: string | null): { readonly kept?: Kept } {
  const others = (kept ?? []).filter(({ text }) => text !== standing)
  return others.length === 0 ? {} : { kept: others }
}
