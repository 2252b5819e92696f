import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export type DataLock = { readonly kind: 'locked'; release(): void } | { readonly kind: 'taken' }

/**
 * One process writes to a data directory. The lock is a file lock of the operating system, held through SQLite, so that
 * it ends with the process however it dies: no stale lock file ever needs deleting.
 */
export function lockDataDirectory(dataDir: string): DataLock {
  mkdirSync(dataDir, { recursive: true })
  const lock = new DatabaseSync(join(dataDir, 'server.lock'))
  try {
    lock.exec('PRAGMA busy_timeout = 0')
    lock.exec('BEGIN EXCLUSIVE')
  } catch {
    // SQLITE_BUSY is the answer: somebody else holds it.
    lock.close()
    return { kind: 'taken' }
  }
  return { kind: 'locked', release: () => lock.close() }
}
