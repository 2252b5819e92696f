import { type AccountId, asId, type ModuleId, type PackHash, type RecordId } from '#domain/id.ts'
import type { Trx } from '../database/database.ts'

/** The pass of a module that counts: by the server's own marking, and not withdrawn. */
export type Pass = {
  readonly record_id: RecordId
  readonly pack_hash: PackHash | ''
  readonly module_id: ModuleId
  readonly submitted_at: number
  readonly offset_ms: number | null
  readonly measured_offset_ms: number
  readonly received_at: number
}

export async function readPasses(trx: Trx, accountId: AccountId): Promise<Map<ModuleId, Pass>> {
  const rows = await trx
    .selectFrom('learner_module')
    .innerJoin('record', (join) =>
      join
        .onRef('record.record_id', '=', 'learner_module.passed_by')
        .onRef('record.account_id', '=', 'learner_module.account_id'),
    )
    .select([
      'learner_module.module_id',
      'record.record_id',
      'record.pack_hash',
      'record.submitted_at',
      'record.offset_ms',
      'record.measured_offset_ms',
      'record.received_at',
    ])
    .where('learner_module.account_id', '=', accountId)
    .execute()
  return new Map(rows.map((row) => [row.module_id, row]))
}

/** The module's titles in both languages, as in the pack it was passed with, and that pack's version. */
export async function readTitles(
  trx: Trx,
  { pack_hash, module_id }: Pass,
): Promise<{ readonly title: { readonly ar: string; readonly fr: string }; readonly version: number }> {
  const own = await trx
    .selectFrom('pack')
    .select(['language', 'title', 'version'])
    .where('pack_hash', '=', asId<'pack'>(pack_hash))
    .executeTakeFirstOrThrow()
  const others = await trx
    .selectFrom('pack')
    .select(['title', 'version'])
    .where('module_id', '=', module_id)
    .where('language', '!=', own.language)
    .orderBy('version', 'desc')
    .orderBy('added_at', 'desc')
    .execute()
  // The other language of the same version; a module that was published in one language says the same title twice.
  const other = (others.find(({ version }) => version === own.version) ?? others[0] ?? own).title
  const title = own.language === 'ar' ? { ar: own.title, fr: other } : { ar: other, fr: own.title }
  return { title, version: own.version }
}

export type Holder = {
  readonly name: string
  readonly otherName: string | null
  readonly timeZone: string
}

export async function readHolder(trx: Trx, accountId: AccountId): Promise<Holder> {
  const row = await trx
    .selectFrom('account')
    .leftJoin('cohort', 'cohort.cohort_id', 'account.cohort_id')
    .select(['account.name', 'account.other_name', 'cohort.time_zone'])
    .where('account.account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return { name: row.name, otherName: row.other_name, timeZone: row.time_zone ?? 'Africa/Casablanca' }
}
