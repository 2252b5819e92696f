import MorePage from '../../desk/more/MorePage.vue'
import ReasonChips from '../../desk/today/ReasonChips.vue'
import RoadLine from '../../desk/today/RoadLine.vue'
import Today from '../../desk/today/Today.vue'
import TodayList from '../../desk/today/TodayList.vue'
import TodayRow from '../../desk/today/TodayRow.vue'
import type { Reason } from '#domain/supervision/reason.ts'
import { whoNeeds } from '#domain/supervision/who-needs.ts'
import { board, called, troubled } from '../samples/board.ts'
import { administrator, alone, supervisor } from '../samples/people.ts'
import { staffPhone } from '../samples/phones.ts'
import { daysAgo, now } from '../samples/time.ts'
import type { Setting } from '../setting.ts'
import { show, type Shown } from '../states.ts'

const notAccepted: Reason = { kind: 'not-accepted', since: daysAgo(4), count: 2 }
const full: Reason = { kind: 'phone', since: null, fault: 'full' }
const today = ({ words }: Setting) => whoNeeds(board(words).learners, now)
const list = (setting: Setting) => ({
  ...{ rows: today(setting).rows, now },
  titleOf: () => setting.words.module,
  cohortOf: () => setting.words.cohort,
  zoneOf: () => zone,
})
const zone = 'Africa/Casablanca'

export const states: readonly Shown[] = [
  show(Today)({
    'with what the phone holds': () => ({ props: {}, phone: staffPhone, path: 'supervision/' }),
    opening: (setting) => ({ props: {}, session: alone(supervisor(setting)), path: 'supervision/' }),
  }),
  show(RoadLine)({
    'some pages are here': (setting) => ({
      ...{ props: {}, phone: staffPhone, session: alone(supervisor(setting)), path: 'supervision/' },
    }),
  }),
  show(TodayList)({
    'by need': (setting) => ({ props: { ...list(setting), order: 'need' } }),
    'by group': (setting) => ({ props: { ...list(setting), order: 'group' } }),
  }),
  show(TodayRow)({
    'several reasons': ({ words }) => ({
      props: {
        need: { learner: troubled(words), reasons: [notAccepted, full], shown: notAccepted },
        ...{ group: words.cohort, now, titleOf: () => words.module, timeZone: zone },
      },
    }),
    'called by a colleague': ({ words }) => ({
      props: {
        need: { learner: called(words), reasons: [notAccepted], shown: notAccepted },
        ...{ group: words.cohort, now, titleOf: () => words.module, timeZone: zone },
      },
    }),
  }),
  show(ReasonChips)({
    'none pressed': (setting) => ({ props: { counts: today(setting).counts, modelValue: 'all' } }),
    pressed: (setting) => ({ props: { counts: today(setting).counts, modelValue: 'silent' } }),
    'somebody is left for later': (setting) => ({
      props: { counts: new Map([...today(setting).counts, ['later', 2]]), modelValue: 'later' },
    }),
  }),
  show(MorePage)({
    'of a supervisor': (setting) => ({
      ...{ props: {}, session: alone(supervisor(setting)), path: 'supervision/more/' },
    }),
    'of an administrator': (setting) => ({
      ...{ props: {}, session: alone(administrator(setting)), path: 'supervision/more/' },
    }),
  }),
]
