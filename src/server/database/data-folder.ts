import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What a server leaves in its data folder beside the database. Where one of these lies, there was an installation. */
const traces = ['packs', 'assets', 'site', 'builds.json']

/** True when this folder has served before: a database that is new here would hide the old one. */
export const hasServedBefore = (dataDir: string): boolean =>
  traces.some((name) => existsSync(join(dataDir, name)))

/** Makes the data folder, for its owner alone: it holds password hashes, keys, names and telephones. */
export function makeDataFolder(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
}

/**
 * Everything below for the owner alone: folders 700, files 600. Gives the first place whose mode could not be changed
 * (it belongs to somebody else), undefined when there is none. Windows has no such modes; there nothing changes.
 */
export function makePrivate(folder: string): string | undefined {
  let refused: string | undefined
  const set = (path: string, mode: number): void => {
    try {
      chmodSync(path, mode)
    } catch (error) {
      // A file of SQLite may go while we look; a file of another owner is told.
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return
      refused ??= path
    }
  }
  set(folder, 0o700)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    set(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o700 : 0o600)
  }
  return refused
}
