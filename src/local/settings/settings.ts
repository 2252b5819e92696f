import type { Language } from '#domain/content/languages.ts'
import type { DeviceDatabase } from '../database/device-database.ts'

/** How this phone is set, whoever uses it. */
export type Settings = {
  readonly language: Language | null
  readonly textSize: 'normal' | 'large' | 'largest'
  readonly theme: 'system' | 'light' | 'dark' | 'contrast'
  readonly askedToPersist: boolean
}

const defaults: Settings = { language: null, textSize: 'normal', theme: 'system', askedToPersist: false }

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
