import { closeSync, existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { Kysely, sql, SqliteDialect } from 'kysely'
import type { Database, Db } from './database.ts'
import { isBusy } from './data-lock.ts'
import { isDamage } from '../sentence-for.ts'

export const sqliteFile = (dataDir: string): string => join(dataDir, 'smart-educator.sqlite')

/** WAL with FULL: a record that was acknowledged survives a power cut. NORMAL lost 6,500 of 172,800 in the bench. */
const pragmas = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'busy_timeout = 5000',
  'temp_store = MEMORY',
]

export type OpenedSqlite =
  | { readonly kind: 'opened'; readonly db: Db }
  | { readonly kind: 'new' | 'in use' | 'damaged' | 'of another program' }

/**
 * Opens the file and looks it through: every page, about a second for 300 MB. Serving from a damaged file would spread
 * the damage. `mayBeNew` false: a file without our tables is left as it is and reported.
 */
export function openSqlite(dataDir: string, mayBeNew: boolean): OpenedSqlite {
  const file = sqliteFile(dataDir)
  const isThere = existsSync(file)
  if (!isThere && !mayBeNew) return { kind: 'new' }
  // Made for the owner alone; its log takes over the mode.
  if (!isThere) closeSync(openSync(file, 'a', 0o600))
  const database = new DatabaseSync(file)
  const kind = inspect(database, mayBeNew)
  if (kind !== 'ours') {
    database.close()
    return { kind }
  }
  for (const pragma of pragmas) database.exec(`PRAGMA ${pragma}`)
  const dialect = new SqliteDialect({ database: withPreparedStatements(database) })
  return { kind: 'opened', db: new Kysely<Database>({ dialect }) }
}

/**
 * From now on a statement waits this long for another process, and no longer: it would hold up everything else on this
 * thread. Whoever writes tries again a little later (`group-commit.ts`).
 */
export const waitBriefly = (db: Db): Promise<unknown> => sql`pragma busy_timeout = 50`.execute(db)

function inspect(database: DatabaseSync, mayBeNew: boolean) {
  try {
    const names = database.prepare(`select name from sqlite_schema where type = 'table'`).all()
    const tables = names.map(({ name }) => String(name)).filter((name) => !name.startsWith('sqlite_'))
    if (database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] !== 'ok') return 'damaged'
    if (tables.length > 0 && !tables.includes('kysely_migration')) return 'of another program'
    if (!mayBeNew && !tables.includes('installation')) return 'new'
    // Leaving the log needs the file alone: it fails while any other connection has it open.
    database.exec('PRAGMA busy_timeout = 500')
    database.exec('PRAGMA journal_mode = DELETE')
    return 'ours'
  } catch (error) {
    if (isBusy(error)) return 'in use'
    if (isDamage(error) || isUnreadableSchema(error)) return 'damaged'
    throw error // No permission, disk full: the start has a sentence for it.
  }
}

/** SQLITE_ERROR with a schema that does not parse: the first page is damaged, the header is not. */
const isUnreadableSchema = (error: unknown): boolean =>
  error instanceof Error && /malformed|unsupported file format/.test(error.message)

/** Statements of one text are prepared once: about a third of the time of a small statement is its preparation. */
const keptStatements = 300

type Prepared = {
  readonly reader: boolean
  all(parameters: readonly unknown[]): unknown[]
  run(parameters: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint }
  iterate(parameters: readonly unknown[]): IterableIterator<unknown>
}

function withPreparedStatements(database: DatabaseSync) {
  const kept = new Map<string, Prepared>()
  return {
    close: () => database.close(),
    prepare(sql: string): Prepared {
      const known = kept.get(sql)
      if (known !== undefined) return known
      const prepared = adapt(database.prepare(sql))
      // Schema statements run once, and their texts are long.
      if (/^(select|insert|update|delete|begin|commit|with)/i.test(sql)) {
        const oldest = kept.size >= keptStatements ? kept.keys().next().value : undefined
        if (oldest !== undefined) kept.delete(oldest)
        kept.set(sql, prepared)
      }
      return prepared
    },
  }
}

function adapt(statement: StatementSync): Prepared {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(bindable)),
    run: (parameters) => statement.run(...parameters.map(bindable)),
    iterate: (parameters) => statement.iterate(...parameters.map(bindable)),
  }
}

function bindable(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value
  if (value instanceof Uint8Array) return value
  throw new TypeError(`SQLite cannot hold a ${typeof value}`)
}
