import * as v from 'valibot'

/** What is wrong and what to do, for the person at the machine. Thrown where only the start can tell it. */
export class SentenceError extends Error {}

const systemError = v.object({
  code: v.string(),
  path: v.optional(v.string()),
  errcode: v.optional(v.number()),
})

/** What a person can do about an error of the machine or its files; undefined when it is a fault of ours. */
export function sentenceFor(error: unknown, dataDir: string): string | undefined {
  if (error instanceof SentenceError) return error.message
  const parsed = v.safeParse(systemError, error)
  if (!parsed.success) return undefined
  const { code, path, errcode } = parsed.output
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return `${path ?? dataDir} may not be written to. Choose another folder with DATA_DIR, or change its owner.`
    case 'EROFS':
      return `${path ?? dataDir} is on a read-only disk. Choose another folder with DATA_DIR.`
    case 'ENOTDIR':
    case 'EEXIST':
      return `DATA_DIR=${dataDir} is not a folder.`
    case 'ENOENT':
      return `${path ?? dataDir} is missing and cannot be made. Choose another folder with DATA_DIR.`
    case 'EISDIR':
      return `${path ?? dataDir} is a folder where a file should be. Move it away, then start again.`
    case 'EIO':
      return `The disk does not read or write ${path ?? dataDir}. Check the disk; restore the newest backup on another.`
    case 'ENOSPC':
    case 'EDQUOT':
      return full
    case 'EMFILE':
    case 'ENFILE':
      return 'Too many files are open on this machine. Raise the limit (ulimit -n 4096), then start again.'
    case 'ERR_SQLITE_ERROR':
      return ofSqlite(errcode ?? 0, error, dataDir)
    default:
      return undefined
  }
}

const full = 'The disk is full. Nothing was lost; make room, then start again.'

/** Codes of SQLite; the low byte is the kind, the others say more. */
function ofSqlite(errcode: number, error: unknown, dataDir: string): string {
  const kind = errcode & 0xff
  if (kind === sqliteCode.full) return full
  if (kind === sqliteCode.readonly || kind === sqliteCode.cannotOpen)
    return `The database in ${dataDir} may not be written to, or its disk is full or read-only. Choose another folder with DATA_DIR, or change its owner.`
  if (isDamage(error)) return damaged(dataDir)
  return `The database in ${dataDir} does not open (${error instanceof Error ? error.message : errcode}). docs/operate.md says how to restore a backup.`
}

const sqliteCode = { readonly: 8, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 } as const

/** True when SQLite says that the file itself is damaged. */
export function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined
  return code === sqliteCode.corrupt || code === sqliteCode.notADatabase
}

export const damaged = (dataDir: string): string =>
  `The database in ${dataDir} is damaged. Restore the newest backup; docs/operate.md says how.`
