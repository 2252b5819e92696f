import AddressedText from '../../frame/AddressedText.vue'
import AppShell from '../../frame/AppShell.vue'
import BrandMark from '../../frame/BrandMark.vue'
import LanguageMenu from '../../frame/LanguageMenu.vue'
import TabBar from '../../frame/TabBar.vue'
import TopBar from '../../frame/TopBar.vue'
import { alone, learner, supervisor } from '../samples/people.ts'
import { show, type Shown } from '../states.ts'

export const states: readonly Shown[] = [
  show(AddressedText)({
    'alike for all': ({ words }) => ({ props: { text: words.sentence } }),
    'to a woman or to a man': () => ({ props: { text: '{أنتِ مستعدة|أنت مستعد} · {prête|prêt}' } }),
  }),
  show(AppShell)({
    'with tabs': () => ({ props: {}, path: '' }),
    'of a lesson, without tabs': () => ({ props: {}, path: 'modules/play/why-play/' }),
    'storage closed': () => ({ props: {}, path: '', session: { trouble: 'storage.closed' } }),
    'no room to write': () => ({ props: {}, path: '', session: { trouble: 'shell.full' } }),
    'where nothing can be kept': () => ({
      props: {},
      path: 'modules/',
      session: { trouble: 'reader.insecure' },
    }),
  }),
  show(BrandMark)({ drawn: () => ({ props: {} }) }),
  show(LanguageMenu)({ closed: () => ({ props: {} }) }),
  show(TabBar)({
    'of an educator': (setting) => ({ props: {}, session: alone(learner(setting)), path: 'modules/' }),
    'of a supervisor': (setting) => ({ props: {}, session: alone(supervisor(setting)), path: '' }),
    'where nothing can be kept': () => ({ props: {}, session: { trouble: 'reader.old' }, path: '' }),
  }),
  show(TopBar)({
    'at home': () => ({ props: {}, path: '' }),
    'with the way up': () => ({ props: {}, path: 'modules/play/' }),
  }),
]
