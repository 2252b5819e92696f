import LearnerTelephone from '../../desk/telephone/LearnerTelephone.vue'
import MessageDialog from '../../desk/telephone/MessageDialog.vue'
import OwnTelephone from '../../phone/privacy/OwnTelephone.vue'
import { boardLearner } from '../samples/board.ts'
import { alone, learner, supervisor } from '../samples/people.ts'
import { daysAgo } from '../samples/time.ts'
import type { Setting } from '../setting.ts'
import { show, type Shown } from '../states.ts'

const telephone = { number: '0661 23 45 67', consentAt: daysAgo(30) }
const reached = ({ words }: Setting) =>
  boardLearner(words, { telephone, language: 'fr', address: 'feminine' })

export const states: readonly Shown[] = [
  show(LearnerTelephone)({
    'with her consent': (setting) => ({
      props: { learner: reached(setting) },
      session: alone(supervisor(setting)),
    }),
    'no number': (setting) => ({
      props: { learner: boardLearner(setting.words) },
      session: alone(supervisor(setting)),
    }),
  }),
  show(
    MessageDialog,
    'close',
  )({
    'in her language': (setting) => ({
      props: { learner: reached(setting), number: telephone.number, reason: null },
    }),
  }),
  show(OwnTelephone)({
    opening: (setting) => ({ props: { accountId: 'a' }, session: alone(learner(setting)) }),
  }),
]
