import Assign from '../../desk/assignments/Assign.vue'
import AssignForm from '../../desk/assignments/AssignForm.vue'
import AssignmentEdit from '../../desk/assignments/AssignmentEdit.vue'
import AssignmentLine from '../../desk/assignments/AssignmentLine.vue'
import ChangePlan from '../../desk/assignments/ChangePlan.vue'
import CohortPlan from '../../desk/assignments/CohortPlan.vue'
import CopyPlan from '../../desk/assignments/CopyPlan.vue'
import KeepPlan from '../../desk/assignments/KeepPlan.vue'
import ModulePlan from '../../desk/assignments/ModulePlan.vue'
import PlanCheck from '../../desk/assignments/PlanCheck.vue'
import PlanKept from '../../desk/assignments/PlanKept.vue'
import PlanWhat from '../../desk/assignments/PlanWhat.vue'
import PlanWhen from '../../desk/assignments/PlanWhen.vue'
import PlanWho from '../../desk/assignments/PlanWho.vue'
import { asId } from '#domain/id.ts'
import { assignment, board, boardLearner, cohort } from '../samples/board.ts'
import { checkedPlan, keptPlan, noErrors, planForm } from '../samples/plans.ts'
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
    empty: ({ words }) => ({
      props: { board: board(words), modules: catalogue.modules, courses: catalogue.courses },
    }),
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
  show(PlanWhat)({
    chosen: () => ({
      props: {
        ...{ modules: catalogue.modules, courses: catalogue.courses, error: null },
        modelValue: [String(catalogue.modules[0]?.moduleId)],
      },
    }),
    'with nothing chosen': ({ words }) => ({
      props: { modules: catalogue.modules, courses: [], error: words.sentence, modelValue: [] },
    }),
  }),
  show(PlanWho)({
    'a group': ({ words }) => ({
      props: { board: board(words), error: null, modelValue: [`cohort:${board(words).cohorts[0]?.id}`] },
    }),
    'some of it': ({ words }) => ({
      props: {
        ...{ board: board(words), error: words.sentence },
        modelValue: [`learner:${boardLearner(words).id}`],
      },
    }),
  }),
  show(PlanWhen)({
    'by a day': () => ({ props: { errors: noErrors, modelValue: planForm } }),
    'days for each': ({ words }) => ({
      props: {
        errors: { ...noErrors, afterDays: words.sentence },
        modelValue: { ...planForm, when: 'days' },
      },
    }),
  }),
  show(PlanCheck)({
    'with every doubt': ({ words }) => ({
      props: { titleOf: () => words.module, checked: checkedPlan },
    }),
  }),
  show(CohortPlan)({
    'with what it is asked': ({ words }) => ({
      props: { board: board(words), cohort: board(words).cohorts[0] ?? cohort(words) },
    }),
  }),
  show(CopyPlan)({
    'to another group': ({ words }) => ({
      props: {
        from: cohort(words),
        titleOf: () => words.module,
        board: {
          ...board(words),
          cohorts: [cohort(words), { ...cohort(words), id: asId<'cohort'>('other') }],
        },
      },
    }),
  }),
  show(PlanKept)({
    'one that is kept': ({ words }) => ({
      props: {
        ...{ plans: [keptPlan(words.sentence)], modelValue: planForm },
        offered: catalogue.modules.map(({ moduleId }) => moduleId),
      },
    }),
  }),
  show(KeepPlan)({
    'with days for each': ({ words }) => ({
      props: { pattern: keptPlan(''), cohorts: [cohort(words)], plans: [] },
    }),
    'with a day of the calendar': ({ words }) => ({
      props: { pattern: null, cohorts: [cohort(words)], plans: [] },
    }),
  }),
  show(ChangePlan)({
    'one that is kept': ({ words }) => ({
      props: { plan: keptPlan(words.sentence), group: words.cohort, titleOf: () => words.module },
    }),
  }),
  show(ModulePlan)({
    'of everybody': () => ({ props: { moduleId: 'play-and-interactions', cohort: '' } }),
  }),
]
