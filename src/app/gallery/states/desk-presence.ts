import { asId } from '#domain/id.ts'
import CodeCamera from '../../desk/presence/CodeCamera.vue'
import PresenceReader from '../../desk/presence/PresenceReader.vue'
import { now } from '../samples/time.ts'
import { show, type Shown } from '../states.ts'

const learner = asId<'account'>('amina')
const proof = { code: 'N0R0R9M2ER', readAt: now }

export const states: readonly Shown[] = [
  show(CodeCamera)({ 'without a camera': () => ({ props: {} }) }),
  show(PresenceReader)({
    'at arrival': () => ({ props: { learner, moment: 'arrived', proof: null } }),
    'read at arrival': () => ({ props: { learner, moment: 'arrived', proof } }),
    'at leaving': () => ({ props: { learner, moment: 'left', proof: null, arrived: proof } }),
  }),
]
