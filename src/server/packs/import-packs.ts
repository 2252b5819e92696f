import { hash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { asId, type PackHash } from '#domain/id.ts'
import { decodeText } from '#protocol/decode.ts'
import { type Manifest, manifestSchema, quizSchema } from '#protocol/pack/pack.ts'
import type { Db } from '../database/database.ts'
import type { Log } from '../http/log.ts'

/**
 * Puts the manifests and quizzes of a folder of packs into the database: whatever server a record reaches, and however
 * old its pack, it can be marked. What is there already is left alone: a hash names its content for ever.
 */
export async function importPacks(db: Db, folder: string, now: number, log: Log): Promise<void> {
  const damaged = (file: string): void => log({ event: 'damaged-file', file })
  const names = (await namesIn(folder)).filter((name) => /^[0-9a-f]{64}\.json$/.test(name))
  const known = new Set<string>(
    (await db.selectFrom('pack').select('pack_hash').execute()).map((row) => row.pack_hash),
  )
  for (const name of names) {
    const packHash = asId<'pack'>(name.slice(0, 64))
    if (known.has(packHash)) continue
    const text = await readNamed(folder, packHash)
    if (text === undefined) {
      damaged(name)
      continue
    }
    const manifest = decodeText(manifestSchema, text)
    if (manifest.kind === 'malformed') continue // Most .json files are parts.
    const quizHash = manifest.value.quiz?.part ?? null
    const body = quizHash === null ? null : await readNamed(folder, quizHash)
    if (body === undefined || (body !== null && decodeText(quizSchema, body).kind === 'malformed'))
      damaged(`${quizHash}.json`)
    else await importPack(db, { packHash, manifest: manifest.value, text, quizHash, body }, now)
  }
}

/** The text of a file that its content names; undefined when it is not there or is not what its name says. */
async function readNamed(folder: string, name: string): Promise<string | undefined> {
  try {
    const bytes = await readFile(join(folder, `${name}.json`))
    return hash('sha256', bytes) === name ? bytes.toString('utf8') : undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

type Named = {
  readonly packHash: PackHash
  readonly manifest: Manifest
  readonly text: string
  readonly quizHash: string | null
  readonly body: string | null
}

async function importPack(
  db: Db,
  { packHash, manifest, text, quizHash, body }: Named,
  now: number,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (quizHash !== null && body !== null) {
      await trx
        .insertInto('quiz')
        .values({ quiz_hash: quizHash, body })
        .onConflict((c) => c.doNothing())
        .execute()
    }
    await trx
      .insertInto('pack')
      .values({
        pack_hash: packHash,
        module_id: manifest.moduleId,
        language: manifest.language,
        version: manifest.version,
        title: manifest.title,
        manifest: text,
        quiz_hash: quizHash,
        added_at: now,
      })
      .onConflict((c) => c.doNothing())
      .execute()
  })
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [] // Nothing built: nothing to import.
    throw error
  }
}
