import type { LessonId, ModuleId } from '#domain/id.ts'
import { type LessonReading, minutesRead } from '#domain/insight/lesson-reading.ts'
import type { Database, Trx } from '../database/database.ts'
import { inChunks } from './in-chunks.ts'
import { lockSums } from './tally-sums.ts'

export type ReadingRow = Database['learner_lesson']
type CountRow = Database['lesson_count']

/** How far one person came in one lesson. */
export type Counted = {
  readonly moduleId: ModuleId
  readonly lessonId: LessonId
  readonly reading: LessonReading
}

export const countedOf = (row: Omit<ReadingRow, 'account_id'>): Counted => ({
  moduleId: row.module_id,
  lessonId: row.lesson_id,
  reading: {
    furthestCard: row.furthest_card,
    cards: row.cards,
    completed: row.completed === 1,
    spentMs: row.spent_ms,
  },
})

/** What one person adds to the sums of a lesson, or takes out of them. */
export function countsOf({ moduleId, lessonId, reading }: Counted, sign: number): CountRow[] {
  const key = { module_id: moduleId, lesson_id: lessonId, people: sign }
  return [
    reading.completed
      ? { ...key, kind: 'completed', value: '' }
      : { ...key, kind: 'stopped', value: String(reading.furthestCard) },
    { ...key, kind: 'minutes', value: String(minutesRead(reading)) },
  ]
}

export async function addLessonCounts(trx: Trx, rows: readonly CountRow[]): Promise<void> {
  const sums = new Map<string, CountRow>()
  for (const row of rows) {
    const name = `${row.module_id} ${row.lesson_id} ${row.kind} ${row.value}`
    sums.set(name, { ...row, people: row.people + (sums.get(name)?.people ?? 0) })
  }
  const changed = [...sums.values()].filter(({ people }) => people !== 0)
  if (changed.length === 0) return
  await lockSums(trx)
  for (const values of inChunks(changed))
    await trx
      .insertInto('lesson_count')
      .values(values)
      .onConflict((conflict) =>
        conflict
          .columns(['module_id', 'lesson_id', 'kind', 'value'])
          .doUpdateSet((eb) => ({ people: eb('lesson_count.people', '+', eb.ref('excluded.people')) })),
      )
      .execute()
  const lessons = [...new Set(changed.filter(({ people }) => people < 0).map((row) => row.module_id))]
  if (lessons.length > 0)
    await trx.deleteFrom('lesson_count').where('module_id', 'in', lessons).where('people', '=', 0).execute()
}

/** The sums of every lesson from the rows of all. */
export async function rebuildLessonCounts(trx: Trx): Promise<void> {
  await trx.deleteFrom('lesson_count').execute()
  const rows = await trx.selectFrom('learner_lesson').selectAll().execute()
  await addLessonCounts(
    trx,
    rows.flatMap((row) => countsOf(countedOf(row), 1)),
  )
}
