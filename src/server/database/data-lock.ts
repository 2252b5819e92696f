import { closeSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isDamage } from '../sentence-for.ts'

export type DataLock = { readonly kind: 'locked'; release(): void } | { readonly kind: 'taken' }

export const lockFile = (dataDir: string): string => join(dataDir, 'server.lock')

/**
 * One process writes to a data directory. The lock is a file lock of the operating system, held through SQLite. It ends with
 * the process however it dies. A damaged lock file is made again. Whoever deletes it lets nobody in: the
 * database itself is then found in use (`openSqlite`).
 */
export function lockDataDirectory(dataDir: string): DataLock {
  const file = lockFile(dataDir)
  try {
    return hold(file)
  } catch (error) {
    if (!isDamage(error)) throw error
    rmSync(file, { force: true })
    return hold(file)
  }
}

function hold(file: string): DataLock {
  // Made for the owner alone, like all that lies in a data folder.
  closeSync(openSync(file, 'a', 0o600))
  const lock = new DatabaseSync(file)
  try {
    lock.exec('PRAGMA busy_timeout = 0')
    lock.exec('BEGIN EXCLUSIVE')
    return { kind: 'locked', release: () => lock.close() }
  } catch (error) {
    lock.close()
    if (isBusy(error)) return { kind: 'taken' }
    throw error
  }
}

/** SQLITE_BUSY: another connection holds the lock. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5
