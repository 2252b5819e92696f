import PaperPage from '../../learner/papers/PaperPage.vue'
import PresencePage from '../../learner/presence/PresencePage.vue'
import PracticePage from '../../learner/practice/PracticePage.vue'
import PracticeIdeas from '../../learner/practice/PracticeIdeas.vue'
import PracticePapers from '../../learner/practice/PracticePapers.vue'
import PracticeReady from '../../learner/practice/PracticeReady.vue'
import PracticeReflection from '../../learner/practice/PracticeReflection.vue'
import PracticeSelfCheck from '../../learner/practice/PracticeSelfCheck.vue'
import PracticeSteps from '../../learner/practice/PracticeSteps.vue'
import SayOfVisit from '../../learner/practice/SayOfVisit.vue'
import PracticeVisits from '../../learner/practice/PracticeVisits.vue'
import PracticeVoice from '../../learner/practice/PracticeVoice.vue'
import VoiceChoice from '../../learner/practice/VoiceChoice.vue'
import AskPage from '../../learner/questions/AskPage.vue'
import MyQuestions from '../../learner/questions/MyQuestions.vue'
import OwnQuestionCard from '../../learner/questions/OwnQuestionCard.vue'
import type { OwnQuestion } from '#local/questions/questions.ts'
import { asId } from '#domain/id.ts'
import { moduleId } from '../samples/modules.ts'
import { pastVisit } from '../samples/visits.ts'
import { practiceDraft, practiceTask } from '../samples/practice.ts'
import { practice, question, visitReply } from '../samples/records.ts'
import { daysAgo, now } from '../samples/time.ts'
import type { Setting } from '../setting.ts'
import { learnerPhone } from '../samples/phones.ts'
import { show, type Shown } from '../states.ts'

const inPack = ({ packLanguage }: Setting) => ({
  language: packLanguage,
  direction: packLanguage === 'ar' ? ('rtl' as const) : ('ltr' as const),
})
const voice = (days: number) => ({ moduleId, sound: new Blob(), lengthMs: 42_000, at: daysAgo(days) })
const ready = { isReady: false, isBusy: false, steps: 2, stepsLeft: 1, linesLeft: 2 }
const tick = (): Promise<void> => Promise.resolve()

const own = ({ packLanguage }: Setting, change: Partial<OwnQuestion>): OwnQuestion => ({
  ...{ question: question(packLanguage), state: 'sent', askedAt: daysAgo(3), receipt: 'K7Q2-9DXM' },
  ...{ code: null, withdrawnAt: null, reply: null },
  ...change,
})
const reply = (setting: Setting) => ({
  ...{ id: question(setting.packLanguage).id, text: setting.words.long, seen: false },
  ...{ answeredBy: setting.words.colleague, answeredAt: now },
})
const card = (name: Partial<OwnQuestion>) => (setting: Setting) => ({
  props: { own: own(setting, name), moduleTitle: setting.words.module, isNew: false },
})

export const states: readonly Shown[] = [
  show(PaperPage)({ opening: () => ({ props: {}, path: 'modules/play/papers/sheet/' }) }),
  show(PresencePage)({
    'with the code of this half minute': () => ({ props: {}, phone: learnerPhone, path: 'present/' }),
    opening: () => ({ props: {}, path: 'present/' }),
  }),
  show(PracticePage)({
    'with what the phone holds': () => ({ props: {}, phone: learnerPhone, path: 'modules/play/practice/' }),
    opening: () => ({ props: {}, path: 'modules/play/practice/' }),
  }),
  show(PracticeIdeas)({
    'with what she tried': () => ({ props: {}, phone: learnerPhone }),
    opening: () => ({ props: {} }),
  }),
  show(PracticePapers)({
    filled: (setting) => ({
      props: { ...inPack(setting), moduleId, papers: practiceTask(setting.words).papers },
    }),
  }),
  show(PracticeReady)({
    'not begun': () => ({ props: { ...ready, draft: null, stepsLeft: 2 } }),
    begun: (setting) => ({ props: { ...ready, draft: practiceDraft(setting) } }),
    'called ready': (setting) => ({
      props: {
        ...{ ...ready, isReady: true, stepsLeft: 0, linesLeft: 0 },
        draft: practiceDraft(setting, { readyAt: now, readyBy: practice(setting.packLanguage).id }),
      },
    }),
  }),
  show(PracticeReflection)({
    empty: () => ({ props: { words: '', isKept: false, sends: false } }),
    kept: ({ words }) => ({ props: { words: words.long, isKept: true, sends: true } }),
  }),
  show(SayOfVisit)({
    'nothing is said': ({ words }) => ({ props: { visit: { ...pastVisit(words), reply: null } } }),
    'she agrees': ({ words }) => ({
      props: { visit: { ...pastVisit(words), reply: visitReply('ar', null) } },
      phone: learnerPhone,
    }),
    'she sees it otherwise': ({ words }) => ({
      props: { visit: { ...pastVisit(words), reply: visitReply('ar', words.long) } },
      phone: learnerPhone,
    }),
  }),
  show(PracticeVisits)({
    none: (setting) => ({
      props: { ...inPack(setting), visits: [], lines: practiceTask(setting.words).list },
    }),
    two: (setting) => ({
      props: {
        ...{ ...inPack(setting), lines: practiceTask(setting.words).list },
        visits: [
          {
            ...pastVisit(setting.words, { presentAt: ['arrived', 'left'] }),
            reply: visitReply('ar', null),
          },
          {
            reply: null,
            ...pastVisit(setting.words, {
              ...{ id: asId('01900000-0000-7000-8000-0000000000d3'), lines: [], feedback: '' },
              ...{ nextStep: null, confirmedByLearner: false },
            }),
          },
        ],
      },
    }),
  }),
  show(PracticeSelfCheck)({
    empty: (setting) => ({
      props: { ...inPack(setting), lines: practiceTask(setting.words).list, checks: {} },
    }),
    checked: (setting) => ({
      props: {
        ...inPack(setting),
        lines: practiceTask(setting.words).list,
        checks: { corner: 'yes', notebook: 'not-yet' },
      },
    }),
  }),
  show(PracticeSteps)({
    empty: (setting) => ({
      props: { ...inPack(setting), steps: practiceTask(setting.words).steps, doneAt: {}, tick },
    }),
    'one done': (setting) => ({
      props: { ...inPack(setting), steps: practiceTask(setting.words).steps, doneAt: { prepare: now }, tick },
    }),
  }),
  show(VoiceChoice)({
    'two recordings': () => ({ props: { earlier: voice(4), newer: voice(0), playing: null } }),
  }),
  show(PracticeVoice)({
    'nothing said yet': (setting) => ({ props: { moduleId, language: setting.packLanguage } }),
  }),
  show(AskPage)({
    'about a lesson': () => ({ props: {}, path: 'ask/?module=play&lesson=why-play&card=c1' }),
    'about nothing she has read': () => ({ props: {}, path: 'ask/' }),
  }),
  show(MyQuestions)({
    'with what the phone holds': () => ({ props: {}, phone: learnerPhone, path: 'me/questions/' }),
    opening: () => ({ props: {}, path: 'me/questions/' }),
  }),
  show(OwnQuestionCard)({
    'waiting to be sent': card({ state: 'waiting', receipt: null }),
    sent: card({}),
    'not accepted': card({ state: 'refused', receipt: null, code: 'Q7K2M' }),
    'taken back': card({ withdrawnAt: now }),
    'with a new reply': (setting) => ({
      props: {
        own: own(setting, { reply: reply(setting) }),
        moduleTitle: setting.words.module,
        isNew: true,
      },
    }),
  }),
]
