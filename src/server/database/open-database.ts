import { existsSync, rmSync } from 'node:fs'
import type { Config } from '../config.ts'
import { damaged } from '../sentence-for.ts'
import { hasServedBefore, makeDataFolder } from './data-folder.ts'
import { lockDataDirectory, lockFile } from './data-lock.ts'
import type { Db } from './database.ts'
import { migrate } from './migrate.ts'
import { migratingPatience, openPostgres, servingPatience } from './postgres.ts'
import { openSqlite, waitBriefly } from './sqlite.ts'

export type OpenedDatabase =
  | { readonly kind: 'opened'; readonly db: Db; close(): Promise<void> }
  | { readonly kind: 'wrong'; readonly sentence: string }

/** A connection was lost that nobody was using. */
type OnFailure = (error: Error) => void

type Place = Pick<Config, 'dataDir' | 'databaseUrl'>

/** Opens and migrates the database of a configuration. SQLite is kept to one process; PostgreSQL may have many. */
export async function openDatabase(
  { dataDir, databaseUrl }: Place,
  onFailure?: OnFailure,
): Promise<OpenedDatabase> {
  return databaseUrl === null ? openOwnSqlite(dataDir) : openShared(databaseUrl, dataDir, onFailure)
}

async function openOwnSqlite(dataDir: string): Promise<OpenedDatabase> {
  makeDataFolder(dataDir)
  const wasOurs = existsSync(lockFile(dataDir))
  const lock = lockDataDirectory(dataDir)
  if (lock.kind === 'taken') return wrong(inUse(dataDir))
  try {
    const opened = openSqlite(dataDir, !hasServedBefore(dataDir))
    if (opened.kind !== 'opened') {
      lock.release()
      // Nothing of ours stays in the folder of another program.
      if (opened.kind === 'of another program' && !wasOurs) rmSync(lockFile(dataDir), { force: true })
      return wrong(sentenceOf(opened.kind, dataDir))
    }
    const outcome = await migrate(opened.db)
    const close = async (): Promise<void> => {
      await opened.db.destroy()
      lock.release()
    }
    if (outcome.kind === 'migrated') {
      await waitBriefly(opened.db)
      return { kind: 'opened', db: opened.db, close }
    }
    await close()
    return outcome
  } catch (error) {
    lock.release()
    throw error
  }
}

const inUse = (dataDir: string): string =>
  `Another Smart Educator is using ${dataDir}. Stop it first, or set DATA_DIR to another folder.`

function sentenceOf(kind: 'new' | 'in use' | 'damaged' | 'of another program', dataDir: string): string {
  switch (kind) {
    case 'in use':
      return inUse(dataDir)
    case 'damaged':
      return damaged(dataDir)
    case 'of another program':
      return `The database in ${dataDir} belongs to another program. Set DATA_DIR to another folder.`
    case 'new':
      return `The database in ${dataDir} is empty or is missing, but the folder has served an association before. Restore the newest backup (docs/operate.md says how), or set DATA_DIR to a new folder.`
  }
}

async function openShared(
  databaseUrl: string,
  dataDir: string,
  onFailure: OnFailure | undefined,
): Promise<OpenedDatabase> {
  const db = openPostgres(databaseUrl, migratingPatience)
  let isNew: boolean
  try {
    const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
    isNew = !tables.some(({ name }) => name === 'installation')
  } catch (error) {
    await db.destroy()
    const why = error instanceof Error ? error.message : String(error)
    return wrong(`PostgreSQL of DATABASE_URL does not reply (${why || 'no connection'}).`)
  }
  if (isNew && dataDir !== '' && hasServedBefore(dataDir)) {
    await db.destroy()
    return wrong(
      `The database of DATABASE_URL is empty, but ${dataDir} has served an association before. Check DATABASE_URL, restore the newest dump, or set DATA_DIR to a new folder.`,
    )
  }
  const outcome = await migrate(db)
  await db.destroy()
  if (outcome.kind !== 'migrated') return outcome
  const serving = openPostgres(databaseUrl, servingPatience, onFailure)
  return { kind: 'opened', db: serving, close: () => serving.destroy() }
}

const wrong = (sentence: string): OpenedDatabase => ({ kind: 'wrong', sentence })
