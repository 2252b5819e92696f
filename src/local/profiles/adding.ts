import type { DeviceDatabase } from '../database/device-database.ts'
import { openProfileDatabase } from '../database/profile-database.ts'
import type { World } from '../world.ts'
import type { Profile } from './profile.ts'
import {
  createProfile,
  findCurrentProfile,
  isLocked,
  removeProfile,
  setCurrentProfile,
  whatGoes,
} from './profiles.ts'

/** Who is being added, and who was on the screen before; null where the phone was locked. */
type Adding = { readonly id: string; readonly before: string | null }

const key = 'adding'

/** Puts somebody new on the screen. Until her first steps end, leaving them brings back whoever was there. */
export async function addProfile(
  device: DeviceDatabase,
  facts: Pick<Profile, 'name' | 'address' | 'language'>,
  world: World,
): Promise<Profile> {
  await leaveUnfinished(device)
  const before = (await isLocked(device)) ? null : ((await findCurrentProfile(device))?.id ?? null)
  const made = await createProfile(device, facts, world)
  await device.meta.put({ key, value: { id: made.id, before } satisfies Adding })
  await setCurrentProfile(device, made.id)
  return made
}

/** Her first steps have ended: she is a visitor on purpose, or has a name. */
export const finishAdding = (device: DeviceDatabase): Promise<void> => device.meta.delete(key)

/** Adding was left. Of whom nothing is known and nothing kept is not left behind. `close`: lets go of her database. */
export async function leaveUnfinished(device: DeviceDatabase, close?: (id: string) => void): Promise<void> {
  const adding = (await device.meta.get(key))?.value as Adding | undefined // Written only above.
  if (!adding) return
  const added = await device.profiles.get(adding.id)
  if (added && (await isEmpty(added))) {
    const before = adding.before !== null && (await device.profiles.get(adding.before))
    if ((await findCurrentProfile(device))?.id === added.id)
      await setCurrentProfile(device, before ? before.id : null)
    close?.(added.id)
    await removeProfile(device, added.id)
  }
  await finishAdding(device)
}

async function isEmpty({ id, name, account }: Profile): Promise<boolean> {
  if (name !== '' || account !== null) return false
  const db = openProfileDatabase(id)
  return !Object.values(await whatGoes(db).finally(() => db.close())).some(Boolean)
}
