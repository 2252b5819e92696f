import { basename } from 'node:path'
import { sqliteFile } from '#server/database/sqlite.ts'

/** The database of a data directory, and what belongs to one running server only. */
export const sqliteName = basename(sqliteFile('.'))

export const isDatabaseFile = (name: string): boolean =>
  name.startsWith(sqliteName) || name.startsWith('server.lock')
