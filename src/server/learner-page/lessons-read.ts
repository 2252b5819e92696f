import type { AccountId } from '#domain/id.ts'
import { finishedAt } from '#domain/time/finish.ts'
import type { ReadLesson } from '#protocol/desk/supervision-learner.ts'
import type { Db } from '../database/database.ts'
import type { PackShelf } from '../packs/shelf.ts'
import { finishOf } from '../progress/facts.ts'

/** Lessons she read to the end, the last first. What she took back is not in it. */
export async function readLessonsRead(
  db: Db,
  packs: PackShelf,
  learnerId: AccountId,
  most: number,
): Promise<ReadLesson[]> {
  const voids = db
    .selectFrom('record')
    .select('voids')
    .where('account_id', '=', learnerId)
    .where('voids', 'is not', null)
  const rows = await db
    .selectFrom('record')
    .select(['record_id', 'module_id', 'pack_hash', 'lesson_id'])
    .select(['submitted_at', 'offset_ms', 'measured_offset_ms', 'received_at'])
    .where('account_id', '=', learnerId)
    .where('kind', '=', 'session')
    .where('completed', '=', 1)
    .where('record_id', 'not in', voids)
    .orderBy('received_at', 'desc')
    .orderBy('seq', 'desc')
    .limit(most)
    .execute()
  const lessons: ReadLesson[] = []
  for (const row of rows) {
    const { record_id: id, module_id: moduleId, lesson_id: lessonId, pack_hash: packHash } = row
    const pack = packHash === '' ? undefined : await packs.findPack(packHash)
    const lesson = pack?.manifest.lessons.find((each) => each.lessonId === lessonId)
    // A lesson of a pack the server has no more has no title to show.
    if (moduleId === '' || lesson === undefined || pack === undefined) continue
    const { title } = lesson
    lessons.push({
      id,
      moduleId,
      title,
      language: pack.manifest.language,
      finishedAt: finishedAt(finishOf(row)),
    })
  }
  return lessons.toSorted((a, b) => b.finishedAt - a.finishedAt)
}
