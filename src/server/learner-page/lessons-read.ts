import type { AccountId } from '#domain/id.ts'
import { finishedAt } from '#domain/time/finish.ts'
import type { ReadLesson } from '#protocol/desk/supervision-learner.ts'
import type { Db } from '../database/database.ts'
import { type OfEach, rowsOfEach } from '../database/of-each.ts'
import type { PackShelf } from '../packs/shelf.ts'
import { finishOf } from '../progress/facts.ts'

/** Lessons each of them read to the end, the last first. What she took back is not in it. */
export async function readLessonsRead(
  db: Db,
  packs: PackShelf,
  learnerIds: readonly AccountId[],
  most: number,
): Promise<OfEach<ReadLesson>> {
  const rows = await db
    .selectFrom('record')
    .select(['account_id', 'record_id', 'module_id', 'pack_hash', 'lesson_id'])
    .select(['submitted_at', 'offset_ms', 'measured_offset_ms', 'received_at'])
    .where('account_id', 'in', learnerIds)
    .where('kind', '=', 'session')
    .where('completed', '=', 1)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          // Only who read it can take it back.
          selectFrom('record as withdrawal')
            .select('withdrawal.record_id')
            .whereRef('withdrawal.voids', '=', 'record.record_id')
            .whereRef('withdrawal.account_id', '=', 'record.account_id'),
        ),
      ),
    )
    .orderBy('received_at', 'desc')
    .orderBy('seq', 'desc')
    .execute()
  const newest = rowsOfEach(rows, (row) => row.account_id, most)
  const lessons: (ReadLesson & { readonly whose: AccountId })[] = []
  for (const row of learnerIds.flatMap((learnerId) => newest(learnerId))) {
    const { record_id: id, module_id: moduleId, lesson_id: lessonId, pack_hash: packHash } = row
    const pack = packHash === '' ? undefined : await packs.findPack(packHash)
    const lesson = pack?.manifest.lessons.find((each) => each.lessonId === lessonId)
    // A lesson of a pack the server has no more has no title to show.
    if (moduleId === '' || lesson === undefined || pack === undefined) continue
    const { title } = lesson
    lessons.push({
      whose: row.account_id,
      id,
      moduleId,
      title,
      language: pack.manifest.language,
      finishedAt: finishedAt(finishOf(row)),
    })
  }
  lessons.sort((a, b) => b.finishedAt - a.finishedAt)
  const ofEach = rowsOfEach(lessons, ({ whose }) => whose)
  return (id) => ofEach(id).map(({ whose: _, ...lesson }) => lesson)
}
