import type { AccountId, CohortId, ModuleId } from '../id.ts'
import { addDays, type Day } from './days.ts'
import { doubtOf } from './due-date.ts'
import { restOn } from './rest-days.ts'

/** One module of a plan: by a day, or so many days for each, or neither. */
export type PlanLine = {
  readonly moduleId: ModuleId
  readonly dueOn: Day | null
  readonly afterDays: number | null
}
/** Of whom: one group, or one learner. */
export type PlanAim =
  | { readonly cohortId: CohortId; readonly learnerId: null }
  | { readonly cohortId: null; readonly learnerId: AccountId }

type Person = {
  readonly id: AccountId
  readonly cohortId: CohortId
  readonly ended: boolean
  readonly cells: readonly { readonly moduleId: ModuleId; readonly state: string }[]
}
type Asked = {
  readonly moduleId: ModuleId
  readonly cohortId: CohortId | null
  readonly learnerId: AccountId | null
  readonly dueOn: Day | null
  readonly afterDays?: number
  readonly withdrawn: boolean
}
export type PlanWorld = {
  readonly learners: readonly Person[]
  readonly assignments: readonly Asked[]
  readonly invitations: readonly { readonly cohortId: CohortId; readonly state: string }[]
}

/** What is odd about one line. `far` is a slip of the finger; the others can be meant. */
export type PlanDoubt =
  | { readonly kind: 'far' | 'past' | 'sunday' | 'feast'; readonly dueOn: Day }
  /** Asked of somebody already. The later of the days counts, so this one gives more time, or changes nothing. */
  | {
      readonly kind: 'extends' | 'earlier' | 'again'
      readonly dueOn: Day | null
      readonly before: Day | null
    }

export type CheckedLine = PlanLine & {
  /** How many of those whom it reaches have passed it. */
  readonly passed: number
  readonly doubts: readonly PlanDoubt[]
}
export type CheckedPlan = {
  /** Whom it reaches now, each once. */
  readonly people: number
  /** Invited to the groups, and not here yet: they get it when they join. */
  readonly joinLater: number
  readonly lines: readonly CheckedLine[]
}

/** What she is shown before a plan is assigned: nothing is decided silently. */
export function checkPlan(
  { learners, assignments, invitations }: PlanWorld,
  lines: readonly PlanLine[],
  aims: readonly PlanAim[],
  /** Null: not known yet, and nothing is doubted. */
  today: Day | null,
): CheckedPlan {
  const active = learners.filter(({ ended }) => !ended)
  const reached = active.filter((person) => aims.some((aim) => isAimedAt(person, aim)))
  const ids = new Set(reached.map(({ id }) => id))
  const groups = new Set(aims.map(({ cohortId }) => cohortId))
  const meets = (asked: Asked): boolean =>
    (asked.cohortId !== null && groups.has(asked.cohortId)) ||
    active.some((person) => ids.has(person.id) && isAimedAt(person, asked))
  return {
    people: reached.length,
    joinLater: invitations.filter(({ cohortId, state }) => state === 'open' && groups.has(cohortId)).length,
    lines: lines.map((line) => ({
      ...line,
      passed: reached.filter(({ cells }) =>
        cells.some(({ moduleId, state }) => moduleId === line.moduleId && state === 'passed'),
      ).length,
      doubts: today === null ? [] : doubtsOf(line, assignments.filter(meets), today),
    })),
  }
}

function doubtsOf(line: PlanLine, asked: readonly Asked[], today: Day): PlanDoubt[] {
  // Of several that stand the latest day counts.
  const [besides] = asked
    .filter(({ withdrawn, moduleId }) => !withdrawn && moduleId === line.moduleId)
    .map((one) => compare(line, one, today))
    .toSorted((a, b) => (b.before ?? '').localeCompare(a.before ?? ''))
  return [...doubtsOfDay(line, today), ...(besides === undefined ? [] : [besides])]
}

const isAimedAt = (person: Person, aim: Pick<Asked, 'cohortId' | 'learnerId'>): boolean =>
  person.id === aim.learnerId || person.cohortId === aim.cohortId

function doubtsOfDay({ dueOn }: PlanLine, today: Day): PlanDoubt[] {
  if (dueOn === null) return []
  const doubt = doubtOf(dueOn, today)
  if (doubt !== null) return [{ kind: doubt, dueOn }]
  const rest = restOn(dueOn)
  return rest === null ? [] : [{ kind: rest, dueOn }]
}

function compare(
  line: PlanLine,
  asked: Asked,
  today: Day,
): Extract<PlanDoubt, { readonly before: Day | null }> {
  const [dueOn, before] = [dayIn(line, today), dayIn({ ...asked, afterDays: asked.afterDays ?? null }, today)]
  const kind =
    dueOn === before || dueOn === null ? 'again' : before === null || dueOn > before ? 'extends' : 'earlier'
  return { kind, dueOn, before }
}

/** Days for each are compared as if they began today. */
const dayIn = ({ dueOn, afterDays }: Pick<PlanLine, 'dueOn' | 'afterDays'>, today: Day): Day | null =>
  dueOn ?? (afterDays === null ? null : addDays(today, afterDays))
