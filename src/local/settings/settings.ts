import type { DeviceDatabase } from '../database/device-database.ts'

/** How this phone is set, whoever uses it. */
export type Settings = {
  readonly textSize: 'normal' | 'large' | 'largest'
  readonly theme: 'system' | 'light' | 'dark' | 'contrast'
  readonly askedToPersist: boolean
  /** Modules come without their pictures and sound. */
  readonly textOnly: boolean
  /** The words of the interface that exist in Tamazight, a draft, stand over the others. */
  readonly tamazight: boolean
  /** Nothing is downloaded by itself over a connection that is paid by the megabyte. */
  readonly wifiOnly: boolean
  /** What a megabyte costs her, in dirhams, as she typed it; nobody else knows, so nothing is assumed. */
  readonly pricePerMb: number | null
}

const defaults: Settings = {
  textSize: 'normal',
  theme: 'system',
  askedToPersist: false,
  textOnly: false,
  tamazight: false,
  wifiOnly: false,
  pricePerMb: null,
}

export async function readSettings(device: DeviceDatabase): Promise<Settings> {
  const rows = await device.settings.toArray()
  return { ...defaults, ...Object.fromEntries(rows.map(({ key, value }) => [key, value])) }
}

export async function writeSetting<Key extends keyof Settings>(
  device: DeviceDatabase,
  key: Key,
  value: Settings[Key],
): Promise<void> {
  await device.settings.put({ key, value })
}
