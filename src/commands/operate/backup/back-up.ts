import { cpSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { makeFolder } from '#server/database/make-folder.ts'
import { makePrivate } from '#server/database/data-folder.ts'
import { isDatabaseFile, sqliteName } from '../data-files.ts'
import { isWithin } from './is-within.ts'
import { isWholeDatabase } from './whole-database.ts'

export type BackupOutcome =
  | { readonly kind: 'copied' }
  | { readonly kind: 'wrong'; readonly sentence: string }

/** In each backup: when it was made, in milliseconds since 1970. */
export const noteName = 'backup.json'

/** All pages in one step: with steps, each write of a phone would begin the copy again, for ever. */
const allPages = 2 ** 31 - 1

/**
 * Copies a data folder into a new one, while the server runs. The copy gets its name when it is whole and was checked;
 * until then it is called `<target>.part`, which is gone whatever fails. `limitMs`: how long the database may take.
 */
export async function backUp(dataDir: string, target: string, limitMs: number): Promise<BackupOutcome> {
  const part = `${resolve(target)}.part`
  if (isWithin(target, dataDir) || isWithin(part, dataDir))
    return wrong(
      `${resolve(target)} is inside ${dataDir}, the folder that is copied. Choose a folder outside it.`,
    )
  // What lies there from before is thrown away: never the association itself.
  if (isWithin(dataDir, part))
    return wrong(`${dataDir} is inside ${part}, which a backup writes to. Choose another folder.`)
  discard(part)
  try {
    const refused = whyNoFiles(part)
    if (refused !== undefined)
      return wrong(`No files can be written to ${resolve(target)} (${refused}). Choose a folder on a disk.`)
    return await copyAll(dataDir, part, target, limitMs)
  } finally {
    discard(part)
  }
}

/** A copy that was given up is still being written, and may make a file while its folder is emptied. */
const discard = (part: string): void =>
  rmSync(part, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })

/** Tried before anything is copied: a place that takes no folders and files says so at once. What it says, if it refuses. */
function whyNoFiles(part: string): string | undefined {
  try {
    makeFolder(part, 0o700)
    writeFileSync(join(part, noteName), '{}')
    return undefined
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    // A full disk has a sentence of its own.
    if (typeof code !== 'string' || code === 'ENOSPC' || code === 'EDQUOT') throw error
    return code
  }
}

async function copyAll(
  dataDir: string,
  part: string,
  target: string,
  limitMs: number,
): Promise<BackupOutcome> {
  const at = Date.now()
  const copied = await copyDatabase(join(dataDir, sqliteName), join(part, sqliteName), limitMs)
  if (copied.kind === 'wrong') return copied
  for (const name of readdirSync(dataDir).filter((entry) => !isDatabaseFile(entry)))
    cpSync(join(dataDir, name), join(part, name), { recursive: true })
  writeFileSync(join(part, noteName), JSON.stringify({ at }))
  makePrivate(part)
  if (existsSync(target)) rmSync(target, { recursive: true }) // Empty, or we would not be here.
  renameSync(part, target)
  return { kind: 'copied' }
}

async function copyDatabase(from: string, to: string, limitMs: number): Promise<BackupOutcome> {
  if (!existsSync(from)) return { kind: 'copied' } // PostgreSQL: pg_dump copies it.
  const source = new DatabaseSync(from, { readOnly: true })
  const copying = backup(source, to, { rate: allPages }).then(() => 'copied' as const)
  const outcome = await Promise.race([copying, after(limitMs)])
  if (outcome === 'too late')
    return wrong(
      `The database was not copied in ${Math.ceil(limitMs / 60_000)} minutes, so there is no backup. Is the disk slow or full? Try another folder.`,
    )
  source.close()
  return isWholeDatabase(to)
    ? { kind: 'copied' }
    : wrong('The copy of the database is damaged, so there is no backup. Check the disk; keep older backups.')
}

/** Does not keep the process from ending. No time at all is over before anything is copied. */
function after(ms: number): Promise<'too late'> {
  if (ms <= 0) return Promise.resolve('too late')
  return new Promise((resolve) => setTimeout(() => resolve('too late'), ms).unref())
}

const wrong = (sentence: string): BackupOutcome => ({ kind: 'wrong', sentence })
