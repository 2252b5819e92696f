import { isActKind } from '#domain/desk/is-act.ts'
import { type AccountId, asId, type ModuleId } from '#domain/id.ts'
import type { RecordFact } from '#domain/progress/fact.ts'
import type { Finish } from '#domain/time/finish.ts'
import type { Database, Db } from '../database/database.ts'

type RecordRow = Database['record']

/** What progress asks of a record: columns, so that nothing reads its JSON. */
export const factColumns = [
  'record_id',
  'seq',
  'kind',
  'module_id',
  'submitted_at',
  'offset_ms',
  'measured_offset_ms',
  'received_at',
  'score_raw',
  'score_max',
  'passed',
  'lesson_id',
  'completed',
  'spent_ms',
  'voids',
] as const satisfies readonly (keyof RecordRow)[]

export type FactRow = Pick<RecordRow, (typeof factColumns)[number]>

export const finishOf = (
  row: Pick<RecordRow, 'submitted_at' | 'offset_ms' | 'measured_offset_ms' | 'received_at'>,
): Finish => ({
  submittedAt: row.submitted_at,
  offsetMs: row.offset_ms,
  measuredOffsetMs: row.measured_offset_ms,
  receivedAt: row.received_at,
})

/** The domain's fact of a stored record; none of a question, which is asked and not learned, and none of an act. */
export function factOfRow(row: FactRow): RecordFact[] {
  if (row.module_id === '' || row.kind === 'question' || row.kind === 'visit-reply' || isActKind(row.kind))
    return []
  const common = { id: row.record_id, seq: row.seq, moduleId: row.module_id, ...finishOf(row) }
  const learned = { ...common, spentMs: row.spent_ms }
  switch (row.kind) {
    case 'attempt': {
      const score = { raw: row.score_raw ?? 0, max: row.score_max ?? 0 }
      return [{ ...learned, kind: 'attempt', score, passed: row.passed === 1 }]
    }
    case 'session':
      return [
        {
          ...learned,
          kind: 'session',
          lessonId: row.lesson_id ?? asId(''),
          completed: row.completed === 1 && row.lesson_id !== null,
        },
      ]
    case 'review':
      return [{ ...learned, kind: 'review', isRight: (row.score_raw ?? 0) > 0 }]
    case 'practice':
      return [{ ...learned, kind: 'practice' }]
    case 'void':
      return row.voids === null ? [] : [{ ...common, kind: 'void', voids: row.voids }]
  }
}

/** What one learner has sent, in these modules or in all, with every withdrawal. */
export async function readFacts(
  db: Db,
  accountId: AccountId,
  modules?: readonly ModuleId[],
): Promise<RecordFact[]> {
  const all = db
    .selectFrom('record')
    .select([...factColumns])
    .where('account_id', '=', accountId)
  const rows =
    modules === undefined
      ? await all.execute()
      : await all
          .where((eb) => eb.or([eb('module_id', 'in', modules), eb('voids', 'is not', null)]))
          .execute()
  return rows.flatMap(factOfRow)
}
