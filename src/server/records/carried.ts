import type { webcrypto } from 'node:crypto'
import { isAct } from '#domain/desk/is-act.ts'
import { recordSignatureBase } from '#protocol/sync/record-signature.ts'
import { readSignature } from '#protocol/signature.ts'
import type { CarriedOnTheWire, Reply, SyncRequest } from '#protocol/sync/sync.ts'
import type { Device } from '../accounts/device-keys.ts'
import type { Trx } from '../database/database.ts'
import type { Dependencies } from '../dependencies.ts'
import type { SignedRequest } from '../http/signed-route.ts'
import { readDeviceState } from '../sync/device-state.ts'
import type { Prepared } from './prepare.ts'
import { quarantine } from './quarantine.ts'
import { refusedText } from './refused-text.ts'
import { findStored, storeRecords, takeNumbersFor } from './store-records.ts'

/**
 * Records that came in a file and name another phone than one of this account as their author (docs/decisions/0163, 0198): proven,
 * they are stored for its account; unproven, they wait for its supervisor. They never become the carrier's. By index.
 */
export async function deliverCarried(
  deps: Dependencies,
  device: Device,
  request: SignedRequest<SyncRequest>,
  prepared: readonly Prepared[],
): Promise<ReadonlyMap<number, Reply>> {
  const replies = new Map<number, Reply>()
  const proofs = new Map((request.body.carried ?? []).map((proof) => [proof.id, proof]))
  if (proofs.size === 0) return replies
  for (const [index, item] of prepared.entries()) {
    const proof = item.kind === 'sound' ? proofs.get(item.record.id) : undefined
    if (proof === undefined || proof.keyId === null) continue
    const author = await deps.keys.findDevice(proof.keyId)
    if (author === undefined) replies.set(index, unknownAuthor(proof.id))
    if (author === undefined || author.accountId === device.accountId) continue
    const isProven = await holds(proof, author.key, item.input)
    replies.set(index, await deliverFor(deps, author, request, item, isProven))
  }
  return replies
}

/** Kept by the phone alone: there is no supervisor to ask. */
const unknownAuthor = (id: string): Reply => ({ kind: 'refused', id, reason: 'author-unknown', code: '' })

async function holds(proof: CarriedOnTheWire, key: webcrypto.CryptoKey, record: unknown): Promise<boolean> {
  const signature = readSignature(`se=:${proof.signature ?? ''}:`)
  if (signature === undefined) return false
  const scheme = { name: 'ECDSA', hash: 'SHA-256' }
  const base = Buffer.from(recordSignatureBase(record))
  return crypto.subtle.verify(scheme, key, Buffer.from(signature, 'base64'), base)
}

function deliverFor(
  deps: Dependencies,
  { keyId, accountId }: Device,
  { body, now, text }: SignedRequest<SyncRequest>,
  item: Prepared,
  isProven: boolean,
): Promise<Reply> {
  const measuredOffsetMs = now - body.now
  const id = item.kind === 'sound' ? item.record.id : item.id
  const work = async (trx: Trx): Promise<Reply> => {
    const numbers = await takeNumbersFor(trx, accountId, [item])
    // Accepted meanwhile, or delivered by her own phone: whoever carried it hears of it, with proof or without.
    const known = await findStored(trx, accountId, item, body.protocol)
    if (known !== undefined) return { ...known, author: 'other' }
    const state = await readDeviceState(trx, keyId, accountId)
    if (!isProven || state.isEnded) {
      const reason = isProven ? 'device-ended' : 'not-signed'
      const raw = refusedText(item.input, text)
      const sender = { keyId, accountId, measuredOffsetMs, now }
      const [code = ''] = await quarantine(trx, sender, [{ id, reason, raw }])
      return { kind: 'refused', id, reason: isProven ? 'author-ended' : reason, code }
    }
    const { replies } = await storeRecords(trx, {
      keyId,
      accountId,
      prepared: [item],
      text,
      now,
      receivedAt: now,
      measuredOffsetMs,
      state,
      numbers,
      issuer: deps.issuer,
      codeSecret: deps.installation.codeSecret,
      protocol: body.protocol,
    })
    const [reply] = replies
    if (reply === undefined) throw new Error('a carried record without a reply')
    return reply.kind === 'stored' ? { ...reply, author: 'other' } : reply
  }
  // An act writes in the logs of others, too: then it has a transaction of its own.
  const isOfDesk = item.kind === 'sound' && isAct(item.record)
  return deps.writer.write(work, isOfDesk ? undefined : [accountId])
}
