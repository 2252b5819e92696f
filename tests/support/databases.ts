import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, inject } from 'vitest'
import type { Db } from '#server/database/database.ts'
import { openDatabase } from '#server/database/open-database.ts'
import { ask } from './postgres.ts'

export type TestDatabase = {
  readonly db: Db
  readonly dataDir: string
  readonly databaseUrl: string | null
  /** Closes it and leaves nothing behind. */
  remove(): Promise<void>
}

export type DatabaseKind = 'SQLite' | 'PostgreSQL'

/** On a machine without PostgreSQL, SQLite alone. */
export const databaseKinds = (): DatabaseKind[] =>
  inject('postgresUrl') === null ? ['SQLite'] : ['SQLite', 'PostgreSQL']

/** The same behaviour on every database. */
export function describeOnBoth(name: string, tests: (kind: DatabaseKind) => void): void {
  describe.each(databaseKinds())(`${name} (%s)`, tests)
}

/** A new, migrated database of its own. */
export async function openTestDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'smart-educator-test-'))
  const databaseUrl = kind === 'SQLite' ? null : await createPostgresDatabase()
  const opened = await openDatabase({ dataDir, databaseUrl })
  if (opened.kind === 'wrong') throw new Error(opened.sentence)
  return {
    db: opened.db,
    dataDir,
    databaseUrl,
    async remove() {
      await opened.close()
      rmSync(dataDir, { recursive: true, force: true })
      if (databaseUrl !== null)
        await ask(inject('postgresUrl') ?? '', `drop database "${new URL(databaseUrl).pathname.slice(1)}"`)
    },
  }
}

/** A database of its own: migrated already, or with nothing in it. */
export async function createPostgresDatabase(content: 'migrated' | 'empty' = 'migrated'): Promise<string> {
  const url = new URL(inject('postgresUrl') ?? '')
  const template = inject('postgresTemplate')
  const name = template.replace(/template$/, crypto.randomUUID().slice(0, 8))
  await ask(url.href, `create database "${name}"${content === 'migrated' ? ` template "${template}"` : ''}`)
  url.pathname = `/${name}`
  return url.href
}
