import { createRouter, type Router, type RouterHistory, type RouteRecordRaw } from 'vue-router'
import type { screens as Screens } from '../learner/screens.ts'
import type { screens as FindScreens } from '../learner/find-screens.ts'
import type { screens as PhoneScreens } from '../phone/screens.ts'
import type { screens as WorkScreens } from '../learner/work-screens.ts'
import type { screens as SupervisionScreens } from '../desk/screens.ts'
import { study } from '../learner/home/study.ts'
import Lesson from '../learner/lesson/Lesson.vue'

declare module 'vue-router' {
  interface RouteMeta {
    /** Reading and answering fill the screen: no tab bar. */
    readonly focus?: boolean
    /** The page above, relative to the language, for the back arrow. */
    readonly parent?: 'home' | 'modules' | 'module' | 'account' | 'supervision'
    /** Needs a device that has someone on the screen. */
    readonly supervision?: boolean
    /** Needs nothing of the device: it is also there where nothing can be kept. */
    readonly reads?: boolean
    /** Nothing of a person is on it: a locked phone shows it, too. */
    readonly open?: boolean
  }
}

/** One file for all the smaller screens: a lazy chunk for each would be a request for each. */
const screen = (name: keyof typeof Screens) => () =>
  import('../learner/screens.ts').then(({ screens }) => screens[name])
/** What has to do with this phone and its people. */
const phone = (
  name: keyof typeof PhoneScreens,
  path: string,
  parent: 'home' | 'account' = 'account',
): RouteRecordRaw => ({
  path: `/:lang(ar|fr|en)/${path}`,
  component: () => import('../phone/screens.ts').then(({ screens }) => screens[name]),
  meta: { parent },
})
const supervision = (
  name: keyof typeof SupervisionScreens,
  path: string,
  parent: 'home' | 'supervision' = 'supervision',
): RouteRecordRaw => ({
  path: `/:lang(ar|fr|en)/supervision/${path}`,
  component: () => import('../desk/screens.ts').then(({ screens }) => screens[name]),
  meta: { supervision: true, parent },
})

const find = (
  name: keyof typeof FindScreens,
  path: string,
  parent: 'home' | 'account' = 'home',
): RouteRecordRaw => ({
  path: `/:lang(ar|fr|en)/${path}`,
  component: () => import('../learner/find-screens.ts').then(({ screens }) => screens[name]),
  meta: { parent },
})
const work = (name: keyof typeof WorkScreens) => () =>
  import('../learner/work-screens.ts').then(({ screens }) => screens[name])

export const routes: readonly RouteRecordRaw[] = [
  { path: '/:lang(ar|fr|en)/', name: 'home', component: screen('Home'), meta: { reads: true } },
  { path: '/:lang(ar|fr|en)/modules/', name: 'modules', component: screen('Library'), meta: { reads: true } },
  {
    path: '/:lang(ar|fr|en)/modules/:module/',
    name: 'module',
    component: screen('ModulePage'),
    meta: { parent: 'modules', reads: true },
  },
  {
    path: '/:lang(ar|fr|en)/modules/:module/quiz/',
    name: 'quiz',
    component: () => import('../learner/quiz/QuizPage.vue'),
    meta: { focus: true, parent: 'module' },
  },
  {
    path: '/:lang(ar|fr|en)/modules/:module/practice/',
    name: 'practice',
    component: work('PracticePage'),
    meta: { parent: 'module' },
  },
  {
    path: '/:lang(ar|fr|en)/modules/:module/papers/:paper/',
    component: work('PaperPage'),
    meta: { parent: 'module', reads: true },
  },
  {
    path: '/:lang(ar|fr|en)/modules/:module/:lesson/',
    name: 'lesson',
    component: Lesson,
    meta: { focus: true, parent: 'module', reads: true },
  },
  { path: '/:lang(ar|fr|en)/join/', name: 'join', component: screen('Join'), meta: { parent: 'home' } },
  {
    path: '/:lang(ar|fr|en)/local-card/',
    name: 'local-card',
    component: work('LocalCard'),
    meta: { parent: 'home', reads: true, open: true },
  },
  {
    path: '/:lang(ar|fr|en)/me/certificates/',
    name: 'certificates',
    component: work('Certificates'),
    meta: { parent: 'account' },
  },
  {
    path: '/:lang(ar|fr|en)/me/certificates/:certificate/',
    name: 'certificate',
    component: work('CertificatePage'),
    meta: { parent: 'account' },
  },
  {
    path: '/:lang(ar|fr|en)/verify/',
    name: 'verify',
    component: work('VerifyPage'),
    meta: { parent: 'home', open: true },
  },
  { path: '/:lang(ar|fr|en)/me/', name: 'me', component: () => import('../learner/me/Account.vue') },
  {
    path: '/:lang(ar|fr|en)/review/',
    component: study('ReviewPage'),
    meta: { focus: true, parent: 'home' },
  },
  {
    path: '/:lang(ar|fr|en)/me/progress/',
    component: study('ProgressPage'),
    meta: { parent: 'account' },
  },
  { ...find('Search', 'search/'), meta: { parent: 'home', reads: true } },
  find('Glossary', 'glossary/'),
  find('MyNotes', 'me/notes/', 'account'),
  phone('InstallHelp', 'install/', 'home'),
  phone('MyData', 'me/data/'),
  phone('MyPhones', 'me/phones/'),
  phone('People', 'me/people/'),
  phone('PinPage', 'me/pin/'),
  phone('SetPassword', 'password/', 'home'),
  phone('SignIn', 'sign-in/', 'home'),
  phone('StoragePage', 'me/storage/'),
  phone('SyncCentre', 'me/records/'),
  { ...phone('Welcome', 'welcome/'), meta: { parent: 'home', focus: true } },
  {
    path: '/:lang(ar|fr|en)/ask/',
    name: 'ask',
    component: work('AskPage'),
    meta: { parent: 'home' },
  },
  {
    path: '/:lang(ar|fr|en)/me/questions/',
    name: 'questions',
    component: work('MyQuestions'),
    meta: { parent: 'account' },
  },
  supervision('Board', '', 'home'),
  supervision('Cohorts', 'cohorts/'),
  supervision('CohortPage', 'cohorts/:cohort/'),
  supervision('InvitationSheet', 'cohorts/:cohort/invitations/'),
  supervision('LearnerPage', 'learners/:learner/'),
  supervision('Assign', 'assign/'),
  supervision('Questions', 'questions/'),
  supervision('Supervisors', 'supervisors/'),
  { path: '/:rest(.*)*', name: 'not-found', component: screen('NotFound'), meta: { reads: true } },
]

export function createAppRouter(history: RouterHistory): Router {
  return createRouter({
    history,
    routes,
    strict: true,
    scrollBehavior: (to, _from, saved) => saved ?? (to.hash ? { el: to.hash } : { top: 0 }),
  })
}
