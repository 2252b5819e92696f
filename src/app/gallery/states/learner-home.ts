import Join from '../../learner/enrolment/Join.vue'
import HomeAnnouncements from '../../learner/announcements/HomeAnnouncements.vue'
import AssignedList from '../../learner/home/AssignedList.vue'
import Home from '../../learner/home/Home.vue'
import InstallCard from '../../learner/home/InstallCard.vue'
import SafeCard from '../../learner/home/SafeCard.vue'
import SupervisorCard from '../../learner/home/SupervisorCard.vue'
import Account from '../../learner/me/Account.vue'
import MeLinks from '../../learner/me/MeLinks.vue'
import type { AssignedModule } from '../../common/read-today.ts'
import { moduleId } from '../samples/modules.ts'
import { account, alone, guest, learner, supervisor } from '../samples/people.ts'
import { now } from '../samples/time.ts'
import type { Setting } from '../setting.ts'
import { learnerPhone } from '../samples/phones.ts'
import { show, type Shown } from '../states.ts'

const assigned = ({ words }: Setting, change: Partial<AssignedModule>): AssignedModule => ({
  ...{ moduleId, title: words.module, dueOn: '2026-12-04', state: { kind: 'assigned' }, note: null },
  ...{ missingBytes: 0, isRemoved: false, hereIn: null },
  ...change,
})
const none = { waiting: 0, refused: 0, sent: 0 }

export const states: readonly Shown[] = [
  show(Join)({ empty: () => ({ props: {}, path: 'join/' }) }),
  show(AssignedList)({
    'on the phone': (setting) => ({
      props: { assigned: [assigned(setting, { note: setting.words.sentence })] },
      session: alone(learner(setting)),
    }),
    'still to come': (setting) => ({
      props: { assigned: [assigned(setting, { missingBytes: 2_400_000, state: { kind: 'overdue' } })] },
      session: alone(learner(setting)),
    }),
    'taken off the phone': (setting) => ({
      props: { assigned: [assigned(setting, { missingBytes: 2_400_000, isRemoved: true })] },
      session: alone(learner(setting)),
    }),
    'in the other language alone': (setting) => ({
      props: {
        assigned: [
          assigned(setting, { missingBytes: 1_000, hereIn: setting.packLanguage === 'ar' ? 'fr' : 'ar' }),
        ],
      },
    }),
  }),
  show(Home)({
    'with what the phone holds': () => ({ props: {}, phone: learnerPhone, path: '' }),
    'nobody yet': () => ({ props: {}, session: { profile: null, profiles: [] }, path: '' }),
    'a guest': (setting) => ({ props: {}, session: alone(guest(setting)), path: '' }),
    'somebody who has joined': (setting) => ({ props: {}, session: alone(learner(setting)), path: '' }),
    'where nothing can be kept': () => ({ props: {}, session: { trouble: 'reader.insecure' }, path: '' }),
  }),
  show(HomeAnnouncements)({
    'with what the phone holds': () => ({ props: {}, phone: learnerPhone }),
  }),
  show(InstallCard)({ shown: () => ({ props: {} }) }),
  show(SafeCard)({
    nothing: () => ({ props: { counts: none, last: null } }),
    sent: () => ({ props: { counts: { ...none, sent: 12 }, last: now } }),
    'waiting to be sent': (setting) => ({
      props: { counts: { ...none, waiting: 3 }, last: now },
      session: alone(learner(setting)),
    }),
    'on this phone alone': (setting) => ({
      props: { counts: { ...none, waiting: 3 }, last: null },
      session: alone(guest(setting)),
    }),
    'not accepted': () => ({ props: { counts: { ...none, refused: 2 }, last: now } }),
    'of an account that was ended': (setting) => ({
      props: { counts: none, last: now },
      session: alone({ ...learner(setting), ended: true }),
    }),
    'of staff whose account was ended': (setting) => ({
      props: { counts: none, last: now },
      session: alone({ ...supervisor(setting), ended: true }),
    }),
  }),
  show(SupervisorCard)({
    'with a number': (setting) => ({ props: { account: account(setting) } }),
    'without a number': (setting) => ({
      props: {
        account: { ...account(setting), supervisors: [{ name: setting.words.colleague, phone: null }] },
      },
    }),
  }),
  show(Account)({
    'of a guest': (setting) => ({ props: {}, session: alone(guest(setting)), path: 'me/' }),
    'of an educator': (setting) => ({ props: {}, session: alone(learner(setting)), path: 'me/' }),
    'known without a name': (setting) => ({
      props: {},
      session: alone({
        ...learner(setting),
        account: { id: account(setting).id, name: 'K7Q2B', roles: ['learner'] },
      }),
      path: 'me/',
    }),
  }),
  show(MeLinks)({ shown: () => ({ props: {} }) }),
]
