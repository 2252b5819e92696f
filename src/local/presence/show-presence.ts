import { restOfWindow, windowOf } from '#domain/presence/window.ts'
import { decodeBase64Url } from '#protocol/base64url.ts'
import { showCode } from '#protocol/enrolment/code.ts'
import {
  presenceBase,
  signedPresence,
  typedPresence,
  typedPresenceBase,
} from '#protocol/presence/presence-code.ts'
import { readNow } from '../clock/clock.ts'
import { readState } from '../database/state.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { getDeviceKey } from '../secrets/device-key.ts'
import { subtle } from '../support/device-support.ts'
import type { World } from '../world.ts'

/** What her phone shows in this half minute. */
export type ShownPresence = {
  /** For a camera. */
  readonly signed: string
  /** For fingers; null until a server of today has spoken with this phone. */
  readonly typed: string | null
  /** Until the next one. */
  readonly restMs: number
}

export async function showPresence(db: ProfileDatabase, world: Pick<World, 'now'>): Promise<ShownPresence> {
  const now = await readNow(db, world)
  const window = windowOf(now)
  const { keyId, privateKey } = await getDeviceKey(db)
  const signature = await subtle().sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    privateKey,
    new TextEncoder().encode(presenceBase(window, keyId)),
  )
  return {
    signed: signedPresence(window, keyId, new Uint8Array(signature)),
    typed: await typedIn(db, window),
    restMs: restOfWindow(now),
  }
}

async function typedIn(db: ProfileDatabase, window: number): Promise<string | null> {
  const secret = decodeBase64Url((await readState(db, 'presenceKey')) ?? '')
  if (!secret?.length) return null
  const key = await subtle().importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const mac = await subtle().sign('HMAC', key, new TextEncoder().encode(typedPresenceBase(window)))
  return showCode(typedPresence(window, new Uint8Array(mac)))
}
