import Dexie from 'dexie'
import { uuidV7 } from '#domain/id.ts'
import { isNameless } from '#domain/people/nameless.ts'
import { freeSign } from '#domain/people/sign.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import {
  openProfileDatabase,
  profileDatabaseName,
  type ProfileDatabase,
} from '../database/profile-database.ts'
import { countReplies } from '../drafts/half-written.ts'
import { ownRows } from '../outbox/own.ts'
import { makeDeviceKey } from '../secrets/device-key.ts'
import { keepReserve } from '../database/reserve.ts'
import type { World } from '../world.ts'
import { forgetTraces } from './noted.ts'
import type { Profile } from './profile.ts'

export type { Profile }

type Facts = Pick<Profile, 'name' | 'address' | 'language'>

/** A new person on this phone. The device key is made and stored before the profile exists for anybody. */
export async function createProfile(device: DeviceDatabase, facts: Facts, world: World): Promise<Profile> {
  const made = await prepareProfile(facts, world)
  const profile = await device.transaction('rw', device.profiles, async () => addSigned(device, made))
  await keepReserve()
  return profile
}

/** The person on the screen. Where there is none one is made, and only one: two tabs that ask at once get the same. */
export async function ensureCurrentProfile(
  device: DeviceDatabase,
  facts: Facts,
  world: World,
): Promise<Profile> {
  const present = await findCurrentProfile(device)
  if (present) return present
  const made = await prepareProfile(facts, world)
  const current = await device.transaction('rw', device.profiles, device.meta, async () => {
    const sooner = await findCurrentProfile(device)
    if (sooner) return sooner
    const added = await addSigned(device, made)
    await setCurrentProfile(device, added.id)
    return added
  })
  if (current.id !== made.id) await Dexie.delete(profileDatabaseName(made.id))
  await keepReserve()
  return current
}

/** Adds a person, with a sign that nobody else here has: in one transaction, as two windows may add at once. */
async function addSigned(device: DeviceDatabase, made: Omit<Profile, 'avatar'>): Promise<Profile> {
  const here = await device.profiles.toArray()
  const profile = { ...made, avatar: freeSign(here.map(({ avatar }) => avatar)) }
  await device.profiles.add(profile)
  return profile
}

async function prepareProfile(facts: Facts, world: World): Promise<Omit<Profile, 'avatar'>> {
  const id: string = uuidV7(world.now(), world.random(10))
  const db = openProfileDatabase(id)
  try {
    await db.keys.add(await makeDeviceKey())
  } finally {
    db.close()
  }
  return { id, ...facts, createdAt: world.now(), account: null, ended: false }
}

export async function listProfiles(device: DeviceDatabase): Promise<Profile[]> {
  return (await device.profiles.toArray()).toSorted((a, b) => a.createdAt - b.createdAt)
}

/** Who is on the screen; undefined when nobody is, or the phone is locked. */
export async function findCurrentProfile(device: DeviceDatabase): Promise<Profile | undefined> {
  const row = await device.meta.get('currentProfile')
  return typeof row?.value === 'string' ? device.profiles.get(row.value) : undefined
}

/** Whom each window shows, for as long as it lives. */
const shown = new WeakMap<DeviceDatabase, unknown>()

/**
 * Whether somebody must say who is there: the phone was locked, the person on the screen was removed, or another window has
 * chosen somebody else. Reading does not go on in another name without a word.
 */
export async function isLocked(device: DeviceDatabase): Promise<boolean> {
  const current: unknown = (await device.meta.get('currentProfile'))?.value
  if (current === null) return true
  if (!shown.has(device) && current !== undefined) shown.set(device, current)
  return shown.has(device) && shown.get(device) !== current
}

/** Null locks the phone: everybody's work stays and is still delivered. */
export async function setCurrentProfile(device: DeviceDatabase, id: string | null): Promise<void> {
  if (id !== null) shown.set(device, id)
  await device.meta.put({ key: 'currentProfile', value: id })
}

export async function updateProfile(
  device: DeviceDatabase,
  id: string,
  change: Partial<Omit<Profile, 'id' | 'createdAt'>>,
): Promise<void> {
  await device.profiles.update(id, change)
}

/** Whose account she has, as the server says it now. Its name becomes hers unless she has chosen one herself. */
export async function setAccount(
  device: DeviceDatabase,
  id: string,
  account: Profile['account'],
): Promise<void> {
  await device.profiles.where({ id }).modify((profile, kept) => {
    const isChosen = profile.name !== '' && profile.name !== profile.account?.name
    // Half a code, from an earlier server, is no name: she is asked for one.
    const named = account && !isChosen && !isNameless(account.name) ? { name: account.name } : {}
    kept.value = { ...profile, account, ended: false, ...named }
  })
}

async function unrescued(db: ProfileDatabase, { records, replies }: Rescued): Promise<number> {
  const waiting = await db.outbox.toCollection().primaryKeys()
  return (
    waiting.filter((id) => !records.includes(id)).length + Math.max(0, (await countReplies(db)) - replies)
  )
}

/** What would be lost with a profile: records not confirmed, refused ones included, and a supervisor's unsent replies. */
export const unsentCount = async (db: ProfileDatabase): Promise<number> =>
  (await db.outbox.count()) + (await countReplies(db))

export type Going = {
  readonly unsent: number
  /** How many of them she did at the desk: they are no results. */
  readonly unsentActs: number
  readonly hasResults: boolean
  /** Whether something is kept that no server and no file holds. */
  readonly hasOwn: boolean
}

/** What goes from this phone with a person. */
export async function whatGoes(db: ProfileDatabase): Promise<Going> {
  const own = [
    db.drafts,
    db.notes,
    db.bookmarks,
    db.favouriteIdeas,
    db.triedIdeas,
    db.voices,
    db.voicePieces,
    db.practice,
    db.halfWritten,
    db.codes,
  ]
  const counts = await Promise.all(own.map((table) => table.count()))
  return {
    unsent: await unsentCount(db),
    unsentActs: (await db.acts.bulkGet(await db.outbox.toCollection().primaryKeys())).filter(Boolean).length,
    hasResults: (await ownRows(db)).length > 0,
    hasOwn: counts.some((count) => count > 0),
  }
}

export type Removal = { readonly kind: 'removed' } | { readonly kind: 'has-unsent'; readonly count: number }

/** What is in a file she has taken, so that it may go from the phone: the ids of records, and how many replies she was shown. */
export type Rescued = { readonly records: readonly string[]; readonly replies: number }

export const nothingRescued: Rescued = { records: [], replies: 0 }

/** Removes a person and all her work from this phone. Refused while anything waits that is neither sent nor rescued. */
export async function removeProfile(
  device: DeviceDatabase,
  id: string,
  rescued: Rescued = nothingRescued,
): Promise<Removal> {
  const db = openProfileDatabase(id)
  const count = await unrescued(db, rescued).finally(() => db.close())
  if (count > 0) return { kind: 'has-unsent', count }
  await device.transaction('rw', device.profiles, device.meta, async () => {
    await device.profiles.delete(id)
    const current = await device.meta.get('currentProfile')
    if (current?.value === id) await device.meta.put({ key: 'currentProfile', value: null })
  })
  forgetTraces([id])
  await Dexie.delete(profileDatabaseName(id))
  return { kind: 'removed' }
}
