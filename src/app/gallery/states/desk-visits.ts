import ValueChoice from '../../desk/visits/ValueChoice.vue'
import VisitAgree from '../../desk/visits/VisitAgree.vue'
import NotMadeDialog from '../../desk/visits/NotMadeDialog.vue'
import PlanDialog from '../../desk/visits/PlanDialog.vue'
import PlanList from '../../desk/visits/PlanList.vue'
import PlanRow from '../../desk/visits/PlanRow.vue'
import StopList from '../../desk/visits/StopList.vue'
import StopRow from '../../desk/visits/StopRow.vue'
import VisitBegin from '../../desk/visits/VisitBegin.vue'
import LearnerVisits from '../../desk/visits/LearnerVisits.vue'
import VisitLine from '../../desk/visits/VisitLine.vue'
import VisitPage from '../../desk/visits/VisitPage.vue'
import VisitPaper from '../../desk/visits/VisitPaper.vue'
import VisitPresence from '../../desk/visits/VisitPresence.vue'
import VisitsPage from '../../desk/visits/VisitsPage.vue'
import VisitStages from '../../desk/visits/VisitStages.vue'
import { stopLines } from '../../desk/visits/stop-lines.ts'
import type { ShownPlan } from '../../desk/visits/usePlans.ts'
import type { Plan } from '#domain/visits/plans.ts'
import { toVisit } from '#domain/visits/where-to-go.ts'
import { asId } from '#domain/id.ts'
import { visitStages } from '#domain/visits/visit-draft.ts'
import { board } from '../samples/board.ts'
import { moduleId } from '../samples/modules.ts'
import { alone, supervisor } from '../samples/people.ts'
import { staffPhone } from '../samples/phones.ts'
import { daysAgo, now } from '../samples/time.ts'
import { pastVisit, visitDraft, visitLine, visitList } from '../samples/visits.ts'
import type { Setting } from '../setting.ts'
import { show, type Shown } from '../states.ts'
import type { Words } from '../samples/words.ts'

const last = (words: Words) => ({
  ...{ startedAt: daysAgo(30), visits: 1, agreedAt: daysAgo(30) },
  nextStep: { text: words.long, by: '2026-11-28' },
})
const today = '2026-11-30'
const pathOf = ({ words }: Setting) => `supervision/visits/${board(words).learners[0]?.id ?? ''}/`
const stages = ({ words }: Setting) => ({
  ...{ change: () => Promise.resolve(), lists: [visitList(words)], list: visitList(words) },
  ...{ ready: [moduleId], last: last(words), selfCheck: {}, name: words.name, now, today },
  ...{ timeZone: 'Africa/Casablanca', isBusy: false },
})

const zone = 'Africa/Casablanca'
const noPlan: Plan = {
  ...{ learnerId: asId('nobody'), day: today, plannedBy: '', state: 'planned', reason: null },
}
const learnersOf = (words: Words) => board(words).learners
const planOf = (words: Words, change: Partial<ShownPlan> = {}, at = 0): readonly ShownPlan[] =>
  learnersOf(words)
    .slice(at, at + 1)
    .map((learner) => ({
      ...{ learner, learnerId: learner.id, day: '2026-12-04', state: 'planned', reason: null },
      ...{ plannedBy: words.colleague, outcome: 'coming' },
      ...change,
    }))
const waitingOf = (words: Words) => {
  const [learner] = learnersOf(words)
  if (learner === undefined) throw new Error('the board has nobody')
  return toVisit(learner, today)
}
const where = ({ cohort }: Words) => ({ cohortOf: () => cohort, todayIn: () => today })
const about = (words: Words) => ({
  ...where(words),
  ...{ zoneOf: () => zone, titleOf: () => words.module },
  ...{ plannedFor: (id: string) => planOf(words).find(({ learnerId }) => learnerId === id) },
  isBegun: () => false,
})

export const states: readonly Shown[] = [
  show(VisitsPage)({
    'with what the phone holds': () => ({ props: {}, phone: staffPhone, path: 'supervision/visits/' }),
    'the plan': () => ({ props: {}, phone: staffPhone, path: 'supervision/visits/?show=plan' }),
    opening: (setting) => ({ props: {}, session: alone(supervisor(setting)), path: 'supervision/visits/' }),
  }),
  show(StopList)({
    'a place and others': ({ words }) => {
      const waiting = learnersOf(words).map((learner) => toVisit(learner, today))
      const stop = { cohortId: asId<'cohort'>('south'), people: waiting.slice(0, 2) }
      return { props: { ...about(words), lines: stopLines([stop], waiting.slice(2, 4)) } }
    },
  }),
  show(StopRow)({
    'ready, overdue and planned': ({ words }) => ({
      props: {
        ...{ waiting: { ...waitingOf(words), ready: [moduleId], overdue: [moduleId], stepSince: 2 }, today },
        ...{ timeZone: zone, titleOf: () => words.module, planned: planOf(words)[0], isBegun: false },
      },
    }),
    'a visit is under way': ({ words }) => ({
      props: {
        ...{ waiting: waitingOf(words), today, timeZone: zone, titleOf: () => words.module },
        ...{ planned: undefined, isBegun: true },
      },
    }),
  }),
  show(PlanRow)({
    'of today': ({ words }) => ({
      props: {
        ...{ group: words.cohort, isToday: true, isBusy: false },
        plan: { ...noPlan, learner: waitingOf(words).learner, outcome: 'coming' },
      },
    }),
    'to come': ({ words }) => ({
      props: {
        ...{ group: words.cohort, isToday: false, isBusy: false },
        plan: { ...noPlan, learner: waitingOf(words).learner, outcome: 'coming' },
      },
    }),
  }),
  show(PlanList)({
    'nothing planned': ({ words }) => ({ props: { ...where(words), plans: [] } }),
    'days that passed, to come, and over': ({ words }) => ({
      props: {
        ...where(words),
        plans: [
          ...planOf(words, { outcome: 'unsaid', day: '2026-11-27' }),
          ...planOf(words, { outcome: 'made', day: '2026-11-20' }, 1),
          ...planOf(words, { outcome: 'not-made', state: 'not-done', reason: 'road', day: '2026-11-19' }, 1),
          ...planOf(words),
        ],
      },
    }),
  }),
  show(
    PlanDialog,
    'close',
  )({
    'a day for one': ({ words }) => ({
      props: { learners: learnersOf(words).slice(0, 1), today, standing: [], moved: null },
    }),
    'another day': ({ words }) => ({
      props: {
        ...{ learners: learnersOf(words).slice(0, 1), today, standing: planOf(words) },
        moved: planOf(words)[0] ?? null,
      },
    }),
  }),
  show(
    NotMadeDialog,
    'close',
  )({
    why: ({ words }) => ({
      props: { name: words.name, plan: planOf(words, { day: '2026-11-27' })[0] ?? noPlan },
    }),
  }),
  show(VisitPaper)({
    'with what the phone holds': (setting) => ({
      ...{ props: {}, phone: staffPhone, path: `${pathOf(setting)}paper/` },
    }),
  }),
  show(VisitPresence)({
    'at arrival': () => ({
      props: { moment: 'arrived', draft: visitDraft(), change: () => Promise.resolve() },
    }),
    'read at leaving': () => ({
      props: {
        moment: 'left',
        draft: visitDraft({ presence: { arrived: null, left: { code: '0', readAt: now } } }),
        change: () => Promise.resolve(),
      },
    }),
  }),
  show(ValueChoice)({
    'not chosen': ({ words }) => ({
      props: { name: 'a', value: '0', chosen: null },
      slots: { default: () => words.long },
    }),
    chosen: ({ words }) => ({
      props: { name: 'b', value: '0', chosen: '0' },
      slots: { default: () => words.sentence },
    }),
  }),
  show(LearnerVisits)({
    'one waits, she agrees with one, and sees one otherwise': ({ words }) => ({
      props: {
        lists: [visitList(words)],
        visits: [
          pastVisit(words),
          { ...pastVisit(words, { id: asId('agreed') }), reply: { otherwise: null, at: daysAgo(2) } },
          {
            ...pastVisit(words, { id: asId('otherwise'), nextStep: null, confirmedByLearner: false }),
            reply: { otherwise: words.long, at: daysAgo(1) },
          },
        ],
        ...{ waiting: new Set([String(pastVisit(words).id)]), titleOf: () => words.module },
      },
    }),
    none: ({ words }) => ({
      props: { visits: [], waiting: new Set<string>(), titleOf: () => words.module, lists: null },
    }),
  }),
  show(VisitLine)({
    'not observed': ({ words, packLanguage }) => ({
      props: {
        ...{ line: visitLine(words), value: null, says: 'partly', language: packLanguage },
        direction: packLanguage === 'ar' ? 'rtl' : 'ltr',
      },
    }),
  }),
  show(VisitBegin)({
    'with a step agreed before': ({ words }) => ({
      props: {
        ...{ draft: visitDraft(), last: last(words), lists: [visitList(words)], chosen: moduleId },
        ready: [moduleId],
      },
    }),
    'the first time': ({ words }) => ({
      props: { draft: visitDraft(), last: null, lists: [visitList(words)], chosen: null, ready: [] },
    }),
  }),
  show(VisitAgree)({
    'two weak lines': ({ words, packLanguage }) => ({
      props: {
        ...{ draft: visitDraft({ nextBy: '2026-12-14' }), list: visitList(words), today },
        ...{ name: words.name, language: packLanguage, error: null },
      },
    }),
    'a day that is over': ({ words, packLanguage }) => ({
      props: {
        ...{ draft: visitDraft({ nextBy: '2026-11-14' }), list: visitList(words), today },
        ...{ name: words.name, language: packLanguage, error: words.sentence },
      },
    }),
  }),
  show(VisitStages)({
    ...Object.fromEntries(
      visitStages.map((stage) => [
        stage,
        (setting: Setting) => ({ props: { ...stages(setting), draft: visitDraft({ stage }) } }),
      ]),
    ),
    'begun on another day': (setting) => ({
      props: { ...stages(setting), draft: visitDraft({ stage: 'agree', startedAt: daysAgo(3) }) },
    }),
  }),
  show(VisitPage)({
    'with what the phone holds': (setting) => ({ props: {}, phone: staffPhone, path: pathOf(setting) }),
    opening: (setting) => ({
      ...{ props: {}, session: alone(supervisor(setting)), path: pathOf(setting) },
    }),
  }),
]
