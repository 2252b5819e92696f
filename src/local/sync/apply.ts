import { assertNever } from '#domain/assert-never.ts'
import type { Change, Reply, SyncResponse, ServerOutcome } from '#protocol/sync/sync.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { type AnyRow, changeRow, findRows } from '../outbox/any-rows.ts'
import type { Carried, RecordRow } from '../outbox/rows.ts'
import { forgetReady } from '../practice/forget-ready.ts'
import { setOffset } from '../clock/clock.ts'
import { readState, writeState } from '../database/state.ts'
import { offerAgain } from './offer-again.ts'

export type Applied = {
  readonly sent: number
  readonly refused: number
  readonly ended: boolean
  readonly epochChanged: boolean
}

export type ReceivedSync = {
  readonly response: SyncResponse
  /** This device's clock when the server said its `now`. */
  readonly deviceNow: number
  /** What this build did not know, as paths. */
  readonly ignored: readonly string[]
}

/** Takes a whole response in, in one transaction: cut here, it will simply be asked for again. */
export function applyResponse(
  db: ProfileDatabase,
  { response, deviceNow, ignored }: ReceivedSync,
  build: string,
): Promise<Applied> {
  const tables = [
    db.records,
    db.acts,
    db.outbox,
    db.assignments,
    db.account,
    db.replies,
    db.certificates,
    db.visits,
    db.practice,
    db.state,
  ]
  return db.transaction('rw', tables, async () => {
    const rows = await findRows(
      db,
      response.replies.map(({ id }) => id),
    )
    for (const [index, reply] of response.replies.entries()) await applyReply(db, reply, rows[index])
    const epoch = await readState(db, 'epoch')
    const epochChanged = epoch !== null && epoch !== response.epoch
    for (const change of response.changes) await applyChange(db, change)
    // A database restored from a backup may lack anything, also what this account's lost phone once sent: all is offered.
    if (epochChanged) await offerAgain(db, () => true)
    else if (response.missing.length > 0) await offerMissing(db, response)
    await writeState(db, 'epoch', response.epoch)
    await writeState(db, 'cursor', epochChanged ? null : response.cursor)
    await setOffset(db, response.now, deviceNow)
    await writeState(db, 'cursorProtocol', response.protocol)
    if (response.laterPhones) await writeState(db, 'laterPhones', response.laterPhones)
    const { presenceKey, announced } = response
    if (presenceKey) await writeState(db, 'presenceKey', presenceKey)
    if (announced !== undefined) await writeState(db, 'announced', announced)
    const ignoredBy = await readState(db, 'ignoredBy')
    if (ignored.length > 0) await writeState(db, 'ignoredBy', build)
    else if (ignoredBy !== null && ignoredBy !== build) await writeState(db, 'ignoredBy', null)
    await writeState(db, 'retry', null)
    await writeState(db, 'lastSync', { at: response.now, kind: 'synced' })
    // Made good; no clock is asked which of the two was later.
    await writeState(db, 'lastFailure', null)
    return {
      sent: response.replies.filter(({ kind }) => kind === 'stored').length,
      refused: response.replies.filter(({ kind }) => kind === 'refused').length,
      // Of what came in a file, an older server says it about the author.
      ended: response.replies.some(
        (reply, index) =>
          reply.kind === 'refused' && reply.reason === 'device-ended' && !rows[index]?.carried,
      ),
      epochChanged,
    }
  })
}

async function offerMissing(db: ProfileDatabase, { missing, replies }: SyncResponse): Promise<void> {
  const isMissing = ({ own, record: { seq } }: AnyRow): boolean =>
    own && missing.some(([from, to]) => seq >= from && seq <= to)
  // Stored by this very response, and its number missing all the same: it counts under the key of the phone it was carried
  // from. Offered again, it would go back and forth for ever.
  const stored = replies.flatMap((reply) => (reply.kind === 'stored' ? [reply.id] : []))
  await db.records.where('id').anyOf(stored).filter(isMissing).modify({ own: false })
  await offerAgain(db, isMissing)
}

async function applyReply(db: ProfileDatabase, reply: Reply, row: AnyRow | undefined): Promise<void> {
  switch (reply.kind) {
    case 'stored':
      // Carried for somebody else, and there now: it is no result of hers.
      if (reply.author === 'other') {
        if (row) await noteDelivered(db, row, reply.receivedAt)
        await db.records.delete(reply.id)
        await db.acts.delete(reply.id)
        await db.outbox.delete(reply.id)
        break
      }
      await confirm(db, reply.id, {
        receipt: reply.receipt,
        receivedAt: reply.receivedAt,
        serverScore: reply.score,
        ...judgedIn(reply.verdict),
      })
      break
    case 'refused':
      if (row?.carried) await refuseCarried(db, row.carried, reply)
      else await refuse(db, reply)
      break
    default:
      assertNever(reply)
  }
}

type Refused = Extract<Reply, { kind: 'refused' }>

const refuse = (db: ProfileDatabase, { id, reason, code }: Refused) =>
  db.outbox.update(id, { state: 'refused', reason, code })

async function refuseCarried(db: ProfileDatabase, carried: Carried, reply: Refused): Promise<void> {
  if (carried.claimed && reply.reason === 'author-unknown') {
    // No account has the key, and she says that it is hers: it goes as what she made here.
    await changeRow(db, reply.id, ({ carried: _, ...made }) => ({ ...made, own: true }))
    return
  }
  if (carried.claimed && isAboutAuthor(reply.reason))
    await changeRow(db, reply.id, (made) => ({ ...made, carried: { ...carried, claimed: false } }))
  const reason = reply.reason === 'device-ended' ? 'author-ended' : reply.reason
  await refuse(db, { ...reply, reason })
}

/** Said when the key speaks for somebody else. */
const isAboutAuthor = (reason: Refused['reason']): boolean =>
  reason === 'not-signed' || reason === 'author-ended'

/** So many are remembered as delivered. */
const mostDelivered = 200

async function noteDelivered(db: ProfileDatabase, { id, carried }: AnyRow, at: number): Promise<void> {
  const before = (await readState(db, 'carriedDelivered')).filter((each) => each.id !== id)
  const delivered = { id, keyId: carried?.keyId ?? null, name: carried?.name ?? null, at }
  await writeState(db, 'carriedDelivered', [...before, delivered].slice(-mostDelivered))
}

async function applyChange(db: ProfileDatabase, change: Change): Promise<void> {
  switch (change.kind) {
    case 'account':
      await db.account.put({ key: 'own', account: change.account })
      break
    case 'assignment':
      await db.assignments.put(change.assignment)
      break
    case 'record': {
      const { record, receipt, receivedAt } = change
      const facts = { receipt, receivedAt, ...judgedIn(change.verdict) }
      if (await db.records.get(record.id)) await db.records.update(record.id, judgedIn(change.verdict))
      else await db.records.add({ id: record.id, record, own: false, serverScore: null, ...facts })
      if (record.kind === 'void') await forgetReady(db, record.voids)
      break
    }
    case 'answer': {
      const known = await db.replies.get(change.answer.id)
      const seen = known !== undefined && known.seen && known.text === change.answer.text
      await db.replies.put({ ...change.answer, seen })
      break
    }
    case 'certificate':
      await db.certificates.put(change.certificate)
      break
    case 'certificate-withdrawn':
      await db.certificates.delete(change.id)
      break
    case 'visit': {
      const known = await db.visits.get(change.visit.id)
      await db.visits.put({ ...change.visit, seen: known !== undefined && known.seen !== false })
      break
    }
    case 'receipt':
      await confirm(db, change.id, {
        receipt: change.receipt,
        receivedAt: change.receivedAt,
        ...judgedIn(change.verdict),
      })
      break
    default:
      assertNever(change)
  }
}

/** An older server says nothing, and what was said before stays. */
const judgedIn = (outcome: ServerOutcome | undefined): Partial<Omit<RecordRow, 'record'>> =>
  outcome === undefined
    ? {}
    : {
        serverScore: outcome.score,
        serverPassed: outcome.passed,
        measuredOffsetMs: outcome.measuredOffsetMs,
      }

/** The receipt comes in and the entry goes out together; without the record there is nothing to confirm. */
async function confirm(
  db: ProfileDatabase,
  id: string,
  facts: Pick<RecordRow, 'receipt' | 'receivedAt'> & Partial<Omit<RecordRow, 'record'>>,
): Promise<void> {
  const act = await db.acts.get(id)
  if (act) await db.acts.put({ ...act, ...facts })
  if (act || (await db.records.update(id, facts)) > 0 || (await db.records.get(id)))
    await db.outbox.delete(id)
}
