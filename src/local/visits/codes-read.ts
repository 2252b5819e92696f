import type { AccountId } from '#domain/id.ts'
import { presenceMoments, type Presence } from '#domain/presence/presence.ts'
import { type PresenceCode, readPresence } from '#protocol/presence/presence-code.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { listActs } from '../desk/acts.ts'
import { listVisitDrafts } from './visit-drafts.ts'

/**
 * Whether this phone has read a code in another visit: one that was made, or one under way with somebody else.
 * A scanned code and a typed one of the same half minute are compared by the server alone.
 */
export async function isCodeUsed(
  db: ProfileDatabase,
  code: PresenceCode,
  visited: AccountId,
): Promise<boolean> {
  const underWay = (await listVisitDrafts(db)).filter(({ learnerId }) => learnerId !== visited)
  const made = (await listActs(db)).flatMap(({ act }) => (act.kind === 'visit' ? [act] : []))
  return [...made, ...underWay].some(({ presence }) => presence !== undefined && has(presence, code))
}

const has = (presence: Presence, code: PresenceCode): boolean =>
  presenceMoments.some((moment) => {
    const before = readPresence(presence[moment]?.code ?? '')
    return before !== undefined && nameOf(before) === nameOf(code)
  })

/** A signature differs each time: what it is of counts. */
const nameOf = (code: PresenceCode): string =>
  code.kind === 'typed' ? code.code : `${code.window}:${code.keyId}`
