import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database, Db } from './database.ts'

const int8 = 20

/** 64-bit integers come as numbers: none of ours passes 2^53, and both databases then give the same rows. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    return oid === int8 ? Number : pg.types.getTypeParser(oid, format)
  },
}

const awaitTheDisk = `select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'`

export function openPostgres(databaseUrl: string): Db {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10, types })
  // A receipt is a promise: a cluster set to acknowledge before it has written is overruled. A stricter one is left alone.
  // (What fails here fails again, and is told, at the connection's first real query.)
  pool.on('connect', (client) => void client.query(awaitTheDisk).catch(() => undefined))
  // An idle connection that the database closed is replaced at the next query; without a listener Node would stop.
  pool.on('error', () => undefined)
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}
