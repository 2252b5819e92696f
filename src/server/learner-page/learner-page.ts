import type { AccountId, CohortId } from '#domain/id.ts'
import type { LearnerPage } from '#protocol/desk/supervision-learner.ts'
import type { Db } from '../database/database.ts'
import { rowsOfEach } from '../database/of-each.ts'
import type { PackShelf } from '../packs/shelf.ts'
import { boardLearner } from '../board/board.ts'
import { type BoardFacts, type LearnerRows, loadBoardFacts } from '../board/board-facts.ts'
import { listContacts, listStaffNotes } from '../contacts/contact.repository.ts'
import { listQuestionsOf } from '../questions/question.repository.ts'
import { readAttempts } from './attempts.ts'
import { readLearnerCertificates } from './learner-certificates.ts'
import { readLessonsRead } from './lessons-read.ts'
import { readPractices } from './practices.ts'
import { readVisitsTo } from './visits-to.ts'
import { readWithdrawn } from './withdrawn.ts'

/** The newest first, so that a page stays a page. */
const mostAttempts = 100

/** Years of visits. */
const mostVisits = 30

/** When it is read, and whether by those who follow her: they read their own notes, too. */
type Reader = { readonly now: number; readonly isStaff: boolean }
type Readers = { readonly now: number; isStaff(learner: LearnerRows): boolean }

/** One learner, attempt by attempt and question by question. */
export async function readLearnerPage(
  db: Db,
  packs: PackShelf,
  learnerId: AccountId,
  cohortId: CohortId,
  { now, isStaff }: Reader,
): Promise<LearnerPage | undefined> {
  const facts = await loadBoardFacts(db, [cohortId], now)
  const learners = facts.learners.filter(({ account }) => account.account_id === learnerId)
  return (await readPagesOf(db, packs, learners, facts, { now, isStaff: () => isStaff }))[0]
}

/** The same, of people whose places on the board were read already: as many statements for thirty as for one. */
export async function readPagesOf(
  db: Db,
  packs: PackShelf,
  learners: readonly LearnerRows[],
  facts: BoardFacts,
  { now, isStaff }: Readers,
): Promise<LearnerPage[]> {
  const ids = learners.map(({ account }) => account.account_id)
  if (ids.length === 0) return []
  const followed = learners.filter((learner) => isStaff(learner)).map(({ account }) => account.account_id)
  const attempts = await readAttempts(db, packs, ids, mostAttempts)
  const quarantine = await readQuarantine(db, ids)
  const lessons = await readLessonsRead(db, packs, ids, mostAttempts)
  const practices = await readPractices(db, learners)
  const certificates = await readLearnerCertificates(db, ids)
  const withdrawn = await readWithdrawn(db, ids, mostAttempts)
  const questions = await listQuestionsOf(db, packs, ids, mostAttempts)
  const ofStaff = await readOfStaff(db, followed)
  const visits = await readVisitsTo(db, ids, mostVisits)
  return learners.map((learner) => {
    const id = learner.account.account_id
    const isFollowed = isStaff(learner)
    return {
      now,
      learner: boardLearner(isFollowed ? learner : { ...learner, contacts: [] }, facts, now),
      attempts: [...attempts(id)],
      lessons: [...lessons(id)],
      practices: practices(learner),
      certificates: certificates(id),
      withdrawn: withdrawn(id),
      questions: [...questions(id)],
      ...(isFollowed ? ofStaff(id) : {}),
      visits: [...visits(id)],
      quarantine: quarantine(id).map(({ code, reason, received_at }) => ({
        ...{ code, reason, receivedAt: received_at },
      })),
    }
  })
}

async function readQuarantine(db: Db, learnerIds: readonly AccountId[]) {
  const rows = await db
    .selectFrom('quarantine')
    .select(['account_id', 'code', 'reason', 'received_at'])
    .where('account_id', 'in', learnerIds)
    .where('resolved_at', 'is', null)
    .orderBy('received_at', 'desc')
    .execute()
  return rowsOfEach(rows, (row) => row.account_id, mostAttempts)
}

/** What the staff wrote down for itself. */
async function readOfStaff(
  db: Db,
  learnerIds: readonly AccountId[],
): Promise<(id: AccountId) => Pick<LearnerPage, 'contacts' | 'notes'>> {
  const contacts = await listContacts(db, learnerIds, mostAttempts)
  const notes = await listStaffNotes(db, learnerIds, mostAttempts)
  return (id) => ({
    contacts: contacts(id).map((contact) => ({ ...contact, about: [...contact.about] })),
    notes: [...notes(id)],
  })
}
