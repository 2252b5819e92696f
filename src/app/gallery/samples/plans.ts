import type { CheckedPlan } from '#domain/assignment/check-plan.ts'
import type { KeptPlan } from '#domain/desk/with-plans.ts'
import { asId } from '#domain/id.ts'
import type { PlanForm } from '../../desk/assignments/plan-form.ts'
import { moduleId } from './modules.ts'

export const planForm: PlanForm = {
  ...{ modules: [moduleId, 'songs'], to: [], when: 'day', dueOn: '2026-12-10' },
  ...{ afterDays: '14', every: '0', grace: '2', note: '' },
}

export const keptPlan = (name: string): KeptPlan => ({
  ...{ id: asId<'plan'>('kept'), cohortId: asId<'cohort'>('north'), name },
  ...{ modules: [asId<'module'>(moduleId)], afterDays: 21, every: 7, graceDays: 2 },
})

export const noErrors = { dueOn: null, afterDays: null, every: null, grace: null }

/** Everything that can be odd about a line. */
export const checkedPlan: CheckedPlan = {
  people: 15,
  joinLater: 1,
  lines: [
    {
      ...{ moduleId, dueOn: '2026-11-01', afterDays: null, passed: 2 },
      doubts: [
        { kind: 'past', dueOn: '2026-11-01' },
        { kind: 'earlier', dueOn: '2026-11-01', before: '2026-12-01' },
      ],
    },
    {
      ...{ moduleId, dueOn: '2026-12-06', afterDays: null, passed: 0 },
      doubts: [
        { kind: 'sunday', dueOn: '2026-12-06' },
        { kind: 'extends', dueOn: '2026-12-06', before: null },
      ],
    },
    {
      ...{ moduleId, dueOn: null, afterDays: 14, passed: 1 },
      doubts: [{ kind: 'again', dueOn: null, before: null }],
    },
  ],
}
