import type { Quiz } from '#domain/content/quiz.ts'
import type { Id, ModuleId, PackHash } from '#domain/id.ts'
import { decode } from '#protocol/decode.ts'
import { type Manifest, manifestSchema, quizSchema } from '#protocol/pack/pack.ts'
import type { Db } from '../database/database.ts'

export type Pack = { readonly manifest: Manifest; readonly quiz: Quiz | null }

export type PackShelf = {
  /** The pack a learner saw, of any version this installation ever served. */
  findPack(packHash: PackHash): Promise<Pack | undefined>
  /** SHA-256 of the catalogue on offer. */
  readonly catalogueHash: Id<'catalogue'>
  /** What is on offer, in the order of the curriculum. */
  readonly order: readonly ModuleId[]
}

type Offer = Pick<PackShelf, 'catalogueHash' | 'order'>

/** Parsed packs are kept: marking an attempt then reads no JSON. About 50 kB each. */
const keptPacks = 200

export function createPackShelf(db: Db, offer: Offer): PackShelf {
  const kept = new Map<PackHash, Pack>()
  return {
    ...offer,
    async findPack(packHash) {
      const known = kept.get(packHash)
      if (known !== undefined) return known
      const pack = await readPack(db, packHash)
      if (pack === undefined) return undefined
      const oldest = kept.size >= keptPacks ? kept.keys().next().value : undefined
      if (oldest !== undefined) kept.delete(oldest)
      kept.set(packHash, pack)
      return pack
    },
  }
}

async function readPack(db: Db, packHash: PackHash): Promise<Pack | undefined> {
  const pack = await readRow(db, packHash)
  if (pack === 'unreadable') throw new Error(`pack ${packHash} cannot be read`)
  return pack
}

/** Outside the shelf, for a rebuild: one that cannot be read leaves out what it would mark, and nothing else. */
export async function findPackIn(db: Db, packHash: PackHash): Promise<Pack | undefined> {
  const pack = await readRow(db, packHash)
  return pack === 'unreadable' ? undefined : pack
}

async function readRow(db: Db, packHash: PackHash): Promise<Pack | 'unreadable' | undefined> {
  const row = await db
    .selectFrom('pack')
    .leftJoin('quiz', 'quiz.quiz_hash', 'pack.quiz_hash')
    .select(['pack.manifest', 'quiz.body'])
    .where('pack.pack_hash', '=', packHash)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const manifest = decode(manifestSchema, JSON.parse(row.manifest))
  const quiz = row.body === null ? null : decode(quizSchema, JSON.parse(row.body))
  if (manifest.kind === 'malformed' || quiz?.kind === 'malformed') return 'unreadable'
  return { manifest: manifest.value, quiz: quiz?.value ?? null }
}
