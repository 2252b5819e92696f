import type { ActKind, ActOf } from '#domain/desk/act.ts'
import type { AccountId } from '#domain/id.ts'
import { canCreateCohorts } from '#domain/people/account.ts'
import { lineOrNothing, wordsOrNothing } from '#domain/text/line.ts'
import { finishedAt } from '#domain/time/finish.ts'
import type { RefusalReason } from '#protocol/sync/sync.ts'
import { getActor } from '../accounts/account.repository.ts'
import { keepTelephone } from '../accounts/keep-telephone.ts'
import { changeLearner } from '../accounts/change-learner.ts'
import { actorAt } from '../accounts/authority.ts'
import { announce, retract } from '../announcements/announce.ts'
import { keepPlan } from '../assignments/keep-plan.ts'
import { assign, withdraw } from '../assignments/assign.ts'
import type { Issuer } from '../certificates/issuer.ts'
import type { Trx } from '../database/database.ts'
import { keepContact, keepStaffNote } from '../contacts/keep-contact.ts'
import { changeInvitation, findInvitation } from '../invitations/change-invitation.ts'
import { inviteByAct } from '../invitations/invite-by-act.ts'
import { dismiss } from '../records/dismiss.ts'
import { replyTo } from '../questions/reply.ts'
import { keepVisit } from '../visits/keep-visit.ts'
import { planVisit } from '../visits/plan-visit.ts'
import { type DeskEdit, mayEdit } from './edit.ts'

export type Applying = {
  readonly trx: Trx
  readonly edit: DeskEdit
  readonly issuer: Issuer
  readonly codeSecret: string
}
/** Null: applied. */
type Ruling = RefusalReason | null
type Acts = { readonly [Kind in ActKind]: ActOf<Kind> }

/** One line for each kind: the function that its PUT route uses, too. A ruling is made before anything is written. */
const appliers: { readonly [Kind in ActKind]: (context: Applying, act: Acts[Kind]) => Promise<Ruling> } = {
  async reply({ trx, edit }, { questionId, text, was }) {
    const outcome = await replyTo(trx, edit, { questionId, text, was })
    return outcome === 'done' ? null : outcome === 'empty' ? 'malformed' : 'not-yours'
  },
  async assign({ trx, edit }, { assignmentId: id, module: moduleId, cohortId, learnerId, meant, ...act }) {
    // Of exactly one of the two.
    if ((cohortId === null) === (learnerId === null)) return 'malformed'
    const { dueOn, afterDays = null, graceDays, note } = act
    const words = (note && wordsOrNothing(note)) || null
    const facts = { dueOn, afterDays, graceDays, note: words, withdrawn: false }
    // Whether it was withdrawn is not what this act is about: it stays as it is.
    const was = act.was && { ...act.was, afterDays: act.was.afterDays ?? null, withdrawn: false }
    const assigning = { id, moduleId, cohortId, learnerId, facts, was, meant }
    const outcome = await assign(trx, edit, assigning)
    switch (outcome) {
      case 'done':
        return null
      case 'far-day':
      case 'past-day':
        return 'wrong-day'
      case 'too-many':
        return 'too-many'
      case 'not-found':
        return 'not-yours'
      case 'no-module':
      case 'conflict':
        return 'malformed'
    }
  },
  async withdraw({ trx, edit }, { assignmentId }) {
    return (await withdraw(trx, edit, assignmentId)) === 'done' ? null : 'not-yours'
  },
  async rename(context, { learnerId, name, otherName, was }) {
    const line = lineOrNothing(name)
    if (line === '') return 'malformed'
    const asked = { name: line, otherName: (otherName && lineOrNothing(otherName)) || null }
    const { kind } = await changeLearner(context.trx, context, learnerId, { asked, was })
    return kind === 'put' ? null : 'not-yours'
  },
  async move(context, { learnerId, cohortId, was }) {
    const { kind } = await changeLearner(context.trx, context, learnerId, {
      asked: { cohortId },
      was: { cohortId: was },
    })
    return kind === 'put' ? null : 'not-yours'
  },
  call: async ({ trx, edit }, act) => rulingOf(await keepContact(trx, edit, act)),
  later: async ({ trx, edit }, act) => rulingOf(await keepContact(trx, edit, act)),
  telephone: async ({ trx, edit }, act) => rulingOf(await keepTelephone(trx, edit, act)),
  dismiss: async ({ trx, edit }, act) => rulingOf(await dismiss(trx, edit, act)),
  note: async ({ trx, edit }, act) => rulingOf(await keepStaffNote(trx, edit, act)),
  async visit({ trx, edit }, act) {
    return (await keepVisit(trx, edit, act)) === 'done' ? null : 'not-yours'
  },
  async 'visit-plan'({ trx, edit }, act) {
    const outcome = await planVisit(trx, edit, act)
    return outcome === 'done' ? null : outcome === 'far-day' ? 'wrong-day' : 'not-yours'
  },
  // Its record is all there is of it: what it is worth is counted where it is read.
  calibration: ({ edit }) => Promise.resolve(canCreateCohorts(edit.actor) ? null : 'not-yours'),
  announce: async ({ trx, edit }, { announcementId: id, cohortIds, ar, fr, lastOn }) =>
    rulingOf(await announce(trx, edit, { id, cohortIds, ar, fr, lastOn })),
  retract: async ({ trx, edit }, { announcementId }) => rulingOf(await retract(trx, edit, announcementId)),
  invite: async ({ trx, edit, codeSecret }, act) => rulingOf(await inviteByAct(trx, edit, act, codeSecret)),
  plan: async ({ trx, edit }, act) => rulingOf(await keepPlan(trx, edit, act)),
  async invitation({ trx, edit }, { invitationId, name, withdrawn, was }) {
    const row = await findInvitation(trx, invitationId)
    if (row === undefined || !mayEdit(edit, row.cohort_id)) return 'not-yours'
    const asked = { name: (name && lineOrNothing(name)) || null, withdrawn, was }
    return (await changeInvitation(trx, row, asked, edit)) === 'changed' ? null : 'closed'
  },
}

const rulings = {
  done: null,
  'not-found': 'not-yours',
  malformed: 'malformed',
  'far-day': 'wrong-day',
  'wrong-day': 'wrong-day',
  'too-many': 'too-many',
} as const
const rulingOf = (outcome: keyof typeof rulings): Ruling => rulings[outcome]

const applierOf = <Kind extends ActKind>(context: Applying, kind: Kind, act: Acts[Kind]): Promise<Ruling> =>
  appliers[kind](context, act)

export type Delivered = {
  readonly accountId: AccountId
  readonly now: number
  readonly receivedAt: number
  readonly measuredOffsetMs: number
  readonly issuer: Issuer
  readonly codeSecret: string
}

/** Applies an act that is stored in this very transaction, or says why it is refused (docs/decisions/0231). */
export async function applyAct(
  trx: Trx,
  act: Acts[ActKind],
  { accountId, now, receivedAt, measuredOffsetMs, issuer, codeSecret }: Delivered,
): Promise<Ruling> {
  const { submittedAt, offsetMs } = act
  const at = finishedAt({ submittedAt, offsetMs, measuredOffsetMs, receivedAt })
  const [actor, then] = [await getActor(trx, accountId), await actorAt(trx, accountId, at)]
  return applierOf(
    { trx, issuer, codeSecret, edit: { kind: 'act', id: act.id, actor, then, at, now } },
    act.kind,
    act,
  )
}
