import Assign from '../../desk/assignments/Assign.vue'
import AssignForm from '../../desk/assignments/AssignForm.vue'
import AssignmentEdit from '../../desk/assignments/AssignmentEdit.vue'
import AssignmentLine from '../../desk/assignments/AssignmentLine.vue'
import { assignment, board, boardLearner } from '../samples/board.ts'
import { catalogue } from '../samples/modules.ts'
import { alone, supervisor } from '../samples/people.ts'
import { staffPhone } from '../samples/phones.ts'
import { show, type Shown } from '../states.ts'

const timeZone = 'Africa/Casablanca'

export const states: readonly Shown[] = [
  show(Assign)({
    'with what the phone holds': () => ({ props: {}, phone: staffPhone, path: 'supervision/assign/' }),
    opening: (setting) => ({ props: {}, session: alone(supervisor(setting)), path: 'supervision/assign/' }),
  }),
  show(AssignForm)({
    empty: ({ words }) => ({ props: { board: board(words), modules: catalogue.modules } }),
    'to nobody': ({ words }) => ({
      props: { board: { ...board(words), cohorts: [], learners: [] }, modules: [] },
    }),
  }),
  show(AssignmentEdit)({
    'with a day': ({ words }) => ({ props: { assignment: assignment({ note: words.sentence }), timeZone } }),
    withdrawn: () => ({ props: { assignment: assignment({ withdrawn: true }), timeZone } }),
  }),
  show(AssignmentLine)({
    'to a group': ({ words }) => ({
      props: { assignment: assignment(), board: board(words), title: words.module },
    }),
    'to one educator, without a day': ({ words }) => ({
      props: {
        assignment: assignment({ cohortId: null, learnerId: boardLearner(words).id, dueOn: null }),
        board: board(words),
        title: words.module,
      },
    }),
    withdrawn: ({ words }) => ({
      props: { assignment: assignment({ withdrawn: true }), board: board(words), title: words.module },
    }),
  }),
]
