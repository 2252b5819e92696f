import { draw } from '#domain/assessment/draw.ts'
import { isCorrect } from '#domain/assessment/marking.ts'
import { addressed } from '#domain/content/address.ts'
import type { Question } from '#domain/content/quiz.ts'
import type { Response } from '#domain/content/response.ts'
import type { CohortId, AccountId, ChoiceId } from '#domain/id.ts'
import { choicesTaken, wrongChoices } from '#domain/insight/choices-taken.ts'
import type { AttemptRecord } from '#domain/progress/record.ts'
import { byFinish, finishedAt } from '#domain/time/finish.ts'
import type { LearnerPage } from '#protocol/desk/supervision-learner.ts'
import type { Database, Db } from '../database/database.ts'
import type { Pack, PackShelf } from '../packs/shelf.ts'
import { finishOf } from '../progress/facts.ts'
import { readStoredAs } from '../records/stored-record.ts'
import { boardLearner } from '../board/board.ts'
import { type BoardFacts, type LearnerRows, loadBoardFacts } from '../board/board-facts.ts'
import { inWords, promptInWords, rightInWords } from '../exports/in-words.ts'
import { listContacts, listStaffNotes } from '../contacts/contact.repository.ts'
import { listQuestionsOf } from '../questions/question.repository.ts'
import { readLearnerCertificates } from './learner-certificates.ts'
import { withPresence } from '../presence/presence.repository.ts'
import { withCalibrated } from '../visits/calibrations.ts'
import { withReplies } from '../visits/visit-replies.ts'
import { listVisitsOf } from '../visits/visit.repository.ts'
import { readLessonsRead } from './lessons-read.ts'
import { type OthersChose, readOthersChose } from './others-chose.ts'
import { readPractices } from './practices.ts'
import { readWithdrawn } from './withdrawn.ts'

/** The newest first, so that a page stays a page. */
const mostAttempts = 100

/** Years of visits. */
const mostVisits = 30

/** The most that apps already on phones take for a time spent: eleven days. Nobody means more by it. */
const mostSpentMs = 1_000_000_000
const shown = (spentMs: number): number => Math.min(spentMs, mostSpentMs)

/** When it is read, and whether by those who follow her: they read their own notes, too. */
type Reader = { readonly now: number; readonly isStaff: boolean }

/** One learner, attempt by attempt and question by question. */
export async function readLearnerPage(
  db: Db,
  packs: PackShelf,
  learnerId: AccountId,
  cohortId: CohortId,
  reader: Reader,
): Promise<LearnerPage | undefined> {
  const facts = await loadBoardFacts(db, [cohortId], reader.now)
  const learner = facts.learners.find(({ account }) => account.account_id === learnerId)
  return learner && readPageOf(db, packs, learner, facts, reader)
}

/** The same, of somebody whose place on the board was read already. */
export async function readPageOf(
  db: Db,
  packs: PackShelf,
  learner: LearnerRows,
  facts: BoardFacts,
  { now, isStaff }: Reader,
): Promise<LearnerPage> {
  const learnerId = learner.account.account_id
  const attempts: LearnerPage['attempts'] = []
  const newest = await readNewestAttempts(db, learnerId)
  const tried = newest.flatMap(({ module_id }) => (module_id === '' ? [] : [module_id]))
  const othersChose = await readOthersChose(db, [...new Set(tried)])
  for (const row of newest) {
    const pack = row.pack_hash === '' ? undefined : await packs.findPack(row.pack_hash)
    const record = readStoredAs('attempt', row.content)
    if (pack !== undefined && record !== undefined) attempts.push(attemptOf(row, record, pack, othersChose))
  }
  const quarantine = await db
    .selectFrom('quarantine')
    .select(['code', 'reason', 'received_at'])
    .where('account_id', '=', learnerId)
    .where('resolved_at', 'is', null)
    .orderBy('received_at', 'desc')
    .limit(mostAttempts)
    .execute()
  return {
    now,
    learner: boardLearner(isStaff ? learner : { ...learner, contacts: [] }, facts, now),
    attempts,
    lessons: await readLessonsRead(db, packs, learnerId, mostAttempts),
    practices: await readPractices(db, learnerId, learner.modules),
    certificates: await readLearnerCertificates(db, learnerId),
    withdrawn: await readWithdrawn(db, learnerId, mostAttempts),
    questions: await listQuestionsOf(db, packs, learnerId, mostAttempts),
    ...(isStaff ? await readOfStaff(db, learnerId) : {}),
    visits: await withCalibrated(
      db,
      await withReplies(db, learnerId, await withPresence(db, await listVisitsOf(db, learnerId, mostVisits))),
    ),
    quarantine: quarantine.map(({ code, reason, received_at }) => ({
      code,
      reason,
      receivedAt: received_at,
    })),
  }
}

/** What the staff wrote down for itself. */
const readOfStaff = async (
  db: Db,
  learnerId: AccountId,
): Promise<Pick<LearnerPage, 'contacts' | 'notes'>> => ({
  contacts: (await listContacts(db, learnerId, mostAttempts)).map((contact) => ({
    ...contact,
    about: [...contact.about],
  })),
  notes: await listStaffNotes(db, learnerId, mostAttempts),
})

/** By when they were finished, as on her phone; not by when they came. */
async function readNewestAttempts(db: Db, learnerId: AccountId): Promise<readonly Database['record'][]> {
  const voids = db
    .selectFrom('record')
    .select('voids')
    .where('account_id', '=', learnerId)
    .where('voids', 'is not', null)
  const all = await db
    .selectFrom('record')
    .select(['record_id', 'seq', 'submitted_at', 'offset_ms', 'measured_offset_ms', 'received_at'])
    .where('account_id', '=', learnerId)
    .where('kind', '=', 'attempt')
    .where('record_id', 'not in', voids)
    .execute()
  const newest = all
    .map((row) => ({ id: row.record_id, seq: row.seq, ...finishOf(row) }))
    .toSorted(byFinish)
    .slice(-mostAttempts)
    .toReversed()
    .map(({ id }) => id)
  if (newest.length === 0) return []
  const rows = await db
    .selectFrom('record')
    .selectAll()
    .where('account_id', '=', learnerId)
    .where('record_id', 'in', newest)
    .execute()
  return rows.toSorted((a, b) => newest.indexOf(a.record_id) - newest.indexOf(b.record_id))
}

function attemptOf(
  row: Database['record'],
  record: AttemptRecord,
  pack: Pack,
  othersChose: OthersChose,
): LearnerPage['attempts'][number] {
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
): LearnerPage['attempts'][number]['responses'] {
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
