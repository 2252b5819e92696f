import type { Hono } from 'hono'
import { isAct } from '#domain/desk/is-act.ts'
import {
  type Reply,
  syncResponse,
  type SyncResponse,
  syncRequest,
  type SyncRequest,
} from '#protocol/sync/sync.ts'
import { isSupported } from '#protocol/version/version.ts'
import type { Device } from '../accounts/device-keys.ts'
import { listLaterPhones } from '../accounts/devices.repository.ts'
import type { Trx } from '../database/database.ts'
import { isAboutValues } from '../database/fault.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Env } from '../http/client-address.ts'
import { refuse, type Refusal } from '../http/refusal.ts'
import { success, type RouteSuccess, type SignedRequest, signedRoute } from '../http/signed-route.ts'
import { presenceKeyOf } from '../presence/presence-key.ts'
import { missingRanges } from '../progress/device-progress.ts'
import { saveDeviceReport } from '../progress/device-report.ts'
import { deliverCarried } from '../records/carried.ts'
import { readDeviceState } from './device-state.ts'
import { idOf, type Prepared, prepareRecords } from '../records/prepare.ts'
import { quarantine } from '../records/quarantine.ts'
import { readChanges } from './read-changes.ts'
import { refusedText } from '../records/refused-text.ts'
import { storeOneByOne } from '../records/store-one-by-one.ts'
import { findStored, storeRecords, takeNumbersFor } from '../records/store-records.ts'

/** POST /api/sync: records up; receipts, what is missing and what changed down. One round trip. */
export function syncRoutes(app: Hono<Env>, deps: Dependencies): void {
  signedRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/api/sync',
      subject: 'Delivering',
      who: 'device',
      refuses: [],
      summary: 'Deliver records, receive what changed',
      body: syncRequest,
      response: syncResponse,
      hearsEnded: true,
    },
    (device, request) => {
      if (!isSupported(request.body.protocol)) return Promise.resolve(refuse('unsupported-protocol'))
      const waitS = waitOf(deps, device, request.body.records)
      if (waitS > 0) return Promise.resolve(refuse('slow-down', { retryAfterS: waitS }))
      return sync(deps, device, request)
    },
  )
}

async function sync(
  deps: Dependencies,
  device: Device,
  request: SignedRequest<SyncRequest>,
): Promise<RouteSuccess<SyncResponse> | Refusal> {
  const { keyId, accountId } = device
  const { body, now } = request
  const prepared = await prepareRecords(body.records, request.text, deps.packs)
  const measuredOffsetMs = now - body.now
  const elsewhere = await deliverCarried(deps, device, request, prepared)
  const ownPrepared = prepared.filter((_, index) => !elsewhere.has(index))
  const ownRecords = body.records.filter((_, index) => !elsewhere.has(index))
  // Another epoch: the phone's cursor was given by a database that is no more.
  const cursor = body.epoch === deps.installation.epoch ? body.cursor : null
  const deliver = (store: typeof storeRecords) => async (trx: Trx) => {
    // Before anything is read: it locks the account, so that two deliveries of one account follow each other.
    const numbers = await takeNumbersFor(trx, accountId, ownPrepared)
    const state = await readDeviceState(trx, keyId, accountId)
    // Asked here, under the lock: what was ended on another server is ended on this one at the same moment.
    if (state.isEnded)
      return { kind: 'ended', codes: await quarantineDelivery(trx, device, request, ownPrepared) } as const
    const { issuer } = deps
    const times = { now, receivedAt: now, measuredOffsetMs }
    const { protocol } = body
    const { text } = request
    const delivery = {
      ...{ keyId, accountId, prepared: ownPrepared, text },
      ...times,
      ...{ state, numbers, issuer, protocol, codeSecret: deps.installation.codeSecret },
    }
    const { replies, progress, latest } = await store(trx, delivery)
    await saveDeviceReport(trx, keyId, body.device, now, measuredOffsetMs)
    const missing = await missingRanges(trx, progress, body.device.nextSeq)
    const asked = { keyId, accountId, cursor, state: { ...state, latest }, numbers, protocol }
    const laterPhones = state.hasOtherKeys ? await listLaterPhones(trx, accountId, keyId) : []
    const { announced } = state
    return {
      kind: 'taken',
      replies,
      missing,
      laterPhones,
      announced,
      ...(await readChanges(trx, asked)),
    } as const
  }
  // Acts write in the logs of others, too: then the delivery has a transaction of its own.
  const hasActs = ownPrepared.some((item) => item.kind === 'sound' && isAct(item.record))
  const locked = hasActs ? undefined : [accountId]
  const outcome = await deps.writer.write(deliver(storeRecords), locked).catch((error: unknown) => {
    if (prepared.length === 0 || !isAboutValues(error)) throw error
    deps.log({ event: 'delivered-apart', records: prepared.length, error: nameOf(error) })
    return deps.writer.write(deliver(storeOneByOne), locked)
  })
  if (outcome.kind === 'ended') {
    const refused = ownRecords.map((record, index) => endedReply(record, outcome.codes[index]))
    return endedResponse(deps, request, refused, [...elsewhere.values()])
  }
  return success({
    protocol: request.spoken,
    epoch: deps.installation.epoch,
    now: deps.clock(),
    replies: [...outcome.replies, ...elsewhere.values()],
    missing: outcome.missing,
    changes: [...outcome.changes],
    cursor: outcome.cursor,
    more: outcome.more,
    catalogue: deps.packs.catalogueHash,
    laterPhones: outcome.laterPhones,
    presenceKey: presenceKeyOf(deps.installation.codeSecret, keyId),
    announced: outcome.announced,
  })
}

/** A device that was ended: what it brings is somebody's work, so it is kept in quarantine. */
async function quarantineDelivery(
  trx: Trx,
  { keyId, accountId }: Device,
  { body, now, text }: SignedRequest<SyncRequest>,
  prepared: readonly Prepared[],
): Promise<readonly string[]> {
  const sender = { keyId, accountId, measuredOffsetMs: now - body.now, now }
  const codes: string[] = []
  for (const item of prepared) {
    // Accepted before, or carried here by somebody: it counts already, and there is nothing to accept.
    const known = await findStored(trx, accountId, item, body.protocol)
    const refused = {
      id: idOf(item.input),
      reason: 'device-ended',
      raw: refusedText(item.input, text),
    } as const
    codes.push(known === undefined ? ((await quarantine(trx, sender, [refused]))[0] ?? '') : '')
  }
  return codes
}

const endedReply = (record: unknown, code = ''): Reply => ({
  kind: 'refused',
  id: idOf(record),
  reason: 'device-ended',
  code,
})

/**
 * Nothing goes down. Without records of hers there is nothing to reply to, and the problem tells the phone to lock the profile;
 * what she carried for others is there all the same, and gets its replies with her next delivery.
 */
function endedResponse(
  deps: Dependencies,
  { body, spoken }: SignedRequest<SyncRequest>,
  refused: readonly Reply[],
  carried: readonly Reply[],
): RouteSuccess<SyncResponse> | Refusal {
  if (refused.length === 0) return refuse('device-ended')
  return success({
    protocol: spoken,
    epoch: deps.installation.epoch,
    now: deps.clock(),
    replies: [...refused, ...carried],
    missing: [],
    changes: [],
    cursor: body.cursor ?? '',
    more: false,
    catalogue: deps.packs.catalogueHash,
  })
}

/** A delivery is taken whole or comes again later; the phone keeps it meanwhile. */
function waitOf({ rates }: Dependencies, { accountId }: Device, records: readonly unknown[]): number {
  if (records.length === 0) return 0
  const costly = records.filter(isCostly).length
  return (
    rates.records.take(accountId, records.length) || (costly > 0 ? rates.costly.take(accountId, costly) : 0)
  )
}

/** A question waits for a supervisor, a withdrawal makes everything be counted again. */
const isCostly = (record: unknown): boolean =>
  typeof record === 'object' &&
  record !== null &&
  'kind' in record &&
  (record.kind === 'question' || record.kind === 'void')

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown')
