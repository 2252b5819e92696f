import type { Db } from './database.ts'

export type Installation = {
  /** 128 random bits made with the database and again at every restore; a phone that sees it change offers everything. */
  readonly epoch: string
  /** Keys the hashes of codes, so that a copied table cannot be tried against all codes in advance. */
  readonly codeSecret: string
}

export type Random = (bytes: number) => Uint8Array

/** Reads what is particular to this database, made on first use. */
export async function openInstallation(db: Db, random: Random): Promise<Installation> {
  await db
    .insertInto('installation')
    .values([
      { name: 'epoch', value: hex(random(16)) },
      { name: 'code-secret', value: hex(random(32)) },
    ])
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  const rows = await db.selectFrom('installation').selectAll().execute()
  const valueOf = (name: string): string => rows.find((row) => row.name === name)?.value ?? ''
  return { epoch: valueOf('epoch'), codeSecret: valueOf('code-secret') }
}

/**
 * Whether the data is of the kind that is to be served: a demo's, or an association's. A new database takes the kind it
 * is first served as; an association's is never served as a demo either.
 */
export async function isOfThisKind(db: Db, isDemo: boolean): Promise<boolean> {
  const rows = await db.selectFrom('installation').select('name').execute()
  const wasDemo = rows.some(({ name }) => name === 'demo')
  if (rows.length > 0) return wasDemo === isDemo
  if (isDemo) await db.insertInto('installation').values({ name: 'demo', value: 'yes' }).execute()
  return true
}

/** To be run after a backup was put back. */
export async function renewEpoch(db: Db, random: Random): Promise<void> {
  await db
    .updateTable('installation')
    .set({ value: hex(random(16)) })
    .where('name', '=', 'epoch')
    .execute()
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
