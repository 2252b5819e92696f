import LaterDialog from '../../desk/contacts/LaterDialog.vue'
import OutcomeDialog from '../../desk/contacts/OutcomeDialog.vue'
import RowActions from '../../desk/contacts/RowActions.vue'
import type { Reason } from '#domain/supervision/reason.ts'
import { called, unconnected } from '../samples/board.ts'
import { daysAgo } from '../samples/time.ts'
import { show, type Shown } from '../states.ts'

const silent: Reason = { kind: 'silent', since: daysAgo(20), everConnected: true }
const timeZone = 'Africa/Casablanca'
const row = { shown: silent, reasons: [silent], timeZone, isLater: false }

export const states: readonly Shown[] = [
  show(RowActions)({
    'with a number': ({ words }) => ({ props: { learner: called(words), ...row } }),
    'without a number': ({ words }) => ({ props: { learner: unconnected(words), ...row } }),
  }),
  show(
    LaterDialog,
    'close',
  )({
    'on the list': ({ words }) => ({
      props: { learner: called(words), about: ['silent'], isLater: false },
    }),
    'left for later': ({ words }) => ({
      props: { learner: called(words), about: ['silent'], isLater: true },
    }),
  }),
  show(
    OutcomeDialog,
    'close',
  )({
    'after a call': ({ words }) => ({
      props: { learner: called(words), about: ['silent'], timeZone, way: 'call' },
    }),
    afterwards: ({ words }) => ({
      props: { learner: called(words), about: ['silent'], timeZone, way: null },
    }),
  }),
]
