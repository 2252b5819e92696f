import type { DeviceDatabase } from '../database/device-database.ts'
import { readNow } from '../clock/clock.ts'
import { openProfileDatabase } from '../database/profile-database.ts'
import type { World } from '../world.ts'
import { type Fault, faultOf, joined } from './fault.ts'

export type { Fault }

const mostFaults = 50
/** A fault in a loop costs one write a second, not a thousand. */
const restMs = 1_000

export type Diagnostics = {
  /** Never throws and waits for nothing. */
  readonly note: (error: unknown, where: string) => void
  /** The newest first. */
  readonly list: () => Promise<readonly Fault[]>
  readonly clear: () => Promise<void>
}

/**
 * The last faults of this phone, whoever was using it. What cannot be written, because the database is what fails, stays in
 * memory until it can.
 */
export function openDiagnostics(
  device: DeviceDatabase,
  { now, build }: Pick<World, 'now' | 'build'>,
): Diagnostics {
  let unwritten: readonly Fault[] = []
  let isWriting = false
  let lastWrite: Promise<unknown> = Promise.resolve()
  const noted = new WeakSet<object>()

  function note(error: unknown, where: string): void {
    try {
      // Thrown on by who caught it first, it comes by again.
      if (typeof error === 'object' && error !== null) {
        if (noted.has(error)) return
        noted.add(error)
      }
      unwritten = merged(unwritten, [faultOf(error, where, build, now())])
      if (!isWriting) void writeAll()
    } catch {
      // An error that cannot even be read: noting faults must not make another one.
    }
  }

  async function writeAll(): Promise<void> {
    isWriting = true
    while (unwritten.length > 0) {
      lastWrite = writeOnce()
      if (!(await lastWrite)) break // Tried again with the next fault.
      await new Promise((resolve) => setTimeout(resolve, restMs))
    }
    isWriting = false
  }

  async function writeOnce(): Promise<boolean> {
    const aheadMs = await readAhead(device, now)
    const batch = unwritten
    unwritten = []
    try {
      await write(device, batch, aheadMs)
      return true
    } catch {
      unwritten = merged(unwritten, batch) // The database is what fails: kept in memory.
      return false
    }
  }

  return {
    note,
    async list() {
      // Not readable: then those of memory are all there are.
      const nothing = (): Fault[] => []
      await device.faults.count().catch(nothing) // A live query follows what it asks before it waits.
      await lastWrite
      return merged(await device.faults.toArray().catch(nothing), unwritten)
    },
    async clear() {
      await lastWrite
      unwritten = []
      await device.faults.clear()
    },
  }
}

/** Each once, the newest first, and no more than a phone keeps. */
function merged(one: readonly Fault[], other: readonly Fault[]): readonly Fault[] {
  const all = new Map<string, Fault>()
  for (const fault of [...one, ...other]) all.set(fault.key, joined(all.get(fault.key), fault))
  return [...all.values()].toSorted((a, b) => b.at - a.at).slice(0, mostFaults)
}

async function write(device: DeviceDatabase, batch: readonly Fault[], aheadMs: number): Promise<void> {
  const corrected = batch.map((fault) => ({
    ...fault,
    firstAt: fault.firstAt + aheadMs,
    at: fault.at + aheadMs,
  }))
  await device.transaction('rw', device.faults, async () => {
    const kept = merged(await device.faults.toArray(), corrected)
    await device.faults.clear()
    await device.faults.bulkPut(kept)
  })
}

/** How far the corrected clock is ahead of this device's, as far as somebody here has measured it. */
async function readAhead(device: DeviceDatabase, now: () => number): Promise<number> {
  try {
    const [somebody] = await device.profiles.toArray()
    if (!somebody) return 0
    const db = openProfileDatabase(somebody.id)
    const at = now()
    return (await readNow(db, { now: () => at }).finally(() => db.close())) - at
  } catch {
    return 0 // A database is what fails: the device's own clock is better than no fault at all.
  }
}
