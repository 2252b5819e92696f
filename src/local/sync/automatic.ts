import type { Connection } from '../settings/connection.ts'
import type { Settings } from '../settings/settings.ts'

/** Whether the phone may download by itself now; if not, what it waits for. */
export type Automatic = 'now' | 'waits-for-wifi' | 'waits-for-tap'

/** Where the browser cannot tell one line from another, the person decides each time. */
export function automaticDownloads(
  { wifiOnly }: Pick<Settings, 'wifiOnly'>,
  connection: Connection,
): Automatic {
  if (!wifiOnly || connection === 'unmetered') return 'now'
  return connection === 'metered' ? 'waits-for-wifi' : 'waits-for-tap'
}
