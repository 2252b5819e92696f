import type { Config } from '../config.ts'
import { lockDataDirectory } from './data-lock.ts'
import type { Db } from './database.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'

export type OpenedDatabase =
  | { readonly kind: 'opened'; readonly db: Db; close(): Promise<void> }
  | { readonly kind: 'wrong'; readonly sentence: string }

/** Opens and migrates the database of a configuration. SQLite is kept to one process; PostgreSQL may have many. */
export async function openDatabase(config: Pick<Config, 'dataDir' | 'databaseUrl'>): Promise<OpenedDatabase> {
  return config.databaseUrl === null ? openOwnSqlite(config.dataDir) : openShared(config.databaseUrl)
}

async function openOwnSqlite(dataDir: string): Promise<OpenedDatabase> {
  const lock = lockDataDirectory(dataDir)
  if (lock.kind === 'taken') {
    return wrong(
      `Another Smart Educator is using ${dataDir}. Stop it first, or set DATA_DIR to another folder.`,
    )
  }
  const db = openSqlite(dataDir)
  if (db === undefined) {
    lock.release()
    return wrong(`The database in ${dataDir} is damaged. Restore the newest backup; the README says how.`)
  }
  const outcome = await migrate(db)
  const close = async (): Promise<void> => {
    await db.destroy()
    lock.release()
  }
  if (outcome.kind === 'migrated') return { kind: 'opened', db, close }
  await close()
  return outcome
}

async function openShared(databaseUrl: string): Promise<OpenedDatabase> {
  const db = openPostgres(databaseUrl)
  try {
    await db.selectNoFrom((eb) => eb.lit(1).as('one')).execute()
  } catch (error) {
    await db.destroy()
    const why = error instanceof Error ? error.message : String(error)
    return wrong(`PostgreSQL of DATABASE_URL does not answer (${why || 'no connection'}).`)
  }
  const outcome = await migrate(db)
  if (outcome.kind === 'migrated') return { kind: 'opened', db, close: () => db.destroy() }
  await db.destroy()
  return outcome
}

const wrong = (sentence: string): OpenedDatabase => ({ kind: 'wrong', sentence })
