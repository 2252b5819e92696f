import { decode } from '#protocol/decode.ts'
import { installationResponse, installationPath } from '#protocol/installation.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import { patientFetch } from '../requests/patient-fetch.ts'
import type { World } from '../world.ts'

const key = 'publicAddress'

/** The installation's address as last received; undefined when it has none, or never came. */
export async function findAddress(device: DeviceDatabase): Promise<string | undefined> {
  const row = await device.meta.get(key)
  return typeof row?.value === 'string' ? row.value : undefined
}

/** Asks for it again. Without a response what is known stays. */
export async function refreshAddress(
  device: DeviceDatabase,
  world: Pick<World, 'fetch'>,
): Promise<string | undefined> {
  const fetched = await patientFetch(world, installationPath, {
    init: { cache: 'no-cache' },
    mostBytes: 2_000,
  })
  if (fetched.kind === 'failed' || !fetched.response.ok) return findAddress(device)
  const decoded = decode(installationResponse, parsed(fetched.bytes))
  if (decoded.kind === 'malformed') return findAddress(device)
  await device.meta.put({ key, value: decoded.value.address })
  return decoded.value.address ?? undefined
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined // A portal's page instead of JSON: what is known stays.
  }
}
