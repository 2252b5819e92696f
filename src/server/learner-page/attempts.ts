import { draw } from '#domain/assessment/draw.ts'
import { isCorrect } from '#domain/assessment/marking.ts'
import { addressed } from '#domain/content/address.ts'
import type { Question } from '#domain/content/quiz.ts'
import type { Response } from '#domain/content/response.ts'
import type { AccountId, ChoiceId } from '#domain/id.ts'
import { choicesTaken, wrongChoices } from '#domain/insight/choices-taken.ts'
import type { AttemptRecord } from '#domain/progress/record.ts'
import { byFinish, finishedAt } from '#domain/time/finish.ts'
import type { LearnerPage } from '#protocol/desk/supervision-learner.ts'
import type { Database, Db } from '../database/database.ts'
import { type OfEach, rowsOfEach } from '../database/of-each.ts'
import { inWords, promptInWords, rightInWords } from '../exports/in-words.ts'
import type { Pack, PackShelf } from '../packs/shelf.ts'
import { finishOf } from '../progress/facts.ts'
import { readStoredAs } from '../records/stored-record.ts'
import { type OthersChose, readOthersChose } from './others-chose.ts'

type Attempt = LearnerPage['attempts'][number]

/** The most that apps already on phones take for a time spent: eleven days. Nobody means more by it. */
const mostSpentMs = 1_000_000_000
const shown = (spentMs: number): number => Math.min(spentMs, mostSpentMs)

/** The newest attempts of each of these people, question by question. */
export async function readAttempts(
  db: Db,
  packs: PackShelf,
  learnerIds: readonly AccountId[],
  most: number,
): Promise<OfEach<Attempt>> {
  const newest = await readNewestAttempts(db, learnerIds, most)
  const tried = newest.flatMap(({ module_id }) => (module_id === '' ? [] : [module_id]))
  const othersChose = await readOthersChose(db, [...new Set(tried)])
  const attempts: (readonly [AccountId, Attempt])[] = []
  for (const row of newest) {
    const pack = row.pack_hash === '' ? undefined : await packs.findPack(row.pack_hash)
    const record = readStoredAs('attempt', row.content)
    if (pack !== undefined && record !== undefined)
      attempts.push([row.account_id, attemptOf(row, record, pack, othersChose)])
  }
  const ofEach = rowsOfEach(attempts, ([id]) => id)
  return (id) => ofEach(id).map(([, attempt]) => attempt)
}

/** By when they were finished, as on her phone; not by when they came. */
async function readNewestAttempts(
  db: Db,
  learnerIds: readonly AccountId[],
  most: number,
): Promise<readonly Database['record'][]> {
  const all = await db
    .selectFrom('record')
    .select(['account_id', 'record_id', 'seq'])
    .select(['submitted_at', 'offset_ms', 'measured_offset_ms', 'received_at'])
    .where('account_id', 'in', learnerIds)
    .where('kind', '=', 'attempt')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          // Only who did it can take it back.
          selectFrom('record as withdrawal')
            .select('withdrawal.record_id')
            .whereRef('withdrawal.voids', '=', 'record.record_id')
            .whereRef('withdrawal.account_id', '=', 'record.account_id'),
        ),
      ),
    )
    .execute()
  const ordered = all
    .map((row) => ({ whose: row.account_id, id: row.record_id, seq: row.seq, ...finishOf(row) }))
    .toSorted(byFinish)
    .toReversed()
  const ofEach = rowsOfEach(ordered, ({ whose }) => whose, most)
  const newest = learnerIds.flatMap((id) => ofEach(id).map((row) => row.id))
  if (newest.length === 0) return []
  const rows = await db
    .selectFrom('record')
    .selectAll()
    .where('account_id', 'in', learnerIds)
    .where('record_id', 'in', newest)
    .execute()
  const places = new Map(newest.map((id, place) => [id, place]))
  return rows.toSorted((a, b) => (places.get(a.record_id) ?? 0) - (places.get(b.record_id) ?? 0))
}

function attemptOf(
  row: Database['record'],
  record: AttemptRecord,
  pack: Pack,
  othersChose: OthersChose,
): Attempt {
  return {
    id: record.id,
    moduleId: record.moduleId,
    language: record.language,
    submittedAt: record.submittedAt,
    receivedAt: row.received_at,
    finishedAt: finishedAt(finishOf(row)),
    receipt: row.receipt,
    score: { raw: row.score_raw ?? 0, max: row.score_max ?? 0 },
    passed: row.passed === 1,
    spentMs: shown(record.spentMs),
    responses: responsesOf(record, pack, othersChose),
  }
}

function responsesOf(
  record: AttemptRecord,
  { manifest, quiz }: Pack,
  othersChose: OthersChose,
): Attempt['responses'] {
  const questions = quiz === null ? [] : draw(record.seed, quiz)
  return questions.map((question) => {
    const response = record.responses.find(({ questionId }) => questionId === question.questionId)
    const given = response?.given ?? []
    const isRight = isCorrect(question, given)
    const { moduleId, version } = manifest
    const choiceId = isRight ? undefined : wrongChoiceIn(question, given)
    const choice = question.choices.find((each) => each.choiceId === choiceId)
    const others =
      choiceId === undefined
        ? undefined
        : othersChose({ moduleId, version, questionId: question.questionId }, choiceId)
    return {
      questionId: question.questionId,
      prompt: promptInWords(question),
      given: inWords(question, given, record.language),
      right: rightInWords(question, record.language),
      isCorrect: isRight,
      critical: question.critical,
      spentMs: shown(response?.spentMs ?? 0),
      ...(choice === undefined || choice.feedback === ''
        ? {}
        : { misconception: addressed(choice.feedback, 'feminine') }),
      ...(others === undefined ? {} : { others }),
    }
  })
}

/** The first wrong choice she took. */
function wrongChoiceIn(question: Question, given: Response): ChoiceId | undefined {
  const wrong = wrongChoices(question)
  return choicesTaken(question, given).find((id) => wrong.includes(id))
}
