import { uuidV7, type AccountId, type CohortId } from '#domain/id.ts'
import type { PackLanguage } from '#domain/content/languages.ts'
import { cohorts, passwordFrom, supervisors } from './cast.ts'
import type { Dice } from './dice.ts'
import type { AskedModule } from './life.ts'
import { staffPhone, type StaffPhone } from './staff-phone.ts'
import type { StudyPack } from './packs.ts'
import { dayMs, minuteMs, startOfDay } from './stage.ts'

/** Somebody with a password, and her phone. */
export type Colleague = {
  readonly id: AccountId
  readonly login: string
  readonly name: string
  readonly number: string
  readonly password: string
  readonly phone: StaffPhone
}

/** A cohort, who follows it, when it was trained, and what it was asked to study. */
export type Group = {
  readonly id: CohortId
  readonly name: string
  readonly supervisor: Colleague
  readonly joinedAt: number
  readonly work: readonly AskedModule[]
}

/** Days after joining: assigned, due. */
const rhythm = [
  { assigned: 1, due: 34 },
  { assigned: 42, due: 72 },
  { assigned: 80, due: 115 },
] as const

export const oldestCohortDays = Math.max(...cohorts.map((cohort) => cohort.joinedDaysAgo))

export function staffOf(url: string, foundedAt: number, now: () => number, dice: Dice): readonly Colleague[] {
  return supervisors.map(({ login, name, phone: number }) => {
    const worker = { login, name, password: passwordFrom(dice) }
    return { ...worker, number, id: uuidV7(foundedAt, dice.bytes(10)), phone: staffPhone(url, worker, now) }
  })
}

export function groupsOf(
  staff: readonly Colleague[],
  packs: readonly Record<PackLanguage, StudyPack>[],
  now: number,
  dice: Dice,
): readonly Group[] {
  return cohorts.flatMap((plan) => {
    const supervisor = staff[plan.supervisor]
    if (supervisor === undefined) return []
    const joinedAt = startOfDay(now - plan.joinedDaysAgo * dayMs) + 9 * 60 * minuteMs
    const work = rhythm.flatMap(({ assigned, due }, index) => {
      const pair = packs[index]
      if (pair === undefined) return []
      const dueAt = startOfDay(joinedAt) + (due + 1) * dayMs - minuteMs * 90
      return [{ packs: pair, assignedAt: joinedAt + assigned * dayMs, dueAt }]
    })
    return [{ id: uuidV7<'cohort'>(joinedAt, dice.bytes(10)), name: plan.name, supervisor, joinedAt, work }]
  })
}
