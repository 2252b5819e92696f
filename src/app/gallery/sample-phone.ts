import { uuidV7 } from '#domain/id.ts'
import { openDevice } from '#local/database/device-database.ts'
import type { OnDevice } from '../device/on-device.ts'
import { openOnDevice } from '../device/opened/open-on-device.ts'

export type SamplePhone = { readonly phone: OnDevice; readonly remove: () => Promise<void> }

/** Nothing is asked of a server: what a state shows is what it was given. */
const noLine = (): Promise<never> => Promise.reject(new TypeError('the gallery has no line'))

/** A phone with real databases, apart from the developer's own and from those of every other state. */
export function openSamplePhone(): SamplePhone {
  const opened = openOnDevice('gallery')
  const device = openDevice(`se-gallery-${uuidV7(opened.world.now(), opened.world.random(10))}`)
  const phone = { ...opened, device, world: { ...opened.world, fetch: noLine } }
  const remove = async (): Promise<void> => {
    for (const { id } of await phone.profiles.listProfiles(device)) await phone.databaseOf(id).delete()
    await device.delete()
  }
  return { phone, remove }
}
