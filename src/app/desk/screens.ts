import '../common/more-icons.ts'
import Assign from './assignments/Assign.vue'
import Board from './board/Board.vue'
import CohortPage from './cohorts/CohortPage.vue'
import Cohorts from './cohorts/Cohorts.vue'
import InvitationSheet from './invitations/InvitationSheet.vue'
import LearnerPage from './learners/LearnerPage.vue'
import Questions from './questions/Questions.vue'
import Supervisors from './administration/Supervisors.vue'

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
