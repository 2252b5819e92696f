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
  const refused = [setMode(folder, 0o700)]
  // Folder by folder: Node's own recursive reading goes into what links lead to, outside of this one.
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) refused.push(makePrivate(path))
    else if (!entry.isSymbolicLink()) refused.push(setMode(path, 0o600))
  }
  return refused.find((path) => path !== undefined)
}

/** Gives the path when it was refused. */
function setMode(path: string, mode: number): string | undefined {
  try {
    chmodSync(path, mode)
    return undefined
  } catch (error) {
    // A file of SQLite may go while we look; a file of another owner is told.
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? undefined : path
  }
}
