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

export type PostgresPatience = {
  readonly connectMs: number
  /** By the database's own clock. */
  readonly statementMs: number
  readonly lockMs: number
  /** By ours, for a database that no longer replies. A little longer, so that the database speaks first. */
  readonly queryMs: number
}
/** A request is given up by its phone after a minute or so; nothing here waits as long. */
export const servingPatience: PostgresPatience = {
  connectMs: 5_000,
  statementMs: 15_000,
  lockMs: 8_000,
  queryMs: 20_000,
}
/** A migration of a large table takes what it takes. */
export const migratingPatience: PostgresPatience = {
  connectMs: 5_000,
  statementMs: 0,
  lockMs: 30_000,
  queryMs: 0,
}

export function openPostgres(
  databaseUrl: string,
  patience: PostgresPatience,
  onFailure: (error: Error) => void = () => undefined,
): Db {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 10,
    types,
    keepAlive: true,
    idleTimeoutMillis: 30_000,
    // A connection into nothing, whose queries never end, is not kept for ever.
    maxLifetimeSeconds: 600,
    connectionTimeoutMillis: patience.connectMs,
    ...(patience.queryMs === 0 ? {} : { query_timeout: patience.queryMs }),
  })
  pool.on('connect', (client) => {
    // A connection that ends while it is in use tells its query, and then this listener: without one Node would stop.
    client.on('error', () => undefined)
    // (What fails here fails again at the connection's first real query, and is reported there.)
    void client.query(settings(patience)).catch(() => undefined)
  })
  // An idle connection that the database closed is replaced at the next query.
  pool.on('error', onFailure)
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}

/** A lock that is never released, or a statement or transaction that never ends, holds up every phone. */
const settings = ({ statementMs, lockMs }: PostgresPatience): string => `select
  set_config('statement_timeout', '${statementMs}', false),
  set_config('lock_timeout', '${lockMs}', false),
  set_config('idle_in_transaction_session_timeout', '${statementMs * 2}', false),
  set_config('synchronous_commit', case current_setting('synchronous_commit') when 'off' then 'on' else current_setting('synchronous_commit') end, false)`
