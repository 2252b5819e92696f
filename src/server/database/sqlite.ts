import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { Kysely, SqliteDialect } from 'kysely'
import type { Database, Db } from './database.ts'

export const sqliteFile = (dataDir: string): string => join(dataDir, 'smart-educator.sqlite')

/** WAL with FULL: a record that was acknowledged survives a power cut. NORMAL lost 6,500 of 172,800 in the bench. */
const pragmas = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'busy_timeout = 5000',
  'temp_store = MEMORY',
]

/** Undefined when the file is damaged: serving from it would spread the damage. */
export function openSqlite(dataDir: string): Db | undefined {
  mkdirSync(dataDir, { recursive: true })
  const file = sqliteFile(dataDir)
  // A server that stopped in good order leaves no log beside the file; after any other end the file is looked through.
  const wasCut = existsSync(`${file}-wal`)
  const database = new DatabaseSync(file)
  if (!isWhole(database, wasCut)) {
    database.close()
    return undefined
  }
  for (const pragma of pragmas) database.exec(`PRAGMA ${pragma}`)
  return new Kysely<Database>({ dialect: new SqliteDialect({ database: withPreparedStatements(database) }) })
}

function isWhole(database: DatabaseSync, inDepth: boolean): boolean {
  try {
    // The first reads the header only; the second every page, about a second for 300 MB.
    const found = database.prepare(inDepth ? 'PRAGMA quick_check(1)' : 'PRAGMA schema_version').get()
    return !inDepth || found?.['quick_check'] === 'ok'
  } catch (error) {
    // SQLITE_CORRUPT and SQLITE_NOTADB; anything else (no permission, disk full) is somebody else's sentence.
    const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined
    if (code === 11 || code === 26) return false
    throw error
  }
}

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
