import { chmodSync, existsSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from './make-folder.ts'

/** What a server leaves in its data folder beside the database. Where one of these lies, there was an installation. */
const traces = ['packs', 'assets', 'site', 'builds.json']

const isOwn = (name: string): boolean =>
  traces.includes(name) || /^(?:smart-educator\.sqlite|server\.lock|demo\.json)/.test(name)

/** What lies in every new disk or folder of some systems, and is nobody's. */
const nobodys = ['lost+found', '.DS_Store']

/**
 * A name in a folder that was never a data folder. Else a mistyped DATA_DIR would be taken over, with what lies there. Undefined
 * for a folder that is missing, empty or has ours in it.
 */
export function strangerIn(dataDir: string): string | undefined {
  const names = existsSync(dataDir) ? readdirSync(dataDir) : []
  return names.some(isOwn) ? undefined : names.find((name) => !nobodys.includes(name))
}

/** The sentence for it; undefined when the folder may be used. */
export function notADataFolder(dataDir: string): string | undefined {
  const stranger = strangerIn(dataDir)
  return stranger === undefined
    ? undefined
    : `${dataDir} holds files of something else (${stranger}). Set DATA_DIR to a new or an empty folder.`
}

/** True when this folder has served before: a database that is new here would hide the old one. */
export const hasServedBefore = (dataDir: string): boolean =>
  traces.some((name) => existsSync(join(dataDir, name)))

/** Makes the data folder, for its owner alone: it holds password hashes, keys, names and telephones. */
export function makeDataFolder(dataDir: string): void {
  makeFolder(dataDir, 0o700)
}

/** What a server keeps in its data folder, for the owner alone; what somebody else put there stays as it is. */
export function makeDataPrivate(dataDir: string): string | undefined {
  const own = readdirSync(dataDir).filter(isOwn)
  const refused = [setMode(dataDir, 0o700), ...own.map((name) => makePrivate(join(dataDir, name)))]
  return refused.find((path) => path !== undefined)
}

/**
 * A folder and everything below it, or a file, for the owner alone: folders 700, files 600. Gives the first place whose mode
 * could not be changed (it belongs to somebody else), undefined when there is none. Windows has no such modes; there nothing changes.
 */
export function makePrivate(path: string): string | undefined {
  const kind = lstatSync(path, { throwIfNoEntry: false })
  if (kind === undefined || kind.isSymbolicLink()) return undefined
  if (!kind.isDirectory()) return setMode(path, 0o600)
  const refused = [setMode(path, 0o700)]
  // Folder by folder: Node's own recursive reading goes into what links lead to, outside of this one.
  refused.push(...readdirSync(path).map((name) => makePrivate(join(path, name))))
  return refused.find((place) => place !== undefined)
}

/** Gives the path when it was refused. */
function setMode(path: string, mode: number): string | undefined {
  try {
    chmodSync(path, mode)
    return undefined
  } catch (error) {
    // A file of SQLite may go while we look; a file of another owner is reported.
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? undefined : path
  }
}
