import { expect, it } from 'vitest'
import { windowMs, windowOf } from '#domain/presence/window.ts'
import { readState, writeState } from '#local/database/state.ts'
import { showPresence } from '#local/presence/show-presence.ts'
import { getDeviceKey } from '#local/secrets/device-key.ts'
import { syncProfile } from '#local/sync/sync.ts'
import { presenceBase, readPresence, windowIn } from '#protocol/presence/presence-code.ts'
import { TestDevice } from '../support/device.ts'

/** 16 bytes, as a server shares them. */
const shared = 'AAECAwQFBgcICQoLDA0ODw'

it('her phone signs a code of this half minute that her public key proves', async () => {
  const phone = new TestDevice()
  const amina = await phone.learner('Amina')
  const { signed, restMs } = await showPresence(amina.db, phone.world)
  const code = readPresence(signed)
  if (code?.kind !== 'signed') throw new Error('no code')
  expect(code.window).toBe(windowOf(phone.server.now))
  expect(restMs).toBe(windowMs - (phone.server.now % windowMs))
  const { keyId, publicKey } = await getDeviceKey(amina.db)
  expect(code.keyId).toBe(keyId)
  const curve = { name: 'ECDSA', namedCurve: 'P-256' }
  const key = await crypto.subtle.importKey('jwk', publicKey, curve, false, ['verify'])
  const scheme = { name: 'ECDSA', hash: 'SHA-256' }
  const base = new TextEncoder().encode(presenceBase(code.window, keyId))
  expect(await crypto.subtle.verify(scheme, key, code.signature, base)).toBe(true)
})

it('a phone whose clock is days wrong shows the half minute of the server', async () => {
  const phone = new TestDevice()
  phone.clockAheadMs = 3 * 86_400_000
  const amina = await phone.learner('Amina')
  const code = readPresence((await showPresence(amina.db, phone.world)).signed)
  expect(code && windowIn(code, 0)).toBe(windowOf(phone.server.now))
})

it('the code to type is there once a server has shared its secret, and changes with the half minute', async () => {
  const phone = new TestDevice()
  const amina = await phone.learner('Amina')
  expect((await showPresence(amina.db, phone.world)).typed).toBeNull()
  phone.server.presenceKey = shared
  await syncProfile(phone.device, amina.profile.id, phone.world)
  expect(await readState(amina.db, 'presenceKey')).toBe(shared)
  const { typed } = await showPresence(amina.db, phone.world)
  expect(typed).toMatch(/^.{5}-.{5}$/)
  const code = readPresence(typed ?? '')
  expect(code && windowIn(code, phone.server.now)).toBe(windowOf(phone.server.now))
  phone.server.now += windowMs
  expect((await showPresence(amina.db, phone.world)).typed).not.toBe(typed)
})

it('phone and server make the same code of one secret', async () => {
  const phone = new TestDevice()
  const amina = await phone.learner('Amina')
  await writeState(amina.db, 'presenceKey', shared)
  phone.server.now = Date.UTC(2026, 11, 1, 12)
  // The same is made by the server's own code: tests/server/presence.test.ts.
  expect((await showPresence(amina.db, phone.world)).typed).toBe('N0R0R-9M2ER')
})
