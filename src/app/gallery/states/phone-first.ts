import InstallHelp from '../../phone/onboarding/InstallHelp.vue'
import Welcome from '../../phone/onboarding/Welcome.vue'
import WelcomeAddress from '../../phone/onboarding/WelcomeAddress.vue'
import WelcomeChrome from '../../phone/onboarding/WelcomeChrome.vue'
import WelcomeCode from '../../phone/onboarding/WelcomeCode.vue'
import WelcomeHeading from '../../phone/onboarding/WelcomeHeading.vue'
import WelcomeLanguage from '../../phone/onboarding/WelcomeLanguage.vue'
import WelcomeName from '../../phone/onboarding/WelcomeName.vue'
import WelcomeReady from '../../phone/onboarding/WelcomeReady.vue'
import SetPassword from '../../phone/staff/SetPassword.vue'
import SignIn from '../../phone/staff/SignIn.vue'
import ReaderOnly from '../../reader/ReaderOnly.vue'
import SwitchField from '../../phone/SwitchField.vue'
import { alone, guest, learner } from '../samples/people.ts'
import { show, type Shown } from '../states.ts'

export const states: readonly Shown[] = [
  show(InstallHelp)({ shown: () => ({ props: {}, path: 'install/' }) }),
  show(Welcome)({ 'the first step': () => ({ props: {}, path: 'welcome/' }) }),
  show(WelcomeAddress)({ asked: (setting) => ({ props: {}, session: alone(guest(setting)) }) }),
  show(WelcomeChrome)({ 'inside another app': () => ({ props: {} }) }),
  show(WelcomeCode)({ empty: (setting) => ({ props: {}, session: alone(guest(setting)) }) }),
  show(WelcomeHeading)({ shown: ({ words }) => ({ props: {}, slots: { default: () => words.lesson } }) }),
  show(WelcomeLanguage)({ asked: () => ({ props: {} }) }),
  show(WelcomeName)({ asked: (setting) => ({ props: {}, session: alone(guest(setting)) }) }),
  show(WelcomeReady)({
    'a guest': (setting) => ({ props: {}, session: alone(guest(setting)) }),
    'somebody who has joined': (setting) => ({ props: {}, session: alone(learner(setting)) }),
  }),
  show(SetPassword)({ 'without a link': () => ({ props: {}, path: 'password/' }) }),
  show(SignIn)({ empty: () => ({ props: {}, path: 'sign-in/' }) }),
  show(ReaderOnly)({
    'over plain http': () => ({
      props: { isClosed: false },
      session: { trouble: 'reader.insecure' },
      path: '',
    }),
    'an old browser': () => ({ props: { isClosed: false }, session: { trouble: 'reader.old' }, path: '' }),
    'in the place of a screen': () => ({
      props: { isClosed: true },
      session: { trouble: 'reader.old' },
      path: 'me/',
    }),
  }),
  show(SwitchField)({
    off: ({ t }) => ({
      props: { label: t('storage.wifiOnly'), hint: t('storage.wifiOnlyText'), modelValue: false },
    }),
    on: ({ t }) => ({
      props: { label: t('storage.wifiOnly'), hint: t('storage.wifiOnlyText'), modelValue: true },
    }),
  }),
]
