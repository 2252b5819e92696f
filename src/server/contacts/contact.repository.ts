import type { AccountId, CohortId } from '#domain/id.ts'
import { type StaffContact, standingContacts } from '#domain/supervision/contact.ts'
import type { StaffNote } from '#protocol/desk/contact.ts'
import type { Database, Db } from '../database/database.ts'
import { type OfEach, rowsOfEach } from '../database/of-each.ts'

/** What is older is on her page, and on no list. A promise and a "later" are for four months at most. */
const onBoardMs = 150 * 86_400_000

type Row = Database['contact'] & { readonly by_name: string }

const contactsIn = (db: Db) =>
  db
    .selectFrom('contact')
    .innerJoin('account as caller', 'caller.account_id', 'contact.account_id')
    .selectAll('contact')
    .select('caller.name as by_name')

/** The last call and the last "later" of each learner of these cohorts: one question, however many they are. */
export async function listStandingContacts(
  db: Db,
  cohortIds: readonly CohortId[],
  now: number,
): Promise<ReadonlyMap<AccountId, readonly StaffContact[]>> {
  const rows = await contactsIn(db)
    .innerJoin('account as learner', 'learner.account_id', 'contact.learner_id')
    .where('learner.cohort_id', 'in', cohortIds)
    .where('contact.at', '>=', now - onBoardMs)
    .execute()
  const all = new Map<AccountId, StaffContact[]>()
  for (const row of rows) all.set(row.learner_id, [...(all.get(row.learner_id) ?? []), contactOf(row)])
  return new Map([...all].map(([id, contacts]) => [id, standingContacts(contacts)]))
}

/** Of each of these learners, the last first. */
export async function listContacts(
  db: Db,
  learnerIds: readonly AccountId[],
  most: number,
): Promise<OfEach<StaffContact>> {
  if (learnerIds.length === 0) return () => []
  const rows = await contactsIn(db)
    .where('contact.learner_id', 'in', learnerIds)
    .orderBy('contact.at', 'desc')
    .orderBy('contact.record_id', 'desc')
    .execute()
  const ofEach = rowsOfEach(rows, (row) => row.learner_id, most)
  return (id) => ofEach(id).map(contactOf)
}

/** Of each of these learners, the last first. */
export async function listStaffNotes(
  db: Db,
  learnerIds: readonly AccountId[],
  most: number,
): Promise<OfEach<StaffNote>> {
  if (learnerIds.length === 0) return () => []
  const rows = await db
    .selectFrom('staff_note')
    .innerJoin('account', 'account.account_id', 'staff_note.account_id')
    .selectAll('staff_note')
    .select('account.name')
    .where('staff_note.learner_id', 'in', learnerIds)
    .orderBy('staff_note.at', 'desc')
    .orderBy('staff_note.record_id', 'desc')
    .execute()
  const ofEach = rowsOfEach(rows, (row) => row.learner_id, most)
  return (learnerId) =>
    ofEach(learnerId).map(({ record_id: id, text, at, account_id, name }) => ({
      ...{ id, text, at },
      by: { id: account_id, name },
    }))
}

const contactOf = (row: Row): StaffContact => ({
  id: row.record_id,
  way: row.way,
  outcome: row.outcome,
  promisedOn: row.promised_on,
  words: row.words,
  about: row.about === '' ? [] : row.about.split(' '),
  quietUntil: row.quiet_until,
  at: row.at,
  by: { id: row.account_id, name: row.by_name },
})
