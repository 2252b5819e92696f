import { sql } from 'kysely'
import { draw } from '#domain/assessment/draw.ts'
import { markedAlone, markedResponses } from '#domain/insight/marked-response.ts'
import type { AccountId, PackHash } from '#domain/id.ts'
import type { Trx } from '../database/database.ts'
import { findPackIn, type Pack } from '../packs/shelf.ts'
import { readStored } from '../records/stored-record.ts'
import { insertRows } from './add-responses.ts'
import { type Responses, rowsOf, withFirsts } from './response-rows.ts'
import { addCounts, choicesIn, lockSums } from './tally-sums.ts'

type FindPack = (packHash: PackHash) => Promise<Pack | undefined>

/** Packs for one rebuild: each is read once. */
export function packsFor(trx: Trx): FindPack {
  const kept = new Map<PackHash, Promise<Pack | undefined>>()
  return (packHash) => {
    const found = kept.get(packHash) ?? findPackIn(trx, packHash)
    kept.set(packHash, found)
    return found
  }
}

/** The rows of one learner from her records. */
export async function rebuildResponses(trx: Trx, accountId: AccountId, findPack: FindPack): Promise<void> {
  const records = await trx
    .selectFrom('record')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('kind', 'in', ['attempt', 'review'])
    .execute()
  const voids = await trx
    .selectFrom('record')
    .select('voids')
    .where('account_id', '=', accountId)
    .where('voids', 'is not', null)
    .execute()
  const withdrawn = new Set(voids.map((row) => row.voids))
  const rows = []
  for (const record of records.filter(({ record_id }) => !withdrawn.has(record_id))) {
    const pack = record.pack_hash === '' ? undefined : await findPack(record.pack_hash)
    const responses = pack && responsesIn(record.content, pack)
    if (responses !== undefined) rows.push(...rowsOf(record, responses))
  }
  await insertRows(trx, withFirsts(rows))
}

/** As `mark` says them when a record comes. */
function responsesIn(content: string, { manifest, quiz }: Pack): Responses | undefined {
  const record = readStored(content)
  if (quiz === null || record === undefined) return undefined
  const common = { version: manifest.version, language: manifest.language }
  if (record.kind === 'attempt')
    return { ...common, marked: markedResponses(draw(record.seed, quiz), record.responses) }
  if (record.kind !== 'review') return undefined
  const question = quiz.questions.find(({ questionId }) => questionId === record.questionId)
  return question && { ...common, marked: [markedAlone(question, record)] }
}

/** The sums of every question from the rows of all. */
export async function rebuildSums(trx: Trx): Promise<void> {
  await lockSums(trx)
  await trx.deleteFrom('item').execute()
  await trx.deleteFrom('item_count').execute()
  await sql`
    insert into item (module_id, version, language, question_id, people, right_count, said, sure_wrong,
      pairs, sum_x, sum_y, sum_yy, sum_xy)
    select module_id, version, language, question_id, count(*), sum(is_right), count(sure),
      sum(case when sure = 1 and is_right = 0 then 1 else 0 end), count(rest),
      sum(case when rest is null then 0 else is_right end), sum(coalesce(rest, 0)),
      sum(coalesce(rest, 0) * coalesce(rest, 0)), sum(is_right * coalesce(rest, 0))
    from response where is_first = 1 group by module_id, version, language, question_id`.execute(trx)
  await sql`
    insert into item_count (module_id, version, language, question_id, kind, value, people)
    select module_id, version, language, question_id, 'seconds', cast(seconds as text), count(*)
    from response where is_first = 1 group by module_id, version, language, question_id, seconds`.execute(trx)
  for (const kind of ['kept30', 'kept60'] as const)
    await sql`
      insert into item_count (module_id, version, language, question_id, kind, value, people)
      select module_id, version, language, question_id, ${sql.lit(kind)},
        case when is_right = 1 then 'right' else 'wrong' end as value, count(*)
      from response where ${sql.ref(`is_${kind}`)} = 1
      group by module_id, version, language, question_id, value`.execute(trx)
  const taken = await trx
    .selectFrom('response')
    .select(['module_id', 'version', 'language', 'question_id', 'choices'])
    .select((eb) => eb.fn.countAll<number>().as('people'))
    .where('is_first', '=', 1)
    .groupBy(['module_id', 'version', 'language', 'question_id', 'choices'])
    .execute()
  const counts = taken.flatMap(({ choices, people, ...key }) =>
    choicesIn(choices).map((value) => ({ ...key, kind: 'choice' as const, value, people: Number(people) })),
  )
  await addCounts(trx, counts)
}
