import MonthFigures from '../../desk/report/MonthFigures.vue'
import MonthFiles from '../../desk/report/MonthFiles.vue'
import MonthLink from '../../desk/report/MonthLink.vue'
import MonthPage from '../../desk/report/MonthPage.vue'
import MonthReport from '../../desk/report/MonthReport.vue'
import MonthTable from '../../desk/report/MonthTable.vue'
import { cohort, cohortId } from '../samples/board.ts'
import { monthReport } from '../samples/month.ts'
import { alone, supervisor } from '../samples/people.ts'
import { staffPhone } from '../samples/phones.ts'
import type { Setting } from '../setting.ts'
import { show, type Shown } from '../states.ts'

const filled = ({ words }: Setting) => ({ props: { report: monthReport(words) } })

export const states: readonly Shown[] = [
  show(MonthFigures)({ filled }),
  show(MonthFiles)({ filled }),
  show(MonthTable)({ filled }),
  show(MonthLink)({ 'of a group': ({ words }) => ({ props: { cohort: cohort(words) }, phone: staffPhone }) }),
  show(MonthReport)({
    'with what the phone holds': () => ({ props: { cohortId, month: '2026-11' }, phone: staffPhone }),
    opening: (setting) => ({
      props: { cohortId, month: '2026-11' },
      session: alone(supervisor(setting)),
    }),
  }),
  show(MonthPage)({
    'with what the phone holds': () => ({
      props: {},
      phone: staffPhone,
      path: `supervision/cohorts/${cohortId}/months/2026-11/`,
    }),
    'an address of no month': (setting) => ({
      props: {},
      session: alone(supervisor(setting)),
      path: `supervision/cohorts/${cohortId}/months/2026-13/`,
    }),
  }),
]
