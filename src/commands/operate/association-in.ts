import { statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Config } from '#server/config.ts'
import { sqliteFile } from '#server/database/sqlite.ts'
import { sqliteName } from './data-files.ts'

/**
 * Why DATA_DIR holds no association; undefined when it holds one, or PostgreSQL does. Only `start`, `demo` and `restore`
 * may make a folder or a database: an empty one, made by a wrong DATA_DIR, would pass for the true one.
 */
export function noAssociation({
  dataDir,
  databaseUrl,
}: Pick<Config, 'dataDir' | 'databaseUrl'>): string | undefined {
  if (databaseUrl !== null) return undefined
  if (!isThere(sqliteFile(dataDir))) return sentence(dataDir, `there is no ${sqliteName}`)
  return hasNoAccount(dataDir) ? sentence(dataDir, 'its database has no account') : undefined
}

const sentence = (dataDir: string, why: string): string =>
  `There is no association in ${dataDir} (${why}), so nothing was done: set DATA_DIR to the folder of the association.`

/** A folder that may not be looked into is no empty one: that is thrown. */
function isThere(file: string): boolean {
  try {
    return statSync(file).isFile()
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return false
    throw error
  }
}

function hasNoAccount(dataDir: string): boolean {
  try {
    const database = new DatabaseSync(sqliteFile(dataDir), { readOnly: true })
    try {
      const table = database.prepare(`select 1 from sqlite_schema where name = 'account'`).get()
      return table === undefined || database.prepare('select 1 from account limit 1').get() === undefined
    } finally {
      database.close()
    }
  } catch {
    return false // Damaged or in use: whoever opens it next has the sentence for it.
  }
}
