import type { Score } from '../assessment/marking.ts'
import type { LessonId, ModuleId, RecordId } from '../id.ts'
import { isSaid, type LearningRecord, spentMsOf } from './record.ts'
import type { Moment } from '../time/finish.ts'

type Common = Moment & { readonly id: RecordId; readonly moduleId: ModuleId }
type Learned = Common & { readonly spentMs: number }

/** What progress needs of a record: the same few facts from the phone's store and from the server's columns. */
export type RecordFact =
  | (Learned & { readonly kind: 'attempt'; readonly score: Score; readonly passed: boolean })
  | (Learned & { readonly kind: 'session'; readonly lessonId: LessonId; readonly completed: boolean })
  | (Learned & { readonly kind: 'review'; readonly isRight: boolean })
  | (Learned & { readonly kind: 'practice' })
  | (Common & { readonly kind: 'void'; readonly voids: RecordId })

export type LearnedFact = Exclude<RecordFact, { readonly kind: 'void' }>

/** What is said of a record beside it: when it came, and how it was marked. */
export type Said = {
  readonly receivedAt: number | null
  readonly measuredOffsetMs: number | null
  readonly score: Score | null
  readonly passed: boolean
}

/** The fact a record stands for; undefined for what was only said. */
export function factOf(record: LearningRecord, said: Said): RecordFact | undefined {
  if (isSaid(record)) return undefined
  const { id, seq, moduleId, submittedAt, offsetMs } = record
  const { receivedAt, measuredOffsetMs, passed } = said
  const common = { id, seq, moduleId, submittedAt, offsetMs, measuredOffsetMs, receivedAt }
  const learned = { ...common, spentMs: spentMsOf(record) }
  switch (record.kind) {
    case 'attempt':
      return { ...learned, kind: 'attempt', score: said.score ?? record.score, passed }
    case 'session':
      return { ...learned, kind: 'session', lessonId: record.lessonId, completed: record.completed }
    case 'review':
      return { ...learned, kind: 'review', isRight: (said.score ?? record.score).raw > 0 }
    case 'practice':
      return { ...learned, kind: 'practice' }
    case 'void':
      return { ...common, kind: 'void', voids: record.voids }
  }
}

/** What counts: without what was withdrawn, whatever module its withdrawal was filed under. A withdrawal itself stays. */
export function withoutWithdrawn(facts: readonly RecordFact[]): readonly LearnedFact[] {
  const withdrawn = new Set(facts.flatMap((fact) => (fact.kind === 'void' ? [fact.voids] : [])))
  return facts.filter((fact) => fact.kind !== 'void').filter(({ id }) => !withdrawn.has(id))
}
