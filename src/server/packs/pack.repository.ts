import type { PackLanguage } from '#domain/content/languages.ts'
import type { ModuleId } from '#domain/id.ts'
import type { Db } from '../database/database.ts'

export async function hasModule(db: Db, moduleId: ModuleId): Promise<boolean> {
  const row = await db
    .selectFrom('pack')
    .select('pack_hash')
    .where('module_id', '=', moduleId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The title of each module in a language, from its newest pack. */
export async function listModuleTitles(db: Db, language: PackLanguage): Promise<Map<ModuleId, string>> {
  const rows = await db
    .selectFrom('pack')
    .select(['module_id', 'title'])
    .where('language', '=', language)
    .orderBy('version')
    .orderBy('added_at')
    .execute()
  return new Map(rows.map((row) => [row.module_id, row.title]))
}

/** Every module this installation ever served. */
export async function listModules(db: Db): Promise<readonly ModuleId[]> {
  const rows = await db.selectFrom('pack').select('module_id').distinct().orderBy('module_id').execute()
  return rows.map((row) => row.module_id)
}
