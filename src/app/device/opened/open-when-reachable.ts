const shortestWaitMs = 1_000
const longestWaitMs = 5 * 60_000

/** Until the worker has every screen, however often the line breaks. */
export async function complete(fetchLater: () => Promise<boolean>): Promise<void> {
  let waitMs = shortestWaitMs
  while (!(await fetchLater()))
    waitMs = (await cameOnline(waitMs)) ? shortestWaitMs : Math.min(waitMs * 2, longestWaitMs)
}

/**
 * A screen of which nothing is kept, such as the supervisor's on an educator's phone, needs the server: a fresh page is opened
 * when it replies, and after each one that did not help, less often. A fresh one, because a browser may remember that a file was missing.
 */
export async function openWhenReachable(address: string, isWanted: () => boolean): Promise<void> {
  let waitMs = nextWaitMs(address)
  while (isWanted()) {
    await cameOnline(waitMs)
    if (!isWanted()) return
    if (await isReachable()) return openAgain(address, waitMs)
    waitMs = Math.min(waitMs * 2, longestWaitMs)
  }
}

function openAgain(address: string, waitedMs: number): void {
  try {
    sessionStorage.setItem(noteKey, JSON.stringify({ address, waitedMs }))
  } catch (error) {
    // Without a note a fresh page could be opened for ever: then she opens it herself.
    if (error instanceof DOMException) return
    throw error
  }
  location.assign(address)
}

const noteKey = 'se-opened-again'

/** Twice as long as before the fresh page that brought us here, if one did. */
export function nextWaitMs(address: string): number {
  const note = readNote()
  return note?.address === address ? Math.min(note.waitedMs * 2, longestWaitMs) : shortestWaitMs
}

function readNote(): { readonly address: string; readonly waitedMs: number } | undefined {
  try {
    const note: unknown = JSON.parse(sessionStorage.getItem(noteKey) ?? 'null')
    return isNote(note) ? note : undefined
  } catch (error) {
    // Forbidden, or another's words under this key.
    if (error instanceof DOMException || error instanceof SyntaxError) return undefined
    throw error
  }
}

const isNote = (note: unknown): note is { address: string; waitedMs: number } =>
  typeof note === 'object' &&
  note !== null &&
  'address' in note &&
  typeof note.address === 'string' &&
  'waitedMs' in note &&
  typeof note.waitedMs === 'number'

/** Asked of the server itself, past the worker and every copy. */
async function isReachable(): Promise<boolean> {
  const response = await fetch('/version', { cache: 'no-store' }).catch((error: unknown) => {
    if (error instanceof TypeError) return undefined // No network.
    throw error
  })
  return response?.ok === true && (response.headers.get('content-type') ?? '').includes('json')
}

/** `online` is a hint: the line may need some seconds more. */
const cameOnline = (withinMs: number): Promise<boolean> =>
  new Promise((resolve) => {
    setTimeout(resolve, withinMs, false)
    addEventListener('online', () => resolve(true), { once: true })
  })
