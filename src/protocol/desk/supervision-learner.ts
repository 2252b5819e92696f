import * as v from 'valibot'
import { certificateKinds } from '#domain/certificate/kinds.ts'
import { withdrawableKinds, withdrawalCauses } from '#domain/desk/lists.ts'
import { selfChecks } from '#domain/progress/record.ts'
import { count, hash, instant, packLanguage, slug, plainText, plainTextOrNull, uuid } from '../conventions.ts'
import { askedQuestion } from './questions.ts'
import { staffContact, staffNote } from './contact.ts'
import { boardLearner } from './supervision.ts'
import { presenceFacts } from '../presence/presence.ts'
import { pastVisit } from '../sync/visit.ts'
import { words } from '../typed.ts'
import { since } from '../version/since.ts'

/** What a supervisor reads of one learner, and what the staff does to her certificates. */

const practiceAsReady = v.strictObject({
  moduleId: slug<'module'>(),
  /** The version whose steps and lines it names, where their words are. */
  packHash: hash<'pack'>(),
  readyAt: instant,
  receivedAt: instant,
  doneSteps: v.array(slug<'step'>()),
  selfCheck: v.array(v.strictObject({ lineId: slug<'line'>(), answer: v.picklist(selfChecks) })),
  /** Only when she chose to send it. */
  reflection: v.nullable(v.string()),
})
export type PracticeAsReady = v.InferOutput<typeof practiceAsReady>

/** Something she took back: it counts nowhere, and whoever follows her still sees that it was there. */
/** A visit to her class; why a code of presence was not accepted is for the desk (docs/decisions/0243). */
const deskVisit = v.strictObject({
  ...pastVisit.entries,
  presence: since(2, presenceFacts),
  /** Whether who made it was calibrated on that day (docs/decisions/0244). */
  calibrated: since(2, v.boolean()),
  /** What she said of it last, on her own phone; absent before (docs/decisions/0254). */
  reply: since(2, v.strictObject({ otherwise: plainTextOrNull(500), at: instant })),
})

const withdrawnRecord = v.strictObject({
  id: uuid<'record'>(),
  kind: v.picklist(withdrawableKinds),
  moduleId: v.nullable(slug<'module'>()),
  finishedAt: instant,
  withdrawnAt: instant,
  /** Her own words, or nothing. */
  reason: v.string(),
  /** The server's marking; null for what is not marked. */
  score: v.nullable(v.strictObject({ raw: count, max: count })),
  receipt: v.string(),
})
export type WithdrawnRecord = v.InferOutput<typeof withdrawnRecord>

/** PUT /api/certificates/:id/withdrawal: of the earlier statement that was issued at this instant. */
export const certificateWithdrawalPut = v.strictObject({ issuedAt: instant, reason: words(200) })
export type CertificateWithdrawalPut = v.InferOutput<typeof certificateWithdrawalPut>

/** A certificate as the staff sees it: the statement that stands, and those before it. */
const learnerCertificate = v.strictObject({
  id: uuid<'certificate'>(),
  kind: v.picklist(certificateKinds),
  title: v.strictObject({ ar: plainText(200), fr: plainText(200) }),
  /** Null when its pass was withdrawn. */
  current: v.nullable(v.strictObject({ name: plainText(80), issuedAt: instant })),
  earlier: v.array(
    v.strictObject({
      name: plainText(80),
      issuedAt: instant,
      withdrawnAt: v.nullable(instant),
      cause: v.nullable(v.picklist(withdrawalCauses)),
      reason: v.nullable(v.string()),
    }),
  ),
})
export type LearnerCertificate = v.InferOutput<typeof learnerCertificate>

/** A lesson she read to the end. */
const readLesson = v.strictObject({
  id: uuid<'record'>(),
  moduleId: slug<'module'>(),
  /** As she read it. */
  title: plainText(300),
  language: packLanguage,
  finishedAt: instant,
})
export type ReadLesson = v.InferOutput<typeof readLesson>

/** How many of those who met a question for the first time took the same wrong choice; never said of fewer than eight. */
const othersChose = v.strictObject({ chose: count, of: count })

/** GET /api/learners/:id */
export const learnerResponse = v.strictObject({
  now: instant,
  learner: boardLearner,
  attempts: v.array(
    v.strictObject({
      id: uuid<'record'>(),
      moduleId: slug<'module'>(),
      language: v.string(),
      submittedAt: instant,
      receivedAt: instant,
      finishedAt: instant,
      receipt: v.string(),
      /** The server's marking. */
      score: v.strictObject({ raw: count, max: count }),
      passed: v.boolean(),
      spentMs: count,
      responses: v.array(
        v.strictObject({
          questionId: slug<'question'>(),
          prompt: v.string(),
          /** What was given and what is right, in words of the pack. */
          given: v.array(v.string()),
          right: v.array(v.string()),
          isCorrect: v.boolean(),
          critical: v.boolean(),
          spentMs: count,
          /** Of a wrong choice: what its author says to whoever takes it. */
          misconception: since(2, plainText(2_000)),
          others: since(2, othersChose),
        }),
      ),
    }),
  ),
  /** Lessons she read to the end, the last first (docs/decisions/0245). */
  lessons: since(2, v.array(readLesson)),
  /** Practice tasks as last called ready: her own look at the supervisor's list. */
  practices: v.array(practiceAsReady),
  /** What she took back, the last one first (docs/decisions/0192). */
  withdrawn: since(2, v.array(withdrawnRecord)),
  /** Her certificates, with what was on paper before a change of name (docs/decisions/0193). */
  certificates: since(2, v.array(learnerCertificate)),
  /** What she asked, the last first, with the replies she reads. */
  questions: since(2, v.array(askedQuestion)),
  /** Of the staff, the last first: absent where she reads her own page (docs/decisions/0245). */
  contacts: since(2, v.array(staffContact)),
  notes: since(2, v.array(staffNote)),
  /** Visits to her class, the last first. */
  visits: since(2, v.array(deskVisit)),
  quarantine: v.array(v.strictObject({ code: v.string(), reason: v.string(), receivedAt: instant })),
})
export type LearnerPage = v.InferOutput<typeof learnerResponse>
