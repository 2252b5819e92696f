import type { PackLanguage } from '#domain/content/languages.ts'
import type { VisitList } from '#domain/visits/visit-list.ts'
import { decodeKnown } from '#protocol/decode.ts'
import { visitListsSchema, visitsPath } from '#protocol/pack/visit-lists.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import type { World } from '../world.ts'
import { bringVisitFile, type Brought, findVisitFile } from './visit-files.ts'

const file = { name: 'visitLists', path: visitsPath }

/** The lists with anchors that this phone keeps; undefined where they were never brought. */
export async function findVisitLists(
  device: DeviceDatabase,
  language: PackLanguage,
): Promise<readonly VisitList[] | undefined> {
  const kept = await findVisitFile(device, file, language)
  const decoded = kept === undefined ? undefined : decodeKnown(visitListsSchema, kept)
  return decoded?.kind === 'decoded' ? decoded.value : undefined
}

export const bringVisitLists = (device: DeviceDatabase, world: Pick<World, 'fetch'>): Promise<Brought> =>
  bringVisitFile(device, world, file)
