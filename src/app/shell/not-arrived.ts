import { watch } from 'vue'
import { problemOf } from '#local/diagnostics/problem-of.ts'
import type { Router } from 'vue-router'
import type { AppUpdate } from './service-worker.ts'
import { useSession } from './session.ts'

const shortestWaitMs = 1_000
const longestWaitMs = 5 * 60_000

/** Screens that the first lesson does not need come a little later. Opened before they are here and without a network, they say so. */
export function watchArrivals(router: Router): void {
  const session = useSession()
  router.onError((error, to) => tellFailure(error, to.fullPath))
  router.afterEach((to, from, failure) => {
    if (failure) return
    session.notArrived = null
    if (to.path !== from.path) session.broke = null
  })
}

/** What a screen could not be made of, and why. */
export function tellFailure(error: unknown, address: string): void {
  const session = useSession()
  switch (problemOf(error)) {
    case 'not-arrived':
      session.notArrived = address
      break
    case 'closed':
      session.broke = 'storage.closed'
      break
    case 'full':
      session.broke = 'shell.full'
      break
    default:
      session.broke = 'shell.broke'
  }
}

/**
 * Brings them, however often the line breaks, and opens the one that is waited for: by a fresh page, because a browser may
 * remember that a file was missing.
 */
export async function bringLaterScreens(update: AppUpdate): Promise<void> {
  let waitMs = shortestWaitMs
  while (!(await update.complete()))
    waitMs = (await cameOnline(waitMs)) ? shortestWaitMs : Math.min(waitMs * 2, longestWaitMs)
  openWhenReachable()
}

/** What is waited for is opened once the server answers. */
export function openWhenReachable(): void {
  const session = useSession()
  watch(
    () => session.notArrived,
    (address) => address !== null && void waitFor(address),
    { immediate: true },
  )
}

/**
 * A screen of which nothing is kept, such as the supervisor's on an educator's phone, needs the server: a fresh page is opened
 * when it answers, and after each one that did not help, less often.
 */
async function waitFor(address: string): Promise<void> {
  const session = useSession()
  let waitMs = nextWaitMs(address)
  while (session.notArrived === address) {
    await cameOnline(waitMs)
    if (session.notArrived !== address) return
    if (await isReachable()) return openAnew(address, waitMs)
    waitMs = Math.min(waitMs * 2, longestWaitMs)
  }
}

function openAnew(address: string, waitedMs: number): void {
  try {
    sessionStorage.setItem(noteKey, JSON.stringify({ address, waitedMs }))
  } catch (error) {
    // Without a note a fresh page could be opened for ever: then she opens it herself.
    if (error instanceof DOMException) return
    throw error
  }
  location.assign(address)
}

const noteKey = 'se-opened-anew'

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
