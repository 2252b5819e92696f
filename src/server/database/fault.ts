/** SQLITE_TOOBIG, SQLITE_CONSTRAINT and SQLITE_MISMATCH. */
const aboutValues: readonly number[] = [18, 19, 20]
/** SQLITE_BUSY and SQLITE_LOCKED. */
const inUse: readonly number[] = [5, 6]

/**
 * The failure is about what was to be stored, not about the machine: a value the database does not take, a constraint, or
 * our own code that stumbled over it. The same work without that value succeeds.
 */
export function isAboutValues(error: unknown): boolean {
  const sqlite = sqliteCode(error)
  if (sqlite !== undefined) return aboutValues.includes(sqlite)
  const state = sqlState(error)
  // Class 22 is "data exception", 23 "integrity constraint violation".
  if (state !== undefined) return /^2[23]/.test(state)
  return true
}

/** Somebody else held what was needed: the same work can succeed a moment later. */
export function isContended(error: unknown): boolean {
  const sqlite = sqliteCode(error)
  if (sqlite !== undefined) return inUse.includes(sqlite)
  // Serialization failure, deadlock, lock not available in time.
  return ['40001', '40P01', '55P03'].includes(sqlState(error) ?? '')
}

/** The primary result code: the low byte. */
function sqliteCode(error: unknown): number | undefined {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined
  return typeof code === 'number' ? code & 0xff : undefined
}

function sqlState(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}
