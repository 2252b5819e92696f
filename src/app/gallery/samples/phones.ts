import { asId } from '#domain/id.ts'
import type { LearningRecord } from '#domain/progress/record.ts'
import type { OnDevice } from '../../device/on-device.ts'
import type { Setting } from '../setting.ts'
import { aSupervisor, board, cohortId, cohortWithCard } from './board.ts'
import { idea } from './ideas.ts'
import { askedQuestion, learnerPage, phoneOfAccount } from './learner-page.ts'
import { catalogue, lessonId, moduleId, packRow } from './modules.ts'
import { monthReport } from './month.ts'
import { account, administrator, guest, learner } from './people.ts'
import { practiceDraft } from './practice.ts'
import { attempt, practice, question, review, session } from './records.ts'
import { now } from './time.ts'

type Database = ReturnType<OnDevice['databaseOf']>

/** What a phone holds: written into a database of its own before its state is shown. */
export type Phone = (phone: OnDevice, setting: Setting) => Promise<void>

async function personOn(
  { device, databaseOf, profiles, world }: OnDevice,
  setting: Setting,
): Promise<Database> {
  const { name, address, language } = guest(setting)
  const { id } = await profiles.createProfile(device, { name, address, language }, world)
  await profiles.setCurrentProfile(device, id)
  await device.catalogue.put({ key: 'current', hash: '', catalogue })
  return databaseOf(id)
}

/** Somebody who has only looked about. */
export const guestPhone: Phone = async (phone, setting) => void (await personOn(phone, setting))

/** Weeks of work: some of it sent, some waiting, one thing not accepted. */
export const learnerPhone: Phone = async (phone, setting) => {
  const { words, packLanguage } = setting
  const db = await personOn(phone, setting)
  await phone.device.profiles.toCollection().modify({ account: learner(setting).account })
  await phone.device.packs.put(packRow(packLanguage))
  await db.account.put({
    key: 'own',
    account: { ...account(setting), cohorts: [cohortWithCard(words)] },
  })
  await keepRecord(db, session(packLanguage), 'K7Q2-9DXM')
  await keepRecord(db, review(packLanguage), 'P3M8-2KQA')
  await keepRecord(db, question(packLanguage), 'T5R6-1BCD')
  await keepRecord(db, practice(packLanguage), null)
  await keepRecord(db, attempt(packLanguage), null)
  await db.outbox.update(attempt(packLanguage).id, {
    state: 'refused',
    reason: 'unknown-pack',
    code: 'Q7K2M',
  })
  await db.replies.put({
    ...{ id: question(packLanguage).id, text: words.long, seen: false },
    ...{ answeredBy: words.colleague, answeredAt: now },
  })
  await db.announcements.put({
    ...{ id: asId('n1'), ar: words.long, fr: null, lastOn: '2099-12-31', timeZone: 'Africa/Casablanca' },
    ...{ by: words.colleague, at: now, openedAt: null, isSaid: false },
  })
  await db.notes.put({ moduleId, lessonId, text: words.long, at: now })
  await db.bookmarks.put({ moduleId, lessonId, card: 'c1', heading: words.sentence, at: now })
  await db.favouriteIdeas.put({ ideaId: 'sample-game', title: words.lesson, at: now })
  await db.triedIdeas.put({
    id: 't1',
    ideaId: idea(words).ideaId,
    title: words.lesson,
    text: words.long,
    at: now,
  })
  await db.practice.put(practiceDraft(setting))
}

async function keepRecord(db: Database, record: LearningRecord, receipt: string | null): Promise<void> {
  const receivedAt = receipt === null ? null : now
  await db.records.put({ id: record.id, record, own: true, receipt, receivedAt, serverScore: null })
  if (receipt !== null) return
  const { id, seq } = record
  await db.outbox.put({ id, seq, state: 'waiting', queuedAt: now, reason: null, code: null })
}

/** The server's last responses, and no line for newer ones. */
export const staffPhone: Phone = async (phone, setting) => {
  const { words } = setting
  const db = await personOn(phone, setting)
  await phone.device.profiles.toCollection().modify({ account: administrator(setting).account })
  const page = learnerPage(words)
  const responses = {
    board: board(words),
    supervisors: { now, supervisors: [aSupervisor(words), aSupervisor(words, { ended: true })] },
    questions: {
      now,
      open: 1,
      questions: [askedQuestion(words, null), askedQuestion(words, words.sentence)],
    },
    [`month:${cohortId}:2026-11`]: monthReport(words),
    [`learner:${page.learner.id}`]: page,
    [`devices:${page.learner.id}`]: { now, devices: [phoneOfAccount(), phoneOfAccount({ ended: true })] },
  }
  for (const [key, body] of Object.entries(responses))
    await db.answers.put({ key, body, at: phone.world.now() })
  await db.codes.bulkPut(board(words).invitations.map(({ id }) => ({ id, code: '7K3QM9XZ2B', at: now })))
}
