import { asId } from '#domain/id.ts'
import AttemptCard from '../../desk/learners/AttemptCard.vue'
import LearnerCertificates from '../../desk/learners/LearnerCertificates.vue'
import LearnerDevice from '../../desk/learners/LearnerDevice.vue'
import LearnerForm from '../../desk/learners/LearnerForm.vue'
import LearnerModules from '../../desk/learners/LearnerModules.vue'
import LearnerNotes from '../../desk/learners/LearnerNotes.vue'
import LearnerPath from '../../desk/learners/LearnerPath.vue'
import LearnerResponses from '../../desk/learners/LearnerResponses.vue'
import LearnerTabs from '../../desk/learners/LearnerTabs.vue'
import LearnerWhy from '../../desk/learners/LearnerWhy.vue'
import MissedResponse from '../../desk/learners/MissedResponse.vue'
import LearnerPage from '../../desk/learners/LearnerPage.vue'
import LearnerPhones from '../../desk/learners/LearnerPhones.vue'
import LearnerPractice from '../../desk/learners/LearnerPractice.vue'
import LearnerQuestions from '../../desk/learners/LearnerQuestions.vue'
import LearnerSigns from '../../desk/learners/LearnerSigns.vue'
import LearnerWithdrawn from '../../desk/learners/LearnerWithdrawn.vue'
import MoveNotice from '../../desk/learners/MoveNotice.vue'
import { boardLearner, called, cells, cohort, troubled, unconnected } from '../samples/board.ts'
import {
  askedQuestion,
  attemptOnPage,
  learnerCertificate,
  missedOnPage,
  practiceAsReady,
  staffNote,
  timeline,
  withdrawnRecord,
} from '../samples/learner-page.ts'
import { alone, supervisor } from '../samples/people.ts'
import { staffPhone } from '../samples/phones.ts'
import { now } from '../samples/time.ts'
import type { Setting } from '../setting.ts'
import { show, type Shown } from '../states.ts'

/** The same three phones wherever one is looked at. */
const phones = {
  quiet: ({ words }: Setting) => ({ props: { learner: boardLearner(words), now } }),
  'needs a word': ({ words }: Setting) => ({ props: { learner: troubled(words), now } }),
  'never connected': ({ words }: Setting) => ({ props: { learner: unconnected(words), now } }),
}

const why = (words: Setting['words']) => ({
  ...{ now, titleOf: () => words.module, timeZone: 'Africa/Casablanca' },
})

export const states: readonly Shown[] = [
  show(AttemptCard)({
    passed: ({ words }) => ({ props: { attempt: attemptOnPage(words, true), moduleTitle: words.module } }),
    failed: ({ words }) => ({ props: { attempt: attemptOnPage(words, false), moduleTitle: words.module } }),
  }),
  show(LearnerCertificates)({
    'after a change of name': ({ words }) => ({ props: { certificates: [learnerCertificate(words)] } }),
    'its pass withdrawn': ({ words }) => ({
      props: { certificates: [{ ...learnerCertificate(words), current: null, earlier: [] }] },
    }),
  }),
  show(LearnerDevice)(phones),
  show(LearnerForm)({
    named: ({ words }) => ({ props: { learner: boardLearner(words), cohorts: [cohort(words)] } }),
    'without a name': ({ words }) => ({ props: { learner: unconnected(words), cohorts: [cohort(words)] } }),
    deactivated: ({ words }) => ({
      props: { learner: boardLearner(words, { ended: true }), cohorts: [cohort(words)] },
    }),
  }),
  show(MoveNotice)({
    'another group': ({ words }) => ({
      props: { from: cohort(words).id, to: 'elsewhere', cohorts: [cohort(words)] },
    }),
  }),
  show(LearnerModules)({
    filled: ({ words }) => ({ props: { cells: Object.values(cells), titleOf: () => words.module } }),
    empty: () => ({ props: { cells: [], titleOf: String } }),
  }),
  show(LearnerNotes)({
    some: ({ words }) => ({
      props: { learner: boardLearner(words), notes: [staffNote(words)] },
    }),
    none: ({ words }) => ({ props: { learner: boardLearner(words), notes: [] } }),
  }),
  show(LearnerPath)({
    'two days': ({ words }) => ({ props: { entries: timeline(words), timeZone: 'Africa/Casablanca' } }),
    nothing: () => ({ props: { entries: [], timeZone: 'Africa/Casablanca' } }),
  }),
  show(LearnerResponses)({
    'one missed': ({ words }) => ({
      props: { attempts: [attemptOnPage(words, false)], titleOf: () => words.module },
    }),
    'no quiz yet': ({ words }) => ({ props: { attempts: [], titleOf: () => words.module } }),
  }),
  show(MissedResponse)({
    'as others did': ({ words }) => ({
      props: { standing: missedOnPage(words), moduleTitle: words.module },
    }),
  }),
  show(LearnerTabs)({
    'the second': ({ words }) => ({
      props: {
        ...{ label: words.module, panel: 'sample-panel', modelValue: 'tasks' },
        tabs: [
          { value: 'path', label: words.module, count: 0 },
          { value: 'tasks', label: words.lesson, count: 2 },
        ],
      },
    }),
  }),
  show(LearnerWhy)({
    'several reasons': ({ words }) => ({ props: { learner: troubled(words), ...why(words) } }),
    'called by a colleague': ({ words }) => ({ props: { learner: called(words), ...why(words) } }),
  }),
  show(LearnerPage)({
    'with what the phone holds': ({ words }) => ({
      props: {},
      phone: staffPhone,
      path: `supervision/learners/${boardLearner(words).id}/`,
    }),
    opening: (setting) => ({
      props: {},
      session: alone(supervisor(setting)),
      path: `supervision/learners/${boardLearner(setting.words).id}/`,
    }),
  }),
  show(LearnerPhones)({
    'before the server is reached': () => ({ props: { learnerId: 'sample', isEnded: false } }),
    'with what the phone holds': ({ words }) => ({
      props: { learnerId: boardLearner(words).id, isEnded: false },
      phone: staffPhone,
    }),
  }),
  show(LearnerPractice)({
    ready: ({ words }) => ({ props: { practice: practiceAsReady(words), moduleTitle: words.module } }),
    'her words kept to herself': ({ words }) => ({
      props: { practice: { ...practiceAsReady(words), reflection: null }, moduleTitle: words.module },
    }),
  }),
  show(LearnerQuestions)({
    filled: ({ words }) => ({
      props: {
        questions: [askedQuestion(words, null), { ...askedQuestion(words, words.sentence), id: asId('q2') }],
        now,
        titleOf: () => words.module,
      },
    }),
    empty: () => ({ props: { questions: [], now, titleOf: String } }),
  }),
  show(LearnerSigns)(phones),
  show(LearnerWithdrawn)({
    'a quiz': ({ words }) => ({
      props: { withdrawn: [withdrawnRecord(words)], titleOf: () => words.module },
    }),
  }),
]
