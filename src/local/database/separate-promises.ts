import { hasVisibleSign } from '#domain/text/clean.ts'
import type { Transaction } from 'dexie'

/** As earlier versions wrote them. */
type Kept = { readonly key: string; readonly body: unknown; readonly at: number }
type Try = { readonly packHash: string; readonly seed: number; readonly startedAt: number }
type Row = { readonly record: Try & { readonly kind: string } }

const codePrefix = 'code:'
const replyPrefix = 'answer-draft:'

/**
 * Until version 3 one store held three things: responses that may be dropped, codes that may not, and replies half written. A
 * code also stays where it was: after a rollback the earlier build still finds it.
 */
export async function separatePromises(upgrade: Transaction): Promise<void> {
  const kept = upgrade.table<Kept, string>('answers')
  const codes = await kept.where('key').startsWith(codePrefix).toArray()
  await upgrade
    .table('codes')
    .bulkPut(
      codes.flatMap(({ key, body, at }) =>
        typeof body === 'string' ? [{ id: key.slice(codePrefix.length), code: body, at }] : [],
      ),
    )
  const replies = await kept.where('key').startsWith(replyPrefix).toArray()
  await upgrade
    .table('halfWritten')
    .bulkPut(
      replies.flatMap(({ key, body, at }) =>
        typeof body === 'string' && hasVisibleSign(body)
          ? [{ form: `reply:${key.slice(replyPrefix.length)}`, text: body, at }]
          : [],
      ),
    )
  await kept.where('key').startsWith(replyPrefix).delete()
  await forgetFinishedDrafts(upgrade)
}

/** A second tab could write a quiz again after it was submitted: home then offered to continue it. */
async function forgetFinishedDrafts(upgrade: Transaction): Promise<void> {
  const rows = await upgrade.table<Row, string>('records').toArray()
  const nameOf = ({ packHash, seed, startedAt }: Try): string => `${packHash} ${seed} ${startedAt}`
  const finished = new Set(rows.flatMap(({ record }) => (record.kind === 'attempt' ? [nameOf(record)] : [])))
  await upgrade
    .table<Try, string>('drafts')
    .filter((draft) => finished.has(nameOf(draft)))
    .delete()
}
