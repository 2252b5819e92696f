/** What an error is. What the server refuses is no error: it is a response with a sentence of its own (`protocol/problem.ts`). */
export type ProblemKind =
  /** The phone has no room. */
  | 'full'
  /** The phone's storage does not open: forbidden, damaged, removed, or of a newer version. */
  | 'closed'
  /** It is open and did not do what was asked. */
  | 'unwritten'
  | 'network'
  /** Somebody stopped it: a person, or a screen that was left. */
  | 'stopped'
  /** A part of the app that is not on this phone yet. */
  | 'not-arrived'
  /** What a newer server said and this build left out. */
  | 'not-understood'
  /** The app's own. */
  | 'fault'

/** By the name of an error. Dexie has names of its own; the browser's is inside. */
const byName: Readonly<Record<string, ProblemKind>> = {
  QuotaExceededError: 'full',
  OpenFailedError: 'closed',
  DatabaseClosedError: 'closed',
  MissingAPIError: 'closed',
  NoSuchDatabaseError: 'closed',
  UpgradeError: 'closed',
  VersionError: 'closed',
  SecurityError: 'closed',
  UnknownError: 'unwritten',
  AbortError: 'unwritten',
  TimeoutError: 'unwritten',
  NetworkError: 'network',
  NotUnderstood: 'not-understood',
}

/** Found by looking at the error, never from where it was caught. */
export function problemOf(error: unknown): ProblemKind {
  const chain = chainOf(error)
  if (chain.some(({ name }) => name === 'QuotaExceededError')) return 'full'
  for (const { name, message, isBrowsers } of chain) {
    // The words of Chromium, Firefox, Safari and Vite.
    if (/dynamically imported|importing a module|preload css/i.test(message)) return 'not-arrived'
    if (name === 'TypeError' && /^(?:failed to fetch|load failed|network ?error)/i.test(message))
      return 'network'
    // The same two names, of a request and of a database.
    if (isBrowsers && name === 'AbortError') return 'stopped'
    if (isBrowsers && name === 'TimeoutError') return 'network'
    const kind = byName[name]
    if (kind !== undefined) return kind
  }
  return 'fault'
}

type Link = { readonly name: string; readonly message: string; readonly isBrowsers: boolean }

/** An error, and what Dexie and the Cache have wrapped in it. */
function chainOf(error: unknown, depth = 4): readonly Link[] {
  if (typeof error !== 'object' || error === null || depth === 0) return []
  const text = (key: 'name' | 'message'): string => String(Reflect.get(error, key) ?? '')
  const isBrowsers = error instanceof DOMException
  return [
    { name: text('name'), message: text('message'), isBrowsers },
    ...chainOf(Reflect.get(error, 'inner'), depth - 1),
  ]
}
