import * as v from 'valibot'

const systemError = v.object({ code: v.string(), path: v.optional(v.string()) })

/** What a person can do about an error of the machine's disk; undefined when it is a fault of ours. */
export function sentenceFor(error: unknown, dataDir: string): string | undefined {
  const parsed = v.safeParse(systemError, error)
  if (!parsed.success) return undefined
  const { code, path } = parsed.output
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return `${path ?? dataDir} may not be written to. Choose another folder with DATA_DIR, or change its owner.`
    case 'EROFS':
      return `${path ?? dataDir} is on a read-only disk. Choose another folder with DATA_DIR.`
    case 'ENOTDIR':
    case 'EEXIST':
      return `DATA_DIR=${dataDir} is not a folder.`
    case 'ENOSPC':
      return 'The disk is full. Nothing was lost; make room, then start again.'
    case 'EMFILE':
    case 'ENFILE':
      return 'Too many files are open on this machine. Raise the limit (ulimit -n 4096), then start again.'
    case 'ERR_SQLITE_ERROR':
      return `The database in ${dataDir} does not open (${error instanceof Error ? error.message : code}). The README says how to restore a backup.`
    default:
      return undefined
  }
}
