import { type AccountId, asId } from '#domain/id.ts'
import type { Change } from '#protocol/sync/sync.ts'
import { readAccountFacts } from '../accounts/account-facts.ts'
import { readAssignments } from '../assignments/assignment-facts.ts'
import { readCertificates } from '../certificates/certificate.repository.ts'
import { readGone } from '../certificates/earlier.ts'
import type { Trx } from '../database/database.ts'
import { readVisits } from '../visits/visit.repository.ts'
import { readReplies } from '../questions/reply.repository.ts'
import type { DeviceState } from './device-state.ts'
import { readReceipts } from '../records/receipts.ts'
import type { Numbers } from '../records/store-records.ts'
import { readStored } from '../records/stored-record.ts'
import { outcomeColumns, serverOutcomeOf } from '../records/server-outcome.ts'

export type Changes = { readonly changes: readonly Change[]; readonly cursor: string; readonly more: boolean }

/** A response stays small enough for a few seconds of 2G; the phone asks again while there is more. */
const mostChanges = 60

export type ChangesAsked = {
  readonly keyId: string
  readonly accountId: AccountId
  readonly cursor: string | null
  readonly state: DeviceState
  /** The numbers taken by what this very request delivered. */
  readonly numbers: Numbers | null
  /** What its asker understands. */
  readonly protocol: number
}

/**
 * What changed for an account after the cursor: the log's things as they are now, and the records of the account's other
 * keys. A null cursor is the whole state. What this key itself delivered is never sent back to it.
 */
export async function readChanges(trx: Trx, asked: ChangesAsked): Promise<Changes> {
  // The number was read before the rows: whatever is committed in between is simply sent again next time.
  const { latest } = asked.state
  const after = readCursor(asked.cursor, latest)
  const isAllOwn = asked.numbers !== null && after === asked.numbers.from - 1 && latest === asked.numbers.to
  if (after === latest || isAllOwn) return { changes: [], cursor: String(latest), more: false }
  const entries = await readEntries(trx, asked, after)
  const sent = entries.slice(0, mostChanges)
  const more = entries.length > mostChanges
  const last = more ? (sent.at(-1)?.number ?? after) : latest
  return { changes: await readObjects(trx, asked, sent), cursor: String(last), more }
}

/** A cursor this server cannot have given (another database, a restored one) asks for everything. */
function readCursor(cursor: string | null, latest: number): number {
  const number = cursor !== null && /^\d{1,15}$/.test(cursor) ? Number(cursor) : 0
  return number <= latest ? number : 0
}

type Entry =
  | { readonly number: number; readonly kind: 'account' }
  | {
      readonly number: number
      readonly kind: 'assignment' | 'answer' | 'certificate' | 'receipt' | 'visit'
      readonly objectId: string
    }
  /** Null when it cannot be read: the cursor goes past it. */
  | { readonly number: number; readonly kind: 'record'; readonly change: Change | null }

async function readEntries(
  trx: Trx,
  { accountId, keyId, state, protocol }: ChangesAsked,
  after: number,
): Promise<Entry[]> {
  const things = await trx
    .selectFrom('change')
    .select(['number', 'kind', 'object_id'])
    .where('account_id', '=', accountId)
    .where('number', '>', after)
    .orderBy('number')
    .limit(mostChanges + 1)
    .execute()
  // Nearly every account has one key: then no record is looked at, however old the cursor.
  const records = state.hasOtherKeys ? await readOthersRecords(trx, accountId, keyId, after) : []
  const entries: Entry[] = [
    ...things.map((row): Entry => ({ number: row.number, kind: row.kind, objectId: row.object_id })),
    ...records.map((row): Entry => {
      const record = readStored(row.content)
      const { receipt, received_at: receivedAt } = row
      const change: Change | null =
        record === undefined
          ? null
          : { kind: 'record', record, receipt, receivedAt, ...serverOutcomeOf(row, protocol) }
      return { number: row.change_number, kind: 'record', change }
    }),
  ]
  return entries.toSorted((a, b) => a.number - b.number)
}

function readOthersRecords(trx: Trx, accountId: AccountId, keyId: string, after: number) {
  return trx
    .selectFrom('record')
    .select(['change_number', 'content', 'receipt', 'received_at', ...outcomeColumns])
    .where('account_id', '=', accountId)
    .where('change_number', '>', after)
    .where('key_id', '!=', keyId)
    .orderBy('change_number')
    .limit(mostChanges + 1)
    .execute()
}

async function readObjects(
  trx: Trx,
  { accountId, protocol }: ChangesAsked,
  entries: readonly Entry[],
): Promise<Change[]> {
  const idsOf = (kind: Entry['kind']): string[] =>
    entries.flatMap((entry) => ('objectId' in entry && entry.kind === kind ? [entry.objectId] : []))
  const assignments = await readAssignments(trx, accountId, idsOf('assignment'))
  const replies = await readReplies(trx, accountId, idsOf('answer'))
  const certificates = await readCertificates(trx, idsOf('certificate'))
  const gone = await readGone(
    trx,
    idsOf('certificate')
      .filter((id) => !certificates.has(id))
      .map((id) => asId<'certificate'>(id)),
  )
  const visits = await readVisits(trx, accountId, idsOf('visit'))
  const receipts = await readReceipts(trx, accountId, idsOf('receipt'), protocol)
  const changes: Change[] = []
  for (const entry of entries) {
    switch (entry.kind) {
      case 'record':
        if (entry.change !== null) changes.push(entry.change)
        break
      case 'account':
        changes.push({ kind: 'account', account: await readAccountFacts(trx, accountId) })
        break
      case 'assignment': {
        const assignment = assignments.get(entry.objectId)
        if (assignment !== undefined) changes.push({ kind: 'assignment', assignment })
        break
      }
      case 'answer': {
        const reply = replies.get(entry.objectId)
        if (reply !== undefined) changes.push({ kind: 'answer', answer: reply })
        break
      }
      case 'certificate': {
        const certificate = certificates.get(entry.objectId)
        if (certificate !== undefined) changes.push({ kind: 'certificate', certificate })
        else if (gone.has(entry.objectId))
          changes.push({ kind: 'certificate-withdrawn', id: asId<'certificate'>(entry.objectId) })
        break
      }
      case 'receipt': {
        const receipt = receipts.get(entry.objectId)
        if (receipt !== undefined) changes.push(receipt)
        break
      }
      case 'visit': {
        const visit = visits.get(entry.objectId)
        if (visit !== undefined) changes.push({ kind: 'visit', visit })
      }
    }
  }
  return changes
}
