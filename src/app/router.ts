import { createRouter, type Router, type RouterHistory, type RouteRecordRaw } from 'vue-router'
import Home from './home/Home.vue'
import Lesson from './lesson/Lesson.vue'

declare module 'vue-router' {
  interface RouteMeta {
    /** Reading and answering fill the screen: no tab bar. */
    readonly focus?: boolean
    /** The page above, relative to the language, for the back arrow. */
    readonly parent?: 'home' | 'modules' | 'module' | 'account' | 'supervision'
    /** Needs a device that has someone on the screen. */
    readonly supervision?: boolean
  }
}

const library = () => import('./library/Library.vue')
const modulePage = () => import('./library/ModulePage.vue')
const supervision = (page: () => Promise<unknown>, path: string, parent: 'home' | 'supervision' = 'supervision'): RouteRecordRaw => ({
  path: `/:lang(ar|fr|en)/supervision/${path}`,
  component: page as () => Promise<typeof import('./shell/NotFound.vue')>,
  meta: { supervision: true, parent },
})

export const routes: readonly RouteRecordRaw[] = [
  { path: '/:lang(ar|fr|en)/', name: 'home', component: Home },
  { path: '/:lang(ar|fr|en)/modules/', name: 'modules', component: library },
  { path: '/:lang(ar|fr|en)/modules/:module/', name: 'module', component: modulePage, meta: { parent: 'modules' } },
  {
    path: '/:lang(ar|fr|en)/modules/:module/quiz/',
    name: 'quiz',
    component: () => import('./quiz/QuizPage.vue'),
    meta: { focus: true, parent: 'module' },
  },
  {
    path: '/:lang(ar|fr|en)/modules/:module/practice/',
    name: 'practice',
    component: () => import('./library/PracticePage.vue'),
    meta: { parent: 'module' },
  },
  { path: '/:lang(ar|fr|en)/modules/:module/:lesson/', name: 'lesson', component: Lesson, meta: { focus: true, parent: 'module' } },
  { path: '/:lang(ar|fr|en)/join/', name: 'join', component: () => import('./join/Join.vue'), meta: { parent: 'home' } },
  { path: '/:lang(ar|fr|en)/sign-in/', name: 'sign-in', component: () => import('./join/SignIn.vue'), meta: { parent: 'home' } },
  { path: '/:lang(ar|fr|en)/password/', name: 'password', component: () => import('./join/SetPassword.vue'), meta: { parent: 'home' } },
  { path: '/:lang(ar|fr|en)/me/', name: 'me', component: () => import('./account/Account.vue') },
  { path: '/:lang(ar|fr|en)/me/records/', name: 'records', component: () => import('./account/Records.vue'), meta: { parent: 'account' } },
  { path: '/:lang(ar|fr|en)/me/people/', name: 'people', component: () => import('./account/People.vue'), meta: { parent: 'account' } },
  { path: '/:lang(ar|fr|en)/install/', name: 'install', component: () => import('./join/InstallHelp.vue'), meta: { parent: 'home' } },
  supervision(() => import('./supervision/Board.vue'), '', 'home'),
  supervision(() => import('./supervision/Cohorts.vue'), 'cohorts/'),
  supervision(() => import('./supervision/CohortPage.vue'), 'cohorts/:cohort/'),
  supervision(() => import('./supervision/InvitationSheet.vue'), 'cohorts/:cohort/invitations/'),
  supervision(() => import('./supervision/LearnerPage.vue'), 'learners/:learner/'),
  supervision(() => import('./supervision/Assign.vue'), 'assign/'),
  supervision(() => import('./supervision/Supervisors.vue'), 'supervisors/'),
  { path: '/:rest(.*)*', name: 'not-found', component: () => import('./shell/NotFound.vue') },
]

export function createAppRouter(history: RouterHistory): Router {
  return createRouter({
    history,
    routes,
    strict: true,
    scrollBehavior: (to, _from, saved) => saved ?? (to.hash ? { el: to.hash } : { top: 0 }),
  })
}
