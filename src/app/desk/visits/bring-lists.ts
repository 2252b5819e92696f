import { bringVisitLists } from '#local/visits/visit-lists.ts'
import { bringScenes } from '#local/visits/visit-scenes.ts'
import type { LoadOnDevice } from '../../device/on-device.ts'
import { bringPictureReader } from '../presence/picture-reader.ts'

let isAsked = false

/**
 * For the road: the first page of the desk with a network brings lists and scenes, once a page load. Also what reads codes
 * where the browser cannot.
 */
export async function bringListsOnce(onDevice: LoadOnDevice): Promise<void> {
  if (isAsked || !navigator.onLine) return
  isAsked = true
  const { device, world } = await onDevice()
  const brought = [await bringVisitLists(device, world), await bringScenes(device, world)]
  if (brought.includes('nobody')) isAsked = false
  else
    await bringPictureReader().catch(() => {
      // The line broke: a camera that finds no reader says so, and a code can be typed.
      isAsked = false
    })
}
