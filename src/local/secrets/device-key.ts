import { thumbprintInput } from '#protocol/signature.ts'
import type { DeviceKey, ProfileDatabase } from '../database/profile-database.ts'
import { base64Url } from './base64.ts'
import { subtle } from '../support/device-support.ts'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const

/** A key pair whose private half cannot be read, only used: nothing that can be copied out of the phone proves who you are. */
export async function makeDeviceKey(): Promise<DeviceKey> {
  const pair = await subtle().generateKey(algorithm, false, ['sign', 'verify'])
  const jwk = await subtle().exportKey('jwk', pair.publicKey)
  const publicKey = { crv: 'P-256', kty: 'EC', x: jwk.x ?? '', y: jwk.y ?? '' } as const
  const digest = await subtle().digest('SHA-256', new TextEncoder().encode(thumbprintInput(publicKey)))
  return { key: 'device', keyId: base64Url(new Uint8Array(digest)), privateKey: pair.privateKey, publicKey }
}

export async function getDeviceKey(db: ProfileDatabase): Promise<DeviceKey> {
  const key = await db.keys.get('device')
  if (!key) throw new Error('this profile has no key')
  return key
}
