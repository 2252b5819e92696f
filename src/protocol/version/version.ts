/** Raised when a field, a kind or a reason is added. Which one came when is said in the schemas (`since`). */
export const protocolVersion = 2
/** The oldest number this build still speaks. */
export const oldestProtocol = 1

/** Each end says in this header what it speaks: the phone one number, the server its range. */
export const protocolHeader = 'smart-educator-protocol'
export const ownRange = `${oldestProtocol}-${protocolVersion}`

/** The number a phone speaks in a request. Phones of protocol 1 send no header. */
export function readSpoken(header: string | null | undefined): number {
  return header && /^[1-9]\d{0,5}$/.test(header) ? Number(header) : 1
}

/**
 * The highest number this phone and that server both speak. Servers of protocol 1 say no range. Undefined when they have
 * none in common: then one of them is too old.
 */
export function commonProtocol(header: string | null | undefined): number | undefined {
  const [, low, high] = /^([1-9]\d{0,5})-([1-9]\d{0,5})$/.exec(header ?? '1-1') ?? ['', '1', '1']
  const highest = Math.min(Number(high), protocolVersion)
  return highest >= Math.max(Number(low), oldestProtocol) ? highest : undefined
}

/** Whether a server of this build takes a request of that number. */
export const isSupported = (spoken: number): boolean => spoken >= oldestProtocol && spoken <= protocolVersion
