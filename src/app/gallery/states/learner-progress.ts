import AttemptHistory from '../../learner/progress/AttemptHistory.vue'
import BadgeRow from '../../learner/progress/BadgeRow.vue'
import HomeStudy from '../../learner/progress/HomeStudy.vue'
import ModuleProgressCard from '../../learner/progress/ModuleProgressCard.vue'
import ProgressPage from '../../learner/progress/ProgressPage.vue'
import RetentionTable from '../../learner/progress/RetentionTable.vue'
import Rosette from '../../learner/progress/Rosette.vue'
import WeeksLine from '../../learner/progress/WeeksLine.vue'
import ReviewEnd from '../../learner/review/ReviewEnd.vue'
import ReviewPage from '../../learner/review/ReviewPage.vue'
import { begun, learned, passed, recalls } from '../samples/learned.ts'
import { alone, learner } from '../samples/people.ts'
import { daysAgo } from '../samples/time.ts'
import type { Setting } from '../setting.ts'
import { learnerPhone } from '../samples/phones.ts'
import { show, type Shown } from '../states.ts'

const filled = ({ packLanguage }: Setting) => ({ props: { learned: learned(packLanguage) } })
const empty = ({ packLanguage }: Setting) => ({ props: { learned: learned(packLanguage, true) } })
const result = { raw: 4, max: 5 }

export const states: readonly Shown[] = [
  show(AttemptHistory)({ filled, empty }),
  show(BadgeRow)({
    filled,
    empty,
    'with names': ({ packLanguage }) => ({ props: { learned: learned(packLanguage), withNames: true } }),
  }),
  show(HomeStudy)({
    'with what the phone holds': () => ({ props: {}, phone: learnerPhone }),
    opening: (setting) => ({ props: {}, session: alone(learner(setting)) }),
  }),
  show(ModuleProgressCard)({
    passed: ({ words }) => ({
      props: { overview: passed, practiceReadyAt: daysAgo(1), title: words.module, lessons: 2 },
    }),
    begun: ({ words }) => ({
      props: { overview: begun, practiceReadyAt: null, title: words.module, lessons: 2 },
    }),
    'off the phone': ({ words }) => ({
      props: { overview: passed, practiceReadyAt: null, title: words.module, lessons: null },
    }),
  }),
  show(ProgressPage)({
    'with what the phone holds': () => ({ props: {}, phone: learnerPhone, path: 'me/progress/' }),
    opening: (setting) => ({ props: {}, session: alone(learner(setting)), path: 'me/progress/' }),
  }),
  show(RetentionTable)({ filled: () => ({ props: { recalls } }), empty: () => ({ props: { recalls: [] } }) }),
  show(Rosette)({
    ...Object.fromEntries([0, 1, 2, 3, 7, 12].map((number) => [number, () => ({ props: { number } })])),
    'a badge': ({ words }) => ({ props: { number: 4, label: words.module, size: 96 } }),
  }),
  show(WeeksLine)({ filled, empty }),
  show(ReviewEnd)({
    done: () => ({ props: { phase: 'done', result, nextOn: '2026-12-02' } }),
    'nothing is due': () => ({ props: { phase: 'nothing-due', result, nextOn: '2026-12-02' } }),
    'nothing learned yet': () => ({ props: { phase: 'nothing-met', result, nextOn: null } }),
  }),
  show(ReviewPage)({
    'with what the phone holds': () => ({ props: {}, phone: learnerPhone, path: 'review/' }),
    opening: (setting) => ({ props: {}, session: alone(learner(setting)), path: 'review/' }),
  }),
]
