import '../common/more-icons.ts'
import Assign from './Assign.vue'
import Board from './Board.vue'
import CohortPage from './CohortPage.vue'
import Cohorts from './Cohorts.vue'
import InvitationSheet from './InvitationSheet.vue'
import LearnerPage from './LearnerPage.vue'
import Questions from './Questions.vue'
import Supervisors from './Supervisors.vue'

/** The supervisor's screens: fetched when a supervisor opens one, never by a learner's phone. */
export const screens = {
  Assign,
  Board,
  CohortPage,
  Cohorts,
  InvitationSheet,
  LearnerPage,
  Questions,
  Supervisors,
}
