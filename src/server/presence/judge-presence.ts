import type { AccountId } from '#domain/id.ts'
import {
  faultInVisit,
  type Presence,
  type PresenceFault,
  presenceMoments,
  type PresenceMoment,
  type PresenceProof,
} from '#domain/presence/presence.ts'
import { publicKey } from '#protocol/conventions.ts'
import { decodeText } from '#protocol/decode.ts'
import { presenceBase, type PresenceCode, readPresence, windowIn } from '#protocol/presence/presence-code.ts'
import type { Trx } from '../database/database.ts'
import { importKey } from '../http/verify.ts'
import { presenceKeyOf, typedCodeOf } from './presence-key.ts'

export type VisitToJudge = {
  readonly learnerId: AccountId
  readonly presence: Presence
  /** By the corrected clock. */
  readonly startedAt: number
  readonly endedAt: number
}

export type JudgedCode = {
  readonly moment: PresenceMoment
  readonly window: number | null
  /** Good, and of this key; whether it is used is known when it is written. */
  readonly judged: { readonly kind: 'good'; readonly keyId: string } | { readonly kind: PresenceFault }
}

type Phone = {
  readonly keyId: string
  readonly accountId: AccountId
  readonly publicKey: string
  readonly ended: number
}

/** What the codes of one visit are worth. Nothing is written. */
export async function judgeCodes(trx: Trx, visit: VisitToJudge): Promise<readonly JudgedCode[]> {
  const judged: JudgedCode[] = []
  for (const moment of presenceMoments) {
    const proof = visit.presence[moment]
    if (proof === null) continue
    const code = readPresence(proof.code)
    const window = code ? windowIn(code, proof.readAt) : null
    const arrived = judged[0]?.window ?? null
    const isGood =
      code && window !== null ? await judge(trx, visit, { proof, code, window, arrived }) : unreadable
    judged.push({ moment, window, judged: isGood })
  }
  return judged
}

const unreadable = { kind: 'unreadable' } as const

type Read = {
  readonly proof: PresenceProof
  readonly code: PresenceCode
  readonly window: number
  readonly arrived: number | null
}

async function judge(
  trx: Trx,
  visit: VisitToJudge,
  { proof, code, window, arrived }: Read,
): Promise<JudgedCode['judged']> {
  const phone =
    code.kind === 'signed'
      ? await findSigner(trx, code)
      : await findTyped(trx, visit.learnerId, code.code, window)
  if (phone === undefined) return { kind: 'forged' }
  if (phone.accountId !== visit.learnerId) return { kind: 'stranger' }
  if (phone.ended === 1) return { kind: 'ended' }
  const fault = faultInVisit(window, { readAt: proof.readAt, arrived, visit })
  return fault === undefined ? { kind: 'good', keyId: phone.keyId } : { kind: fault }
}

/** The phone that signed this very text, whosever it is. */
async function findSigner(
  trx: Trx,
  { keyId, window, signature }: Extract<PresenceCode, { kind: 'signed' }>,
): Promise<Phone | undefined> {
  const phone = (await listPhones(trx, { keyId }))[0]
  const decoded = phone && decodeText(publicKey, phone.publicKey)
  const key = decoded?.kind === 'decoded' ? await importKey(decoded.value) : undefined
  if (phone === undefined || key === undefined) return undefined
  const scheme = { name: 'ECDSA', hash: 'SHA-256' }
  const isRight = await crypto.subtle.verify(scheme, key, signature, Buffer.from(presenceBase(window, keyId)))
  return isRight ? phone : undefined
}

/** The phone of hers that shows this code in this window. */
async function findTyped(
  trx: Trx,
  learnerId: AccountId,
  code: string,
  window: number,
): Promise<Phone | undefined> {
  const row = await trx
    .selectFrom('installation')
    .select('value')
    .where('name', '=', 'code-secret')
    .executeTakeFirst()
  const phones = await listPhones(trx, { accountId: learnerId })
  return phones.find(({ keyId }) => typedCodeOf(presenceKeyOf(row?.value ?? '', keyId), window) === code)
}

const listPhones = (trx: Trx, of: { readonly keyId: string } | { readonly accountId: AccountId }) => {
  const phones = trx
    .selectFrom('device')
    .select(['key_id as keyId', 'account_id as accountId', 'public_key as publicKey', 'ended'])
  const found =
    'keyId' in of ? phones.where('key_id', '=', of.keyId) : phones.where('account_id', '=', of.accountId)
  return found.execute()
}
