import { hash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { asId, type PackHash } from '#domain/id.ts'
import { decode } from '#protocol/decode.ts'
import { type Manifest, manifestSchema, quizSchema } from '#protocol/pack.ts'
import type { Db } from '../database/database.ts'

/**
 * Puts the manifests and quizzes of a folder of packs into the database: whatever server a record reaches, and however
 * old its pack, it can be marked. What is there already is left alone: a hash names its content for ever.
 */
export async function importPacks(db: Db, folder: string, now: number): Promise<void> {
  const names = (await namesIn(folder)).filter((name) => /^[0-9a-f]{64}\.json$/.test(name))
  const known = new Set<string>(
    (await db.selectFrom('pack').select('pack_hash').execute()).map((row) => row.pack_hash),
  )
  for (const name of names) {
    const packHash = asId<'pack'>(name.slice(0, 64))
    if (known.has(packHash)) continue
    const bytes = await readFile(join(folder, name))
    const manifest = readManifest(bytes)
    // Most .json files are parts; a file that is not what its name says is damaged and of no use for marking.
    if (manifest === undefined || hash('sha256', bytes) !== packHash) continue
    await importPack(db, folder, { packHash, manifest, text: bytes.toString('utf8') }, now)
  }
}

type Named = { readonly packHash: PackHash; readonly manifest: Manifest; readonly text: string }

async function importPack(
  db: Db,
  folder: string,
  { packHash, manifest, text }: Named,
  now: number,
): Promise<void> {
  const quizHash = manifest.quiz?.part ?? null
  const body = quizHash === null ? null : await readFile(join(folder, `${quizHash}.json`), 'utf8')
  if (body !== null && decode(quizSchema, JSON.parse(body)).kind === 'malformed') {
    throw new Error(
      `the quiz of ${manifest.moduleId} (${manifest.language}) cannot be read; run the build again`,
    )
  }
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

function readManifest(bytes: Buffer): Manifest | undefined {
  const decoded = decode(manifestSchema, JSON.parse(bytes.toString('utf8')))
  return decoded.kind === 'decoded' ? decoded.value : undefined
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [] // Nothing built: nothing to import.
    throw error
  }
}
