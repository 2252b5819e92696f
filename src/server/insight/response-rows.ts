import type { PackLanguage } from '#domain/content/languages.ts'
import type { MarkedResponse } from '#domain/insight/marked-response.ts'
import { finishedAt } from '#domain/time/finish.ts'
import type { Database } from '../database/database.ts'
import { finishOf } from '../progress/facts.ts'

export type ResponseRow = Database['response']

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

/** A row for each; which of them are first is said later (`withFirsts`). */
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
  }))
}

const isEarlier = (one: ResponseRow, other: ResponseRow): boolean =>
  one.finished_at < other.finished_at ||
  (one.finished_at === other.finished_at && one.record_id < other.record_id)

const questionOf = ({ module_id, question_id }: ResponseRow): string => `${module_id} ${question_id}`

/** The same rows of one learner, each saying whether it is her first to its question, whatever order they came in. */
export function withFirsts(rows: readonly ResponseRow[]): readonly ResponseRow[] {
  const firsts = new Map<string, ResponseRow>()
  for (const row of rows) {
    const known = firsts.get(questionOf(row))
    if (known === undefined || isEarlier(row, known)) firsts.set(questionOf(row), row)
  }
  return rows.map((row) => ({ ...row, is_first: Number(firsts.get(questionOf(row)) === row) }))
}
