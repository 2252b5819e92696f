import type { DeviceDatabase } from '../database/device-database.ts'
import { ifRoom } from '../database/reserve.ts'

/** Bytes over the line. */
export type Traffic = { readonly received: number; readonly sent: number }
/** A calendar month of the phone's own clock, `2026-11`. */
export type MonthOfTraffic = Traffic & { readonly month: string }

const key = 'traffic'
const mostMonths = 24

/** Adds to the month's count. A phone too full for a number goes on without it: counting may never hold up a delivery. */
export function countTraffic(device: DeviceDatabase, { received, sent }: Traffic, at: number): Promise<void> {
  return ifRoom(() =>
    device.transaction('rw', device.meta, async () => {
      const months = await read(device)
      const month = monthOf(at)
      const before = months.find((each) => each.month === month) ?? { month, received: 0, sent: 0 }
      const now = { month, received: before.received + received, sent: before.sent + sent }
      const others = months.filter((each) => each.month !== month)
      await device.meta.put({ key, value: [now, ...others].toSorted(latestFirst).slice(0, mostMonths) })
    }),
  )
}

/** What this app fetched and sent, month by month, the latest first. */
export const listTraffic = (device: DeviceDatabase): Promise<readonly MonthOfTraffic[]> => read(device)

/** The month an instant falls in on this phone. */
export function monthOf(at: number): string {
  const date = new Date(at)
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`
}

async function read(device: DeviceDatabase): Promise<readonly MonthOfTraffic[]> {
  const row = await device.meta.get(key)
  return row === undefined ? [] : (row.value as MonthOfTraffic[]) // Written only above.
}

const latestFirst = (a: MonthOfTraffic, b: MonthOfTraffic): number => (a.month < b.month ? 1 : -1)
