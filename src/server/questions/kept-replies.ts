import type { AccountId, RecordId } from '#domain/id.ts'
import type { AskedQuestion } from '#protocol/desk/questions.ts'
import type { Db } from '../database/database.ts'

/** Under this name the changes of a reply are written down. */
export const objectOf = (questionId: RecordId, askerId: AccountId): string =>
  `question:${questionId}:${askerId}`

type Kept = NonNullable<AskedQuestion['kept']>

/** Replies that came after another one, with who wrote them and when: by question and asker. */
export async function readKept(
  db: Db,
  asked: readonly { readonly record_id: RecordId; readonly account_id: AccountId }[],
): Promise<ReadonlyMap<string, Kept>> {
  const kept = new Map<string, Kept>()
  if (asked.length === 0) return kept
  const rows = await db
    .selectFrom('act_edit')
    .innerJoin('account', 'account.account_id', 'act_edit.account_id')
    .select(['act_edit.object', 'act_edit.value', 'act_edit.at', 'account.name'])
    .where(
      'act_edit.object',
      'in',
      asked.map(({ record_id, account_id }) => objectOf(record_id, account_id)),
    )
    .where('act_edit.lost_to', 'is not', null)
    .orderBy('act_edit.at')
    .orderBy('act_edit.edit_id')
    .execute()
  for (const { object, value, at, name } of rows) {
    const text: unknown = JSON.parse(value)
    if (typeof text !== 'string' || text === '') continue
    kept.set(object, [...(kept.get(object) ?? []), { text, answeredBy: name, answeredAt: at }])
  }
  return kept
}

/** Without those whose very words stand by now; nothing at all when there is none. */
export function keptOf(kept: Kept | undefined, standing: string | null): { readonly kept?: Kept } {
  const others = (kept ?? []).filter(({ text }) => text !== standing)
  return others.length === 0 ? {} : { kept: others }
}
