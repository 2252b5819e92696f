import { asId } from '#domain/id.ts'
import ActState from '../../desk/frame/ActState.vue'
import OutboxLine from '../../desk/frame/OutboxLine.vue'
import BegunForms from '../../desk/outbox/BegunForms.vue'
import OutboxPage from '../../desk/outbox/OutboxPage.vue'
import OvertakenList from '../../desk/outbox/OvertakenList.vue'
import LearnerQuarantine from '../../desk/not-accepted/LearnerQuarantine.vue'
import QuarantineEntry from '../../desk/not-accepted/QuarantineEntry.vue'
import ReplyForm from '../../desk/questions/ReplyForm.vue'
import QuestionPanel from '../../desk/questions/QuestionPanel.vue'
import AnnouncementCard from '../../desk/announcements/AnnouncementCard.vue'
import AnnouncementForm from '../../desk/announcements/AnnouncementForm.vue'
import Announcements from '../../desk/announcements/Announcements.vue'
import { announced, cohortOf } from '../samples/announcements.ts'
import QuestionContext from '../../desk/questions/QuestionContext.vue'
import Questions from '../../desk/questions/Questions.vue'
import ReplyTemplates from '../../desk/questions/ReplyTemplates.vue'
import SeveralReply from '../../desk/questions/SeveralReply.vue'
import { refusalReasons } from '#protocol/sync/sync.ts'
import { replyOnPhone } from '../samples/acts.ts'
import { sampleBoardOf, sampleNames, sampleOvertaken } from '../samples/overtaken.ts'
import { askedQuestion, quarantined } from '../samples/learner-page.ts'
import { alone, supervisor } from '../samples/people.ts'
import { staffPhone } from '../samples/phones.ts'
import { show, type Shown } from '../states.ts'

export const states: readonly Shown[] = [
  show(LearnerQuarantine)({
    filled: () => ({ props: { learnerId: 'sample', quarantine: [quarantined('unknown-pack')] } }),
    empty: () => ({ props: { learnerId: 'sample', quarantine: [] } }),
  }),
  show(QuarantineEntry)(
    Object.fromEntries(
      refusalReasons.map((reason) => [
        reason,
        () => ({ props: { learnerId: 'sample', entry: quarantined(reason) } }),
      ]),
    ),
  ),
  show(ActState)({
    waiting: ({ words }) => ({ props: { stored: replyOnPhone(words, 'waiting') } }),
    sent: ({ words }) => ({ props: { stored: replyOnPhone(words, 'sent') } }),
    'not accepted': ({ words }) => ({ props: { stored: replyOnPhone(words, 'refused'), canMend: true } }),
  }),
  show(OutboxLine)({ empty: () => ({ props: {} }) }),
  show(OutboxPage)({
    empty: () => ({ props: {}, phone: staffPhone, path: 'supervision/outbox/' }),
  }),
  show(OvertakenList)({
    filled: ({ words }) => ({
      props: { overtaken: sampleOvertaken(words), board: sampleBoardOf(words), names: sampleNames(words) },
    }),
    empty: ({ words }) => ({ props: { overtaken: [], board: null, names: sampleNames(words) } }),
  }),
  show(BegunForms)({
    filled: ({ words }) => ({
      props: {
        nameOf: () => words.name,
        forms: new Set(['desk:/supervision/assign/#assign', 'desk:/supervision/learners/a/#learner']),
      },
    }),
    empty: () => ({ props: { forms: new Set(), nameOf: () => undefined } }),
  }),
  show(ReplyForm)({
    empty: ({ words }) => ({ props: { question: askedQuestion(words, null) } }),
    'to be changed': ({ words }) => ({ props: { question: askedQuestion(words, words.sentence) } }),
  }),
  show(QuestionPanel)({
    open: ({ words }) => ({
      props: { question: askedQuestion(words, null), titleOf: () => words.module },
    }),
    'with a reply': ({ words }) => ({
      props: { question: askedQuestion(words, words.sentence), titleOf: () => words.module },
    }),
    'with a reply that waits': ({ words }) => ({
      props: {
        question: askedQuestion(words, null),
        titleOf: () => words.module,
        mine: replyOnPhone(words, 'waiting'),
      },
    }),
    'with a reply that was not accepted': ({ words }) => ({
      props: {
        question: askedQuestion(words, null),
        titleOf: () => words.module,
        refused: replyOnPhone(words, 'refused'),
      },
    }),
    'about nothing she has read': ({ words }) => ({
      props: {
        question: { ...askedQuestion(words, null), moduleId: null, lessonTitle: null, topic: 'other' },
        titleOf: () => words.module,
      },
    }),
  }),
  show(AnnouncementForm)({
    empty: ({ words }) => ({ props: { cohorts: [cohortOf(words)] } }),
    'without a group': () => ({ props: { cohorts: [] } }),
  }),
  show(AnnouncementCard)({
    standing: ({ words }) => ({ props: { ...announced(words), isOver: false, isWithdrawn: false } }),
    over: ({ words }) => ({ props: { ...announced(words), isOver: true, isWithdrawn: false } }),
    withdrawn: ({ words }) => ({ props: { ...announced(words), isOver: false, isWithdrawn: true } }),
  }),
  show(Announcements)({
    'with what the phone holds': () => ({
      props: {},
      phone: staffPhone,
      path: 'supervision/announcements/',
    }),
  }),
  show(QuestionContext)({
    'nothing done': () => ({
      props: { did: { lesson: 'unread', module: 'not-started', last: null, responses: [] } },
    }),
    'with responses': ({ words }) => ({
      props: {
        did: {
          lesson: 'begun',
          module: 'failed',
          last: { raw: 6, max: 10 },
          responses: [
            { prompt: words.long, given: [words.sentence], isCorrect: false },
            { prompt: words.lesson, given: [], isCorrect: true },
          ],
        },
      },
    }),
  }),
  show(ReplyTemplates)({
    'in Arabic': () => ({ props: { language: 'ar', text: '' } }),
    'with words to keep': ({ words }) => ({ props: { language: 'fr', text: words.sentence } }),
    'with what the phone holds': () => ({ props: { language: 'ar', text: '' }, phone: staffPhone }),
  }),
  show(SeveralReply)({
    two: ({ words }) => ({
      props: { questions: [askedQuestion(words, null), { ...askedQuestion(words, null), id: asId('q2') }] },
    }),
  }),
  show(Questions)({
    'with what the phone holds': () => ({ props: {}, phone: staffPhone, path: 'supervision/questions/' }),
    opening: (setting) => ({
      props: {},
      session: alone(supervisor(setting)),
      path: 'supervision/questions/',
    }),
  }),
]
