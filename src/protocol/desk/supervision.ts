import * as v from 'valibot'
import { invitationStates } from '#domain/desk/with-invitations.ts'
import { assignmentKinds, moduleStates, timings } from '#domain/desk/lists.ts'
import { addresses } from '#domain/address/addresses.ts'
import { roles } from '#domain/people/account.ts'
import {
  count,
  day,
  instant,
  language,
  offset,
  slug,
  timeZone,
  plainText,
  plainTextOrNull,
  uuid,
} from '../conventions.ts'
import { linkToken, loginSchema } from '../enrolment/join.ts'
import { telephone } from '../enrolment/telephone.ts'
import { longestFault } from '../limits.ts'
import { staffContact } from './contact.ts'
import { localCard } from './local-card.ts'
import { telephoneOrNull, text, textOrNull, wordsOrNull } from '../typed.ts'
import { since } from '../version/since.ts'
import { lastVisit, plannedVisit } from './visits.ts'
import { overtakenList } from './overtaken.ts'

/**
 * The supervisor's and the administrator's requests. Ids and secrets are made by the client. Everything is a PUT of the whole
 * thing: a repeated request is the same request.
 */

/** PUT /api/cohorts/:id. The server says whether every phone knows the zone. */
const cohortZone = v.pipe(v.string(), v.maxLength(60))
export const cohortPut = v.strictObject({
  name: text(80),
  timeZone: cohortZone,
  /** As in `learnerPut`. */
  was: since(2, v.strictObject({ name: plainText(80), timeZone: cohortZone })),
})
export type CohortPut = v.InferOutput<typeof cohortPut>

/** A code made by the client (`makeCode`); stored hashed. Bound to an account it is a recovery code. */
const invitation = v.strictObject({
  id: uuid<'invitation'>(),
  code: v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{10}$/)),
  name: textOrNull(80),
  /** The invitation this one replaces, which stops working; null for a new one. */
  replaces: v.nullable(uuid<'invitation'>()),
})
/** PUT /api/invitations: one or a sheet of them, for a cohort. */
export const invitationsPut = v.strictObject({
  cohortId: uuid<'cohort'>(),
  invitations: v.pipe(v.array(invitation), v.minLength(1), v.maxLength(60)),
})
export type InvitationsPut = v.InferOutput<typeof invitationsPut>
/** PUT /api/recoveries/:id: a one-time code that gives a known learner a new phone. */
export const recoveryPut = v.strictObject({ learnerId: uuid<'account'>(), code: invitation.entries.code })
export type RecoveryPut = v.InferOutput<typeof recoveryPut>

/** PUT /api/learners/:id: rename, move to another cohort, end or take back. */
const learnerFacts = v.strictObject({
  name: text(80),
  /** The name in the other script, for certificates; left as it is when an older app does not send it. */
  otherName: v.exactOptional(textOrNull(80)),
  cohortId: uuid<'cohort'>(),
  ended: v.boolean(),
})
/** What stood on the screen may be older than the rules of today: it is only compared. */
const learnerSeen = v.strictObject({
  ...learnerFacts.entries,
  name: plainText(80),
  otherName: v.exactOptional(plainTextOrNull(80)),
})
export const learnerPut = v.strictObject({
  ...learnerFacts.entries,
  /** The facts on the screen where she made her change: what others changed meanwhile is not undone by hers. */
  was: v.exactOptional(learnerSeen),
})
export type LearnerFacts = v.InferOutput<typeof learnerFacts>
export type LearnerPut = v.InferOutput<typeof learnerPut>

/**
 * PUT /api/learners/:id/quarantine/:code: delivers again what was refused. `refused` is the reason it still is; null
 * says that it is a record like any other now.
 */
export const quarantinePut = v.strictObject({ accepted: v.literal(true) })
export const quarantineResponse = v.strictObject({ now: instant, refused: v.nullable(v.string()) })

/** PUT /api/assignments/:id: to a learner or to a cohort, exactly one of the two. Withdrawing is `withdrawn: true`. */
const assignmentFacts = v.strictObject({
  dueOn: v.nullable(day),
  graceDays: v.pipe(count, v.maxValue(60)),
  note: wordsOrNull(500),
  withdrawn: v.boolean(),
})
/** As `learnerSeen`. */
const assignmentSeen = v.strictObject({ ...assignmentFacts.entries, note: plainTextOrNull(500) })
export const assignmentPut = v.pipe(
  v.strictObject({
    moduleId: slug<'module'>(),
    cohortId: v.nullable(uuid<'cohort'>()),
    learnerId: v.nullable(uuid<'account'>()),
    ...assignmentFacts.entries,
    /** As in `learnerPut`. */
    was: v.exactOptional(assignmentSeen),
  }),
  v.check((put) => (put.cohortId === null) !== (put.learnerId === null), 'one of cohortId and learnerId'),
)
export type AssignmentFacts = v.InferOutput<typeof assignmentFacts>
export type AssignmentPut = v.InferOutput<typeof assignmentPut>

/** PUT /api/supervisors/:id (administrator) */
const supervisorFacts = v.strictObject({
  name: text(80),
  login: loginSchema,
  phone: telephoneOrNull(),
  administrator: v.boolean(),
  cohortIds: v.array(uuid<'cohort'>()),
  ended: v.boolean(),
})
/** As `learnerSeen`. */
const supervisorSeen = v.strictObject({
  ...supervisorFacts.entries,
  name: plainText(80),
  phone: plainTextOrNull(30),
})
export const supervisorPut = v.strictObject({
  ...supervisorFacts.entries,
  /** As in `learnerPut`. */
  was: v.exactOptional(supervisorSeen),
})
export type SupervisorFacts = v.InferOutput<typeof supervisorFacts>
export type SupervisorPut = v.InferOutput<typeof supervisorPut>
/** PUT /api/password-links/:id (administrator): a one-time link, `/<lang>/password/#<token>`, 7 days. */
export const passwordLinkPut = v.strictObject({ accountId: uuid<'account'>(), token: linkToken })
export type PasswordLinkPut = v.InferOutput<typeof passwordLinkPut>

/** The response to every PUT. */
export const done = v.strictObject({ now: instant })

const scoreOrNull = v.nullable(v.strictObject({ raw: count, max: count }))

/** One cell of the board: a learner and a module she has records of or is assigned. */
const cell = v.strictObject({
  moduleId: slug<'module'>(),
  state: v.picklist(moduleStates),
  best: scoreOrNull,
  attempts: count,
  lessonsCompleted: count,
  lastRecordAt: v.nullable(instant),
  /** When she last called the practice task ready for the visit. */
  practiceAt: v.nullable(instant),
  /** When she finished the quiz that passed it; absent when she has not (docs/decisions/0239). */
  passedAt: since(2, instant),
  assignment: v.nullable(
    v.strictObject({
      id: uuid<'assignment'>(),
      state: v.picklist(assignmentKinds),
      dueOn: v.nullable(day),
      timing: v.nullable(v.picklist(timings)),
      clockUncertain: v.boolean(),
      /** Since when it is asked of her: she may have come later than it was assigned. */
      askedAt: since(2, instant),
    }),
  ),
})
export type BoardCell = v.InferOutput<typeof cell>

/** The newest report of one of the learner's devices. `clockOffsetMs` is server − device. */
const device = v.strictObject({
  lastHeardAt: v.nullable(instant),
  freeMb: v.nullable(count),
  persisted: v.nullable(v.boolean()),
  waiting: count,
  refused: count,
  clockOffsetMs: v.nullable(offset),
  /** Two phones counting with one key: a cloned profile. */
  forked: v.boolean(),
  /** How often the app failed on it, and the last time in technical words; absent when it did not. */
  faults: since(2, count),
  lastFault: since(2, plainText(longestFault)),
  lastFaultAt: since(2, instant),
  /** Its last contact was with a build older than the last ten; absent when it was not. */
  isOld: since(2, v.literal(true)),
})

/** What waits for somebody, each since its oldest (docs/decisions/0239). */
const signs = v.strictObject({
  quarantinedAt: v.nullable(instant),
  /** To correct or erase what is kept about her. */
  requestAt: v.nullable(instant),
  questionAt: v.nullable(instant),
  /** Modules not passed, with how many questions she missed twice or more, the last time too. */
  missed: v.array(v.strictObject({ moduleId: slug<'module'>(), questions: count })),
})

export const boardLearner = v.strictObject({
  id: uuid<'account'>(),
  name: plainText(80),
  otherName: v.exactOptional(plainText(80)),
  cohortId: uuid<'cohort'>(),
  joinedAt: instant,
  ended: v.boolean(),
  device: v.nullable(device),
  quarantined: count,
  cells: v.array(cell),
  /** Absent without her consent (docs/decisions/0240). */
  telephone: since(2, telephone),
  /** Hers, for a message to her. */
  language: since(2, language),
  address: since(2, v.picklist(addresses)),
  /** Absent when nothing waits. */
  signs: since(2, signs),
  /** The last call or message and the last "later"; absent when there is none of these months (docs/decisions/0245). */
  contacts: since(2, v.array(staffContact)),
  /** Absent when nobody has visited her (docs/decisions/0234). */
  lastVisit: since(2, lastVisit),
})
export type BoardLearner = v.InferOutput<typeof boardLearner>

const boardAssignment = v.strictObject({
  id: uuid<'assignment'>(),
  moduleId: slug<'module'>(),
  cohortId: v.nullable(uuid<'cohort'>()),
  learnerId: v.nullable(uuid<'account'>()),
  dueOn: v.nullable(day),
  graceDays: count,
  note: plainTextOrNull(500),
  withdrawn: v.boolean(),
  assignedAt: instant,
  assignedBy: v.string(),
  /** Without a day: so many days for each, from the day it is asked of her; absent otherwise. */
  afterDays: since(2, count),
})
export type BoardAssignment = v.InferOutput<typeof boardAssignment>

/** Modules and their days, kept under a name (docs/decisions/0261). */
const keptPlan = v.strictObject({
  id: uuid<'plan'>(),
  cohortId: uuid<'cohort'>(),
  name: plainText(80),
  modules: v.array(slug<'module'>()),
  afterDays: v.nullable(count),
  every: count,
  graceDays: count,
})

const boardInvitation = v.strictObject({
  id: uuid<'invitation'>(),
  cohortId: uuid<'cohort'>(),
  name: plainTextOrNull(80),
  state: v.picklist(invitationStates),
  expiresAt: instant,
  usedBy: v.nullable(plainText(80)),
  /** Who joined, or joined with another code while this one was hers (`closed`). */
  usedById: since(2, uuid<'account'>()),
  /** Of a named one: she joined with a code without a name. */
  closed: since(2, v.boolean()),
  /** Of a code without a name that was joined with: nobody has said yet whose named invitation it stands for. */
  ownerUnsaid: since(2, v.boolean()),
  /** Who made it; absent for one made before this was written down. */
  madeBy: since(2, plainText(80)),
  /** Its state is then `replaced`, as older phones know it. */
  withdrawn: since(2, v.strictObject({ at: instant, by: plainText(80) })),
})
export type BoardInvitation = v.InferOutput<typeof boardInvitation>

/** GET /api/board: everything a supervisor follows, in one response that the phone keeps for the road. */
export const boardResponse = v.strictObject({
  now: instant,
  cohorts: v.array(
    v.strictObject({
      id: uuid<'cohort'>(),
      name: plainText(80),
      timeZone,
      localCard: v.exactOptional(localCard),
      /** How many people follow it whose account is open. */
      followers: since(2, count),
    }),
  ),
  learners: v.array(boardLearner),
  assignments: v.array(boardAssignment),
  invitations: v.array(boardInvitation),
  /** Questions with no reply yet (GET /api/questions). */
  openQuestions: count,
  /** Visits of the last two months and of the days to come. */
  visitPlans: since(2, v.array(plannedVisit)),
  /** For assigning; absent when none is kept. */
  plans: since(2, v.array(keptPlan)),
  /** Until when she counts as calibrated; null: she is not (docs/decisions/0244). */
  calibratedUntil: since(2, v.nullable(instant)),
  /** Her own values that somebody else's took the place of; absent when there is none. */
  overtaken: since(2, overtakenList),
})
export type Board = v.InferOutput<typeof boardResponse>

/** GET /api/supervisors (administrator) */
export const supervisorsResponse = v.strictObject({
  now: instant,
  supervisors: v.array(
    v.strictObject({
      id: uuid<'account'>(),
      name: plainText(80),
      login: v.string(),
      phone: plainTextOrNull(30),
      roles: v.array(v.picklist(roles)),
      cohortIds: v.array(uuid<'cohort'>()),
      hasPassword: v.boolean(),
      ended: v.boolean(),
    }),
  ),
})
export type Supervisors = v.InferOutput<typeof supervisorsResponse>
