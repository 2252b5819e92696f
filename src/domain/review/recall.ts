import type { ModuleId, PackHash, QuestionId } from '../id.ts'
import {
  type LearnedRecord,
  type LearningRecord,
  type QuestionResponse,
  standing,
} from '../progress/record.ts'

/** An item is the same in every version and language of its module. */
export type ReviewItem = { readonly moduleId: ModuleId; readonly questionId: QuestionId }
export const itemKey = ({ moduleId, questionId }: ReviewItem): string => `${moduleId}/${questionId}`

/** One response of somebody to one item, in a quiz or in the daily review: memory does not tell the two apart. */
export type Recall = ReviewItem & {
  readonly kind: 'attempt' | 'review'
  /** The version it was asked in. */
  readonly packHash: PackHash
  /** When it was finished (`time/finish.ts`). */
  readonly at: number
  readonly spentMs: number
  readonly isRight: boolean
  /** She said she was not sure. */
  readonly isUnsure: boolean
}

/** Whether a response was right in the version it was given to; undefined when nobody knows that version any more. */
export type Mark = (
  seen: Pick<LearnedRecord, 'moduleId' | 'packHash'>,
  response: QuestionResponse,
) => boolean | undefined

/** When a record was finished, by whoever knows what was said of it. */
export type When = (record: LearningRecord) => number

/** Every recall that counts, oldest first, whatever order the records come in. What cannot be marked tells nothing. */
export function recallsIn(records: readonly LearningRecord[], mark: Mark, when: When): readonly Recall[] {
  return standing(records)
    .flatMap((record) => recallsOf(record, mark, when))
    .toSorted((a, b) => a.recall.at - b.recall.at || a.seq - b.seq || (a.id < b.id ? -1 : 1))
    .map(({ recall }) => recall)
}

type Ordered = { readonly recall: Recall; readonly seq: number; readonly id: string }

function recallsOf(record: LearnedRecord, mark: Mark, when: When): readonly Ordered[] {
  if (record.kind !== 'attempt' && record.kind !== 'review') return []
  const { kind, moduleId, packHash, seq, id } = record
  const at = when(record)
  return (kind === 'attempt' ? record.responses : [record]).flatMap((response) => {
    const byScore = kind === 'review' ? record.score.raw === record.score.max : undefined
    const isRight = mark(record, response) ?? byScore
    if (isRight === undefined) return []
    const { questionId, spentMs, sure } = response
    const recall = { kind, moduleId, questionId, packHash, at, spentMs, isRight, isUnsure: sure === false }
    return [{ recall, seq, id }]
  })
}

/** Recalls by item, each item's oldest first. */
export function byItem(recalls: readonly Recall[]): ReadonlyMap<string, readonly Recall[]> {
  const items = new Map<string, Recall[]>()
  for (const recall of recalls) {
    const own = items.get(itemKey(recall))
    if (own) own.push(recall)
    else items.set(itemKey(recall), [recall])
  }
  return items
}
