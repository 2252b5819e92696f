import type { AskedPath } from '#protocol/paths.ts'
import { uuidV7 } from '#domain/id.ts'
import { lineOrNothing } from '#domain/text/line.ts'
import type { ReceivedReason } from '#protocol/problem.ts'
import { readCode } from '#protocol/enrolment/code.ts'
import { decodeKnown } from '#protocol/decode.ts'
import { enrolResponse } from '#protocol/enrolment/enrol-response.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import { openProfileDatabase, type ProfileDatabase } from '../database/profile-database.ts'
import { withRoom } from '../database/reserve.ts'
import { readState, writeState } from '../database/state.ts'
import { readNow } from '../clock/clock.ts'
import { getDeviceKey } from '../secrets/device-key.ts'
import type { Profile } from '../profiles/profile.ts'
import { setAccount } from '../profiles/profiles.ts'
import { signedRequest } from '../requests/signed-request.ts'
import type { World } from '../world.ts'

export type Enrolment =
  | { readonly kind: 'enrolled'; readonly account: NonNullable<Profile['account']> }
  | {
      readonly kind: 'problem'
      readonly reason: ReceivedReason
      readonly retryAfterS: number | null
      /** What exactly, where the server says it. */
      readonly why?: string | undefined
      /** The fields that are wrong, by name. */
      readonly paths: readonly string[]
    }
  | { readonly kind: 'unreachable' }

/**
 * Enrols the profile's key with an invitation or recovery code. Repeating it with the same code gives the same response,
 * so a response lost on the way strands nobody. What a guest did before joining becomes the learner's own.
 */
export function join(
  device: DeviceDatabase,
  profile: Profile,
  facts: { readonly code: string; readonly name: string },
  world: World,
): Promise<Enrolment> {
  const code = readCode(facts.code)
  if (code === undefined)
    return Promise.resolve({ kind: 'problem', reason: 'code-unknown', retryAfterS: null, paths: [] })
  return enrol(device, profile, '/api/join', { code, name: lineOrNothing(facts.name) || null }, world)
}

/**
 * Shows with a recovery code whose locked page this is. The wish is kept until the server replies, so a response lost on the way costs
 * no second code; a code that joined a phone, or opened a page before, is refused as used.
 */
export async function openLocked(
  device: DeviceDatabase,
  profile: Profile,
  typed: string,
  world: World,
): Promise<Enrolment> {
  const code = readCode(typed)
  if (code === undefined) return { kind: 'problem', reason: 'code-unknown', retryAfterS: null, paths: [] }
  return withProfile(profile, async (db) => {
    const before = await readState(db, 'opening')
    const wish = before?.code === code ? before.wish : uuidV7(await readNow(db, world), world.random(10))
    await withRoom(() => writeState(db, 'opening', { code, wish }))
    const facts = (protocol: number) => ({ code, name: null, ...(protocol < 2 ? {} : { opens: wish }) })
    const result = await ask(device, db, profile, '/api/join', facts, world)
    if (result.kind !== 'unreachable') await withRoom(() => writeState(db, 'opening', null))
    return result
  })
}

/** Enrols the profile's key for a supervisor's or administrator's account. */
export function signIn(
  device: DeviceDatabase,
  profile: Profile,
  facts: { readonly login: string; readonly password: string; readonly deviceName: string },
  world: World,
): Promise<Enrolment> {
  return enrol(device, profile, '/api/sign-in', facts, world)
}

/** Redeems a one-time link: sets the password, and enrols the key. */
export function redeemPasswordLink(
  device: DeviceDatabase,
  profile: Profile,
  facts: {
    readonly token: string
    readonly login: string | null
    readonly name: string | null
    readonly password: string
    readonly deviceName: string
  },
  world: World,
): Promise<Enrolment> {
  return enrol(device, profile, '/api/password', facts, world)
}

const enrol = (
  device: DeviceDatabase,
  profile: Profile,
  path: AskedPath,
  facts: object,
  world: World,
): Promise<Enrolment> => withProfile(profile, (db) => ask(device, db, profile, path, () => facts, world))

async function withProfile<T>({ id }: Profile, work: (db: ProfileDatabase) => Promise<T>): Promise<T> {
  const db = openProfileDatabase(id)
  try {
    return await work(db)
  } finally {
    db.close()
  }
}

async function ask(
  device: DeviceDatabase,
  db: ProfileDatabase,
  profile: Profile,
  path: AskedPath,
  facts: (protocol: number) => object,
  world: World,
): Promise<Enrolment> {
  const { publicKey } = await getDeviceKey(db)
  const response = await signedRequest(db, world, {
    method: 'POST',
    path,
    body: (protocol: number) => ({ protocol, publicKey, ...facts(protocol) }),
  })
  if (response.kind === 'unreachable') return { kind: 'unreachable' }
  if (response.kind === 'problem') {
    const { reason, retryAfterS = null, paths = [], why } = response.problem
    return { kind: 'problem', reason, retryAfterS, paths, why }
  }
  const decoded = decodeKnown(enrolResponse, response.body)
  if (decoded.kind === 'malformed')
    return { kind: 'problem', reason: 'not-understood', retryAfterS: null, paths: [] }
  const { account, epoch, now } = decoded.value
  const offsetMs = Math.round(now - (response.sentAt + response.receivedAt) / 2)
  await withRoom(() =>
    db.transaction('rw', db.state, async () => {
      await writeState(db, 'offsetMs', offsetMs)
      await writeState(db, 'retry', null)
      // Only the first: if she joins again after the server was restored, the change must be noticed.
      if ((await readState(db, 'epoch')) === null) await writeState(db, 'epoch', epoch)
    }),
  )
  await withRoom(() => setAccount(device, profile.id, account))
  return { kind: 'enrolled', account }
}
