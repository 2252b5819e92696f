import type { PackLanguage } from '#domain/content/languages.ts'
import type { MarkedResponse } from '#domain/insight/marked-response.ts'
import type { RetentionDays } from '#domain/review/retention.ts'
import { finishedAt } from '#domain/time/finish.ts'
import type { Database } from '../database/database.ts'
import { finishOf } from '../progress/facts.ts'

export type ResponseRow = Database['response']

const dayMs = 86_400_000

/** The responses of one record, as they were marked, and the version of the module they were given to. */
export type Responses = {
  readonly version: number
  readonly language: PackLanguage
  readonly marked: readonly MarkedResponse[]
}

type Source = Pick<
  Database['record'],
  | 'record_id'
  | 'account_id'
  | 'kind'
  | 'module_id'
  | 'submitted_at'
  | 'offset_ms'
  | 'measured_offset_ms'
  | 'received_at'
>

/** A row for each; which of them are first, and first after a month, is said later (`withFirsts`). */
export function rowsOf(record: Source, { version, language, marked }: Responses): readonly ResponseRow[] {
  const { record_id, account_id, module_id, kind } = record
  if (module_id === '' || (kind !== 'attempt' && kind !== 'review')) return []
  const finished_at = finishedAt(finishOf(record))
  return marked.map((response) => ({
    module_id,
    account_id,
    question_id: response.questionId,
    record_id,
    kind,
    version,
    language,
    choices: response.choices.join(' '),
    is_right: Number(response.isRight),
    seconds: response.seconds,
    sure: response.sure === null ? null : Number(response.sure),
    rest: response.rest,
    finished_at,
    is_first: 0,
    is_kept30: 0,
    is_kept60: 0,
  }))
}

const isEarlier = (one: ResponseRow, other: ResponseRow): boolean =>
  one.finished_at < other.finished_at ||
  (one.finished_at === other.finished_at && one.record_id < other.record_id)

const questionOf = ({ module_id, question_id }: ResponseRow): string => `${module_id} ${question_id}`

/**
 * The same rows of one learner. Each says whether it is her first to its question, and her first so many days later;
 * whatever order they came in.
 */
export function withFirsts(rows: readonly ResponseRow[]): readonly ResponseRow[] {
  const firsts = earliest(rows)
  const kept = (days: RetentionDays): ReadonlyMap<string, ResponseRow> =>
    earliest(
      rows.filter((row) => row.finished_at - (firsts.get(questionOf(row))?.finished_at ?? 0) >= days * dayMs),
    )
  const [kept30, kept60] = [kept(30), kept(60)]
  const is = (found: ReadonlyMap<string, ResponseRow>, row: ResponseRow): number =>
    Number(found.get(questionOf(row)) === row)
  return rows.map((row) => ({
    ...row,
    is_first: is(firsts, row),
    is_kept30: is(kept30, row),
    is_kept60: is(kept60, row),
  }))
}

/** The earliest to each question. */
function earliest(rows: readonly ResponseRow[]): ReadonlyMap<string, ResponseRow> {
  const found = new Map<string, ResponseRow>()
  for (const row of rows) {
    const known = found.get(questionOf(row))
    if (known === undefined || isEarlier(row, known)) found.set(questionOf(row), row)
  }
  return found
}

/** Nothing else of a row ever changes. */
export const saysTheSame = (one: ResponseRow, other: ResponseRow): boolean =>
  one.is_first === other.is_first && one.is_kept30 === other.is_kept30 && one.is_kept60 === other.is_kept60
