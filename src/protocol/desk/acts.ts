import * as v from 'valibot'
import { type Act, mostAfterDays, mostInPlan } from '#domain/desk/act.ts'
import { mostAnnouncementWords } from '#domain/announcements/announcement.ts'
import { mostCalibrationValues, sceneValues } from '#domain/calibration/calibration.ts'
import { callOutcomes, mostQuietDays } from '#domain/supervision/contact.ts'
import { mostWords } from '#domain/text/line.ts'
import {
  count,
  day,
  hash,
  instant,
  offset,
  packLanguage,
  plainText,
  plainTextOrNull,
  recordText,
  sequenceNumber,
  slug,
  uuid,
} from '../conventions.ts'
import { presenceOfVisit } from '../presence/presence.ts'
import { visitFacts } from '../sync/visit.ts'
import { planFacts } from './visits.ts'

const common = {
  id: uuid<'record'>(),
  seq: sequenceNumber,
  submittedAt: instant,
  offsetMs: v.nullable(offset),
  moduleId: v.null(),
  packHash: v.null(),
  language: packLanguage,
}

const reply = v.strictObject({
  ...common,
  kind: v.literal('reply'),
  questionId: uuid<'record'>(),
  text: recordText(1_000),
  was: v.nullable(plainText(1_000)),
})

const assigned = {
  dueOn: v.nullable(day),
  // Written where it says something alone: a server that does not know it takes all the others (docs/decisions/0248).
  afterDays: v.exactOptional(v.nullable(v.pipe(count, v.minValue(1), v.maxValue(mostAfterDays)))),
  graceDays: v.pipe(count, v.maxValue(60)),
  note: v.nullable(recordText(500)),
}

const assign = v.strictObject({
  ...common,
  kind: v.literal('assign'),
  assignmentId: uuid<'assignment'>(),
  module: slug<'module'>(),
  cohortId: v.nullable(uuid<'cohort'>()),
  learnerId: v.nullable(uuid<'account'>()),
  ...assigned,
  meant: v.boolean(),
  // What stood on the screen may be older than the rules of today: it is only compared.
  was: v.nullable(v.strictObject({ ...assigned, graceDays: count, note: plainTextOrNull(500) })),
})

const withdraw = v.strictObject({
  ...common,
  kind: v.literal('withdraw'),
  assignmentId: uuid<'assignment'>(),
})

const rename = v.strictObject({
  ...common,
  kind: v.literal('rename'),
  learnerId: uuid<'account'>(),
  name: recordText(80),
  otherName: v.nullable(recordText(80)),
  was: v.strictObject({ name: plainText(80), otherName: plainTextOrNull(80) }),
})

const move = v.strictObject({
  ...common,
  kind: v.literal('move'),
  learnerId: uuid<'account'>(),
  cohortId: uuid<'cohort'>(),
  was: uuid<'cohort'>(),
})

const onTheList = {
  // Kinds of reasons, also those that a later build knows.
  about: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z-]{1,30}$/))), v.maxLength(30)),
  quietDays: v.pipe(count, v.maxValue(mostQuietDays)),
}

const call = v.strictObject({
  ...common,
  kind: v.literal('call'),
  learnerId: uuid<'account'>(),
  by: v.picklist(['call', 'message']),
  outcome: v.picklist(callOutcomes),
  promisedOn: v.nullable(day),
  words: v.nullable(recordText(mostWords.contact)),
  ...onTheList,
})

const later = v.strictObject({
  ...common,
  kind: v.literal('later'),
  learnerId: uuid<'account'>(),
  ...onTheList,
})

const dismiss = v.strictObject({
  ...common,
  kind: v.literal('dismiss'),
  learnerId: uuid<'account'>(),
  code: v.pipe(v.string(), v.regex(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)),
})

const telephone = v.strictObject({
  ...common,
  kind: v.literal('telephone'),
  learnerId: uuid<'account'>(),
  number: v.nullable(recordText(30)),
})

const note = v.strictObject({
  ...common,
  kind: v.literal('note'),
  learnerId: uuid<'account'>(),
  text: recordText(mostWords.staffNote),
})

const visit = v.strictObject({
  ...common,
  kind: v.literal('visit'),
  learnerId: uuid<'account'>(),
  list: v.strictObject({ moduleId: slug<'module'>(), packHash: hash<'pack'>() }),
  ...visitFacts,
  /** Absent from older apps. */
  presence: v.exactOptional(presenceOfVisit),
})

const visitPlan = v.strictObject({
  ...common,
  kind: v.literal('visit-plan'),
  learnerId: uuid<'account'>(),
  day,
  ...planFacts,
  was: v.nullable(v.strictObject(planFacts)),
})

const sceneValue = v.picklist(sceneValues)
const calibration = v.strictObject({
  ...common,
  kind: v.literal('calibration'),
  values: v.pipe(
    v.array(
      v.strictObject({
        sceneId: plainText(60),
        lineId: slug<'line'>(),
        value: sceneValue,
        master: sceneValue,
      }),
    ),
    v.minLength(1),
    v.maxLength(mostCalibrationValues),
  ),
})

const announce = v.strictObject({
  ...common,
  kind: v.literal('announce'),
  announcementId: uuid<'announcement'>(),
  cohortIds: v.pipe(v.array(uuid<'cohort'>()), v.maxLength(60)),
  ar: v.nullable(recordText(mostAnnouncementWords)),
  fr: v.nullable(recordText(mostAnnouncementWords)),
  lastOn: day,
})

const retract = v.strictObject({
  ...common,
  kind: v.literal('retract'),
  announcementId: uuid<'announcement'>(),
})

const invite = v.strictObject({
  ...common,
  kind: v.literal('invite'),
  invitationId: uuid<'invitation'>(),
  cohortId: uuid<'cohort'>(),
  name: v.nullable(recordText(80)),
  // Whether it is one is said by who applies it: of what is kept, it stands for a code.
  code: recordText(10),
})

const invitation = v.strictObject({
  ...common,
  kind: v.literal('invitation'),
  invitationId: uuid<'invitation'>(),
  name: v.nullable(recordText(80)),
  withdrawn: v.boolean(),
  was: v.strictObject({ name: plainTextOrNull(80), withdrawn: v.boolean() }),
})

const plan = v.strictObject({
  ...common,
  kind: v.literal('plan'),
  planId: uuid<'plan'>(),
  cohortId: uuid<'cohort'>(),
  name: recordText(80),
  modules: v.pipe(v.array(slug<'module'>()), v.minLength(1), v.maxLength(mostInPlan)),
  afterDays: v.nullable(v.pipe(count, v.minValue(1), v.maxValue(mostAfterDays))),
  every: v.pipe(count, v.maxValue(60)),
  graceDays: v.pipe(count, v.maxValue(60)),
  removed: v.boolean(),
  was: v.nullable(v.strictObject({ name: plainText(80), removed: v.boolean() })),
})

/** An act of the desk as it travels and as it is kept (docs/decisions/0231). The phone's first load has none of this. */
export const actSchema: v.GenericSchema<unknown, Act> = v.variant('kind', [
  reply,
  assign,
  withdraw,
  rename,
  move,
  call,
  later,
  note,
  dismiss,
  telephone,
  visit,
  visitPlan,
  calibration,
  announce,
  retract,
  invite,
  invitation,
  plan,
])
