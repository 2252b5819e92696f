import '../common/keep-focus.ts'
import '../common/one-tap.ts'
import '../common/more-icons.ts'
import Home from './home/Home.vue'
import Join from './enrolment/Join.vue'
import Library from './library/Library.vue'
import ModulePage from './library/ModulePage.vue'
import NotFound from '../common/NotFound.vue'

/** The educator's screens that are neither reading nor answering; they travel together. */
export const screens = {
  Home,
  Join,
  Library,
  ModulePage,
  NotFound,
}
