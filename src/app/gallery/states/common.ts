import DownloadStopped from '../../common/DownloadStopped.vue'
import AppDialog from '../../common/AppDialog.vue'
import AssignmentChip from '../../common/AssignmentChip.vue'
import ContinueCard from '../../common/ContinueCard.vue'
import CopyByHand from '../../common/CopyByHand.vue'
import LockScreen from '../../common/LockScreen.vue'
import NotFound from '../../common/NotFound.vue'
import NotHere from '../../common/NotHere.vue'
import OpenInChrome from '../../common/OpenInChrome.vue'
import ProfilePicture from '../../common/ProfilePicture.vue'
import RecordState from '../../common/RecordState.vue'
import UpdateOffer from '../../common/UpdateOffer.vue'
import type { Setting } from '../setting.ts'
import { guest, learner, locked, settings, supervisor } from '../samples/people.ts'
import { learnerPhone } from '../samples/phones.ts'
import { attempt, session } from '../samples/records.ts'
import { show, type Shown } from '../states.ts'

const place = ({ language, words }: Setting) => ({ path: `/${language}/`, title: words.lesson })

export const states: readonly Shown[] = [
  show(
    AppDialog,
    'close',
  )({
    open: ({ t, words }) => ({
      props: { title: t('me.people'), closeLabel: t('common.cancel') },
      slots: { default: () => words.long },
    }),
  }),
  show(AssignmentChip)({
    assigned: () => ({ props: { state: { kind: 'assigned' } } }),
    started: () => ({ props: { state: { kind: 'started' } } }),
    overdue: () => ({ props: { state: { kind: 'overdue' } } }),
    withdrawn: () => ({ props: { state: { kind: 'withdrawn' } } }),
    'on time': () => ({ props: { state: { kind: 'satisfied', timing: 'on-time', clockUncertain: false } } }),
    late: () => ({ props: { state: { kind: 'satisfied', timing: 'late', clockUncertain: false } } }),
    'on time, arrived later': () => ({
      props: { state: { kind: 'satisfied', timing: 'on-time-arrived-later', clockUncertain: false } },
    }),
  }),
  show(ContinueCard)({
    'a new lesson': (setting) => ({
      props: { place: { ...place(setting), label: 'home.nextLesson', step: null } },
    }),
    'a lesson begun': (setting) => ({
      props: { place: { ...place(setting), label: 'home.continueLesson', step: { part: 3, whole: 11 } } },
    }),
    'a quiz begun': (setting) => ({
      props: { place: { ...place(setting), label: 'home.continueQuiz', step: null } },
    }),
  }),
  show(CopyByHand)({ selected: ({ words }) => ({ props: { text: words.long } }) }),
  show(LockScreen)({
    'who is there': (setting) => ({
      props: {},
      session: { profile: null, profiles: [guest(setting), learner(setting), supervisor(setting)], settings },
    }),
    'behind a PIN': (setting) => ({
      props: {},
      session: { profile: locked(setting), profiles: [locked(setting)], settings },
    }),
  }),
  show(NotFound)({ shown: () => ({ props: {} }) }),
  show(NotHere)({
    'a module': () => ({ props: {}, path: 'modules/stories/' }),
    'a quiz': () => ({ props: {}, path: 'modules/stories/quiz/' }),
  }),
  show(OpenInChrome)({ shown: () => ({ props: {} }) }),
  show(DownloadStopped)(
    Object.fromEntries(
      (['full', 'unreachable', 'damaged', 'newer'] as const).map((state) => [
        state,
        ({ words }: Setting) => ({ props: { state, full: words.long } }),
      ]),
    ),
  ),
  show(ProfilePicture)({
    ...Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7, 8].map((each) => [each, () => ({ props: { avatar: `${each}` } })]),
    ),
    small: () => ({ props: { avatar: '2', size: 24 } }),
  }),
  show(RecordState)({
    'saved on this phone': () => ({ props: { recordId: 'sample' } }),
    sent: ({ packLanguage }) => ({ props: { recordId: session(packLanguage).id }, phone: learnerPhone }),
    'not accepted': ({ packLanguage }) => ({
      props: { recordId: attempt(packLanguage).id },
      phone: learnerPhone,
    }),
  }),
  show(UpdateOffer)({ 'a new build waits': () => ({ props: {}, isUpdateReady: true }) }),
]
