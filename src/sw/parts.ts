import { openDevice } from '#local/database/device-database.ts'
import { openParts } from '#local/packs/parts.ts'
import { readSettings } from '#local/settings/settings.ts'
import { countTraffic } from '#local/diagnostics/traffic.ts'
import { deviceClock } from '#local/world.ts'
import { noteFault } from './faults.ts'
import { fetchOurs } from './only-our-files.ts'

/**
 * Pictures and sound of an installed module; everything else of a pack is read by the app itself. A picture that is not here
 * comes from the network, unless the phone is set to text alone: then its words are shown in its place.
 */
export async function servePart(request: Request, url: URL): Promise<Response> {
  if (url.pathname === '/packs/catalogue.json') return fetch(request)
  const stored = await (await openParts()).match(url.pathname)
  if (stored) return stored
  // What the app itself fetches it counts itself.
  if (request.destination !== 'image' && request.destination !== 'audio') return fetch(request)
  if (await isTextOnly()) return Response.error()
  // Sound is asked for in ranges, which only the request itself says.
  const response = request.destination === 'audio' ? await fetch(request) : await fetchOurs(url.pathname)
  await count(Number(response.headers.get('content-length') ?? 0))
  return response
}

const isTextOnly = (): Promise<boolean> =>
  onDevice(async (device) => (await readSettings(device)).textOnly).then((is) => is ?? false)

const count = (received: number): Promise<void> =>
  onDevice((device) => countTraffic(device, { received, sent: 0 }, deviceClock.now())).then(() => undefined)

/** A picture must not depend on a database: when that cannot be read, undefined. */
async function onDevice<T>(
  work: (device: ReturnType<typeof openDevice>) => Promise<T>,
): Promise<T | undefined> {
  const device = openDevice()
  try {
    return await work(device)
  } catch (error) {
    noteFault(error, 'picture')
    return undefined // As above; the app says by itself that the database is broken.
  } finally {
    device.close()
  }
}
