import LaterPhone from '../../phone/people/LaterPhone.vue'
import MyPhones from '../../phone/people/MyPhones.vue'
import OwnPassword from '../../phone/people/OwnPassword.vue'
import People from '../../phone/people/People.vue'
import ForgottenPin from '../../phone/pin/ForgottenPin.vue'
import PinEntry from '../../phone/pin/PinEntry.vue'
import PinPage from '../../phone/pin/PinPage.vue'
import StaffPin from '../../phone/pin/StaffPin.vue'
import DataRequest from '../../phone/privacy/DataRequest.vue'
import MyData from '../../phone/privacy/MyData.vue'
import { alone, guest, learner, locked, settings, supervisor } from '../samples/people.ts'
import { now } from '../samples/time.ts'
import { guestPhone, learnerPhone } from '../samples/phones.ts'
import { show, type Shown } from '../states.ts'

export const states: readonly Shown[] = [
  show(LaterPhone)({
    named: (setting) => ({
      props: { phone: { name: 'Samsung A03', joinedAt: now } },
      session: alone(learner(setting)),
    }),
    'without a name': () => ({ props: { phone: { name: null, joinedAt: now } } }),
  }),
  show(MyPhones)({
    'of a guest': (setting) => ({ props: {}, session: alone(guest(setting)), path: 'me/phones/' }),
    'before the server is reached': (setting) => ({
      props: {},
      session: alone(supervisor(setting)),
      path: 'me/phones/',
    }),
  }),
  show(OwnPassword)({ empty: (setting) => ({ props: {}, session: alone(supervisor(setting)) }) }),
  show(People)({
    'on a shared phone': (setting) => ({
      props: {},
      session: {
        profile: learner(setting),
        profiles: [learner(setting), guest(setting), { ...locked(setting), id: 'sample-locked' }],
        settings,
      },
      path: 'me/people/',
    }),
  }),
  show(ForgottenPin)({ asked: (setting) => ({ props: { person: locked(setting) } }) }),
  show(PinEntry)({
    'of an educator': (setting) => ({ props: { person: locked(setting) } }),
    'for another reason': (setting) => ({
      props: { person: { ...locked(setting), ...supervisor(setting) }, why: setting.words.sentence },
    }),
  }),
  show(PinPage)({
    'without a PIN': (setting) => ({ props: {}, session: alone(learner(setting)), path: 'me/pin/' }),
    'with a PIN': (setting) => ({ props: {}, session: alone(locked(setting)), path: 'me/pin/' }),
  }),
  show(StaffPin)({ asked: (setting) => ({ props: { person: supervisor(setting) } }) }),
  show(DataRequest)({
    'to correct': () => ({ props: { topic: 'correction' } }),
    'to erase': () => ({ props: { topic: 'erasure' } }),
  }),
  show(MyData)({
    'of a guest': () => ({ props: {}, phone: guestPhone, path: 'me/data/' }),
    'with what the phone holds': () => ({ props: {}, phone: learnerPhone, path: 'me/data/' }),
    opening: (setting) => ({ props: {}, session: alone(learner(setting)), path: 'me/data/' }),
  }),
]
