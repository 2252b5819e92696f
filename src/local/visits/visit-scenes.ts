import type { Scene } from '#domain/calibration/calibration.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import { decodeKnown } from '#protocol/decode.ts'
import { scenesPath, scenesSchema } from '#protocol/pack/scenes.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import type { World } from '../world.ts'
import { bringVisitFile, type Brought, findVisitFile } from './visit-files.ts'

const file = { name: 'visitScenes', path: scenesPath }

/** The scenes to calibrate with that this phone keeps; undefined where they were never brought. */
export async function findScenes(
  device: DeviceDatabase,
  language: PackLanguage,
): Promise<readonly Scene[] | undefined> {
  const kept = await findVisitFile(device, file, language)
  const decoded = kept === undefined ? undefined : decodeKnown(scenesSchema, kept)
  return decoded?.kind === 'decoded' ? decoded.value : undefined
}

export const bringScenes = (device: DeviceDatabase, world: Pick<World, 'fetch'>): Promise<Brought> =>
  bringVisitFile(device, world, file)
