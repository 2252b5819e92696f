import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { findPostgres } from '#commands/check/steps/postgres.ts'
import { openDatabase } from '#server/database/open-database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where tests may create databases of their own; null when this machine has no PostgreSQL. */
    postgresUrl: string | null
    /** A migrated database to copy: ten times faster than migrating each test's own. */
    postgresTemplate: string
  }
}

/** One PostgreSQL for a test run: $TEST_DATABASE_URL, else the packaged one in a folder that is thrown away. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await findPostgres(process.env)
  // Without one the tests run on SQLite alone; `npm test` counts that as a failure of the machine.
  const url = postgres.kind === 'found' ? postgres.url : null
  const prefix = `smart_educator_test_${process.pid}_`
  const template = `${prefix}template`
  project.provide('postgresUrl', url)
  project.provide('postgresTemplate', template)
  if (url !== null) await createTemplate(url, template)
  return async () => {
    if (url !== null) await dropDatabases(url, prefix)
    if (postgres.kind === 'found') await postgres.stop()
  }
}

async function createTemplate(url: string, name: string): Promise<void> {
  await ask(url, `create database "${name}"`)
  const databaseUrl = new URL(url)
  databaseUrl.pathname = `/${name}`
  const opened = await openDatabase({ dataDir: '', databaseUrl: databaseUrl.href })
  if (opened.kind === 'wrong') throw new Error(opened.sentence)
  await opened.close()
}

/** The template and whatever a test left behind. */
async function dropDatabases(url: string, prefix: string): Promise<void> {
  const names = await ask(url, `select datname from pg_database where starts_with(datname, '${prefix}')`)
  for (const name of names) await ask(url, `drop database "${name}" with (force)`)
}

/** One statement for the whole cluster; the first column of its response. */
export async function ask(url: string, statement: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<string[]>({ text: statement, rowMode: 'array' })
    return rows.flatMap((row) => row.slice(0, 1))
  } finally {
    await client.end()
  }
}
