import ConfirmButton from '../../desk/frame/ConfirmButton.vue'
import DraftLine from '../../desk/frame/DraftLine.vue'
import NameDoubtNotice from '../../desk/frame/NameDoubtNotice.vue'
import PersonName from '../../desk/frame/PersonName.vue'
import ProblemNotice from '../../desk/frame/ProblemNotice.vue'
import StaffBar from '../../desk/frame/StaffBar.vue'
import SupervisionScreen from '../../desk/frame/SupervisionScreen.vue'
import TheirValue from '../../desk/frame/TheirValue.vue'
import { sampleDraft } from '../samples/drafts.ts'
import { alone, learner, supervisor } from '../samples/people.ts'
import { show, type Shown } from '../states.ts'

export const states: readonly Shown[] = [
  show(ConfirmButton)({
    ready: ({ t, words }) => ({
      props: { label: t('common.remove'), title: t('common.remove'), text: words.long, disabled: false },
    }),
    busy: ({ t, words }) => ({
      props: { label: t('common.remove'), title: t('common.remove'), text: words.long, disabled: true },
    }),
  }),
  show(DraftLine)({
    kept: () => ({ props: { draft: sampleDraft({ isDraft: true }) } }),
    'a full phone': () => ({ props: { draft: sampleDraft({ isUnkept: true }) } }),
    none: () => ({ props: { draft: sampleDraft({}) } }),
  }),
  show(NameDoubtNotice)({
    none: () => ({ props: { doubt: null } }),
    'a telephone number': () => ({ props: { doubt: 'telephone' } }),
    'an address': () => ({ props: { doubt: 'address' } }),
    'several names': () => ({ props: { doubt: 'several' } }),
  }),
  show(PersonName)({
    named: ({ words }) => ({ props: { name: words.name } }),
    'without a name': () => ({ props: { name: 'K7Q2B' } }),
  }),
  show(ProblemNotice)({
    none: () => ({ props: { problem: null } }),
    'out of reach': () => ({ props: { problem: { key: 'sup.unreachable', seconds: 0 } } }),
    'too often': () => ({ props: { problem: { key: 'problem.slow-down', seconds: 90 } } }),
    'said beside its field': () => ({
      props: { problem: { key: 'problem.field-name', seconds: 0, field: 'name' }, beside: ['name'] },
    }),
  }),
  show(StaffBar)({
    'on today': (setting) => ({ props: {}, session: alone(supervisor(setting)), path: 'supervision/' }),
  }),
  show(SupervisionScreen)({
    entered: (setting) => ({
      props: { title: 'sup.board' },
      session: alone(supervisor(setting)),
      slots: { default: () => setting.words.sentence },
    }),
    'an educator may not enter': (setting) => ({
      props: { title: 'sup.board' },
      session: alone(learner(setting)),
    }),
    'for administrators alone': (setting) => ({
      props: { title: 'sup.supervisors', administrator: true },
      session: alone(supervisor(setting)),
    }),
  }),
  show(TheirValue)({ 'changed by somebody else': ({ words }) => ({ props: { value: words.name } }) }),
]
