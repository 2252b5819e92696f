import { dayOf, daysBetween } from '#domain/assignment/days.ts'
import type { CallAct, LaterAct, NoteAct } from '#domain/desk/act.ts'
import type { AccountId } from '#domain/id.ts'
import { mostPromiseDays, quietUntilOf } from '#domain/supervision/contact.ts'
import { wordsOrNothing } from '#domain/text/line.ts'
import { findAccount } from '../accounts/account.repository.ts'
import { type ActOutcome, type DeskEdit, mayEdit } from '../acts/edit.ts'
import { findCohort } from '../cohorts/cohort.repository.ts'
import type { Trx } from '../database/database.ts'
import { limits } from '../limits.ts'

type Kept = ActOutcome | 'far-day' | 'too-many'

/** A call or a "later" of hers, once for everybody who follows the learner. */
export async function keepContact(trx: Trx, edit: DeskEdit, act: CallAct | LaterAct): Promise<Kept> {
  const timeZone = await findZone(trx, edit, act.learnerId)
  if (timeZone === undefined) return 'not-found'
  const { promisedOn, ...said } = factsOf(act)
  if ((said.outcome === 'promised') !== (promisedOn !== null)) return 'malformed'
  if (promisedOn !== null) {
    const days = daysBetween(dayOf(edit.at, timeZone), promisedOn)
    // Clocks differ by hours at the edge of a day.
    if (days < -1 || days > mostPromiseDays) return 'far-day'
  }
  if (await isFull(trx, 'contact', act.learnerId, limits.contactsOfLearner)) return 'too-many'
  await trx
    .insertInto('contact')
    .values({
      ...{ record_id: act.id, account_id: edit.actor.id, learner_id: act.learnerId, at: edit.at },
      ...said,
      promised_on: promisedOn,
      about: act.about.join(' '),
      quiet_until: quietUntilOf({ at: edit.at, quietDays: act.quietDays, promisedOn }, timeZone),
    })
    .execute()
  return 'done'
}

export async function keepStaffNote(trx: Trx, edit: DeskEdit, act: NoteAct): Promise<Kept> {
  if ((await findZone(trx, edit, act.learnerId)) === undefined) return 'not-found'
  const text = wordsOrNothing(act.text)
  if (text === '') return 'malformed'
  if (await isFull(trx, 'staff_note', act.learnerId, limits.notesOfLearner)) return 'too-many'
  await trx
    .insertInto('staff_note')
    .values({
      ...{ record_id: act.id, account_id: edit.actor.id, learner_id: act.learnerId, at: edit.at },
      text,
    })
    .execute()
  return 'done'
}

function factsOf(act: CallAct | LaterAct) {
  if (act.kind === 'later') return { way: 'later', outcome: null, promisedOn: null, words: null } as const
  const { by: way, outcome, promisedOn, words } = act
  return { way, outcome, promisedOn, words: (words && wordsOrNothing(words)) || null }
}

/** The zone of the learner's group, where she who acts may; undefined where she may not. */
async function findZone(trx: Trx, edit: DeskEdit, learnerId: AccountId): Promise<string | undefined> {
  const learner = await findAccount(trx, learnerId)
  if (learner === undefined || learner.is_learner !== 1 || !mayEdit(edit, learner.cohort_id)) return undefined
  if (learner.cohort_id === null) return undefined
  return (await findCohort(trx, learner.cohort_id))?.time_zone
}

async function isFull(
  trx: Trx,
  table: 'contact' | 'staff_note',
  learnerId: AccountId,
  most: number,
): Promise<boolean> {
  const { many } = await trx
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .where('learner_id', '=', learnerId)
    .executeTakeFirstOrThrow()
  return Number(many) >= most
}
