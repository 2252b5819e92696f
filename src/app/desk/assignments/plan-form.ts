import { type ActFacts, mostAfterDays, type PlanPattern } from '#domain/desk/act.ts'
import { addDays, type Day } from '#domain/assignment/days.ts'
import type { PlanAim, PlanLine } from '#domain/assignment/check-plan.ts'
import { asId, type Id } from '#domain/id.ts'
import { wordsOrNothing } from '#domain/text/line.ts'
import { readCount } from '#domain/text/number.ts'
import type { Board } from '#protocol/desk/supervision.ts'

export const planSteps = ['what', 'who', 'when', 'check'] as const
export type PlanStep = (typeof planSteps)[number]

/** What stands in the four steps; all of it is text, and a draft at every key. */
export type PlanForm = {
  /** In the order in which they are done. */
  modules: string[]
  /** `cohort:<id>` or `learner:<id>`. */
  to: string[]
  when: string
  dueOn: string
  afterDays: string
  /** Days from one module to the next. */
  every: string
  grace: string
  note: string
}

/** How it is due: not at all, by one day, or so many days for each. */
export const dueKinds = ['none', 'day', 'days'] as const

/** What another page wrote into the address: a module, a group, a day on which it is talked about. */
export type FilledPlan = {
  readonly modules: readonly string[]
  readonly to: readonly string[]
  readonly topicOn: Day | null
  /** Each form that is filled in another way is a draft of its own. */
  readonly name: string
}

export function readFilled(query: Readonly<Record<string, unknown>>): FilledPlan {
  const [modules, to, topic] = [query['module'], query['to'], query['topic']].map((value) =>
    typeof value === 'string' && value !== '' ? [value] : [],
  )
  const topicOn = (topic ?? []).find((on) => /^\d{4}-\d{2}-\d{2}$/.test(on)) ?? null
  const parts = ['assign', ...(modules ?? []), ...(to ?? []), ...(topic ?? [])]
  return { modules: modules ?? [], to: to ?? [], topicOn, name: parts.join(' ') }
}

/** What stands there untouched; who has one group means that one. */
export function emptyForm(
  { modules, to, topicOn }: FilledPlan,
  { cohorts }: Pick<Board, 'cohorts'>,
  topicNote: (on: Day) => string,
): PlanForm {
  const [only, second] = cohorts
  const group = only !== undefined && second === undefined ? [`cohort:${only.id}`] : []
  return {
    ...{ modules: [...modules], to: to.length > 0 ? [...to] : group },
    ...{ when: 'day', dueOn: topicOn ?? '', afterDays: '14', every: '0', grace: '0' },
    note: topicOn === null ? '' : topicNote(topicOn),
  }
}

/** The numbers of the form; undefined where one is none. */
export const numbersIn = (form: PlanForm) => ({
  afterDays: readCount(form.afterDays, 1, mostAfterDays),
  every: readCount(form.every, 0, 60),
  grace: readCount(form.grace, 0, 60),
})

/** One line a module, each with its day. */
export function linesIn(form: PlanForm): readonly PlanLine[] {
  const { afterDays = 0, every = 0 } = numbersIn(form)
  return form.modules.map((moduleId, index) => ({
    moduleId: asId(moduleId),
    dueOn: form.when === 'day' && form.dueOn !== '' ? later(form.dueOn, index * every) : null,
    afterDays: form.when === 'days' ? Math.min(mostAfterDays, afterDays + index * every) : null,
  }))
}

/** Of a date that is being typed nothing is reckoned. */
export const later = (day: Day, days: number): Day =>
  Number.isNaN(Date.parse(`${day}T00:00:00Z`)) || !/^\d{4}-/.test(day) ? day : addDays(day, days)

/** Whom it goes to: who is in a chosen group is in it already. Who is gone from the board is left out. */
export function aimsIn(form: Pick<PlanForm, 'to'>, board: Board): readonly PlanAim[] {
  const groups = board.cohorts.filter(({ id }) => form.to.includes(`cohort:${id}`))
  const inGroups = new Set(groups.map(({ id }) => id))
  return [
    ...groups.map(({ id: cohortId }) => ({ cohortId, learnerId: null })),
    ...board.learners
      .filter(
        ({ id, cohortId, ended }) => !ended && form.to.includes(`learner:${id}`) && !inGroups.has(cohortId),
      )
      .map(({ id: learnerId }) => ({ cohortId: null, learnerId })),
  ]
}

type AskedLine = PlanLine & { readonly graceDays: number; readonly note: string; readonly isPast: boolean }

/** One act for each module and each aim. */
export async function actsOf(
  lines: readonly AskedLine[],
  aims: readonly PlanAim[],
  newId: () => Promise<Id<'assignment'>>,
): Promise<readonly ActFacts[]> {
  const acts: ActFacts[] = []
  for (const aim of aims)
    for (const { moduleId: module, dueOn, afterDays, graceDays, note, isPast: meant } of lines)
      acts.push({
        ...{ kind: 'assign' as const, assignmentId: await newId(), module, ...aim },
        ...{ dueOn, ...(afterDays === null ? {} : { afterDays }), graceDays },
        ...{ note: wordsOrNothing(note) || null, meant, was: null },
      })
  return acts
}

/** The address of the form, filled. */
export function placeOfPlan(filled: {
  readonly module?: string
  readonly to?: string
  readonly topic?: string
}): string {
  return `supervision/assign/?${new URLSearchParams(filled).toString()}`
}

/** What of the form can be asked of another group: no day of the calendar. Null where it has one, or a number is none. */
export function patternOf(form: PlanForm): PlanPattern | null {
  const { afterDays, every, grace } = numbersIn(form)
  const modules = form.modules.map((id) => asId<'module'>(id))
  if (form.when === 'none') return { modules, afterDays: null, every: 0, graceDays: 0 }
  if (form.when !== 'days' || afterDays === undefined || grace === undefined || every === undefined)
    return null
  return { modules, afterDays, every, graceDays: grace }
}

/** The form with the modules and the days of a kept plan; of whom it is asked stays. */
export const filledWith = (
  form: PlanForm,
  { modules, afterDays, every, graceDays }: PlanPattern,
): PlanForm => ({
  ...form,
  modules: [...modules],
  ...(afterDays === null
    ? { when: 'none' }
    : { when: 'days', afterDays: String(afterDays), every: String(every), grace: String(graceDays) }),
})

export const isFilledWith = (form: PlanForm, plan: PlanPattern): boolean =>
  JSON.stringify(filledWith(form, plan)) === JSON.stringify(form)
