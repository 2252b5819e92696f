/** Wi-Fi or cable; the phone's own line; or a browser that does not say. */
export type Connection = 'unmetered' | 'metered' | 'unknown'

// Not in TypeScript's library: half of the browsers do not have it.
type WithConnection = { readonly connection?: { readonly type?: string } }

/** What the browser tells of the line in use. A Wi-Fi that is another phone's hotspot looks like any Wi-Fi. */
export function readConnection(): Connection {
  const type = (globalThis.navigator as WithConnection).connection?.type // As above.
  if (type === undefined || type === 'unknown') return 'unknown'
  return type === 'wifi' || type === 'ethernet' ? 'unmetered' : 'metered'
}
