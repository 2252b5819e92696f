import type { ChoiceId, ModuleId, QuestionId } from '#domain/id.ts'
import { fewestPeople } from '#domain/insight/fewest-people.ts'
import type { Db } from '../database/database.ts'

/** Of those who met a question for the first time, how many took a choice; undefined for too few people to say. */
export type OthersChose = (
  about: { readonly moduleId: ModuleId; readonly version: number; readonly questionId: QuestionId },
  choiceId: ChoiceId,
) => { readonly chose: number; readonly of: number } | undefined

/** Two statements for any number of modules; both languages together. */
export async function readOthersChose(db: Db, moduleIds: readonly ModuleId[]): Promise<OthersChose> {
  if (moduleIds.length === 0) return () => undefined
  const [people, chosen] = [new Map<string, number>(), new Map<string, number>()]
  const add = (sums: Map<string, number>, key: string, count: number): void =>
    void sums.set(key, (sums.get(key) ?? 0) + Number(count))
  for (const row of await db
    .selectFrom('item')
    .select(['module_id', 'version', 'question_id', 'people'])
    .where('module_id', 'in', moduleIds)
    .execute())
    add(people, `${row.module_id} ${row.version} ${row.question_id}`, row.people)
  for (const row of await db
    .selectFrom('item_count')
    .select(['module_id', 'version', 'question_id', 'value', 'people'])
    .where('module_id', 'in', moduleIds)
    .where('kind', '=', 'choice')
    .execute())
    add(chosen, `${row.module_id} ${row.version} ${row.question_id} ${row.value}`, row.people)
  return ({ moduleId, version, questionId }, choiceId) => {
    const key = `${moduleId} ${version} ${questionId}`
    const of = people.get(key) ?? 0
    return of < fewestPeople ? undefined : { chose: chosen.get(`${key} ${choiceId}`) ?? 0, of }
  }
}
