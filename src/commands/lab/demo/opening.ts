import { dayOf } from '#domain/assignment/days.ts'
import { uuidV7 } from '#domain/id.ts'
import type { Dice } from './dice.ts'
import type { Colleague, Group } from './groups.ts'
import { type StaffPhone, toCohort } from './staff-phone.ts'
import { minuteMs, type Stage, demoTimeZone } from './stage.ts'
import type { Happening } from './timeline.ts'

const notes = [
  'نبدأ بهذه المجزوءة معا. اتصلن بي إن صعب عليكن شيء.',
  null,
  'قبل زيارتي القادمة إن أمكن.',
] as const

/** The administrator's first hour: her own account, the cohorts, the supervisors and the links they sign in with. */
export function openingOf(
  stage: Stage,
  foundedAt: number,
  administration: StaffPhone,
  groups: readonly Group[],
  staff: readonly Colleague[],
  dice: Dice,
): readonly Happening[] {
  return [
    { at: foundedAt, happen: () => administration.setPassword(stage.firstToken, true) },
    ...groups.map(({ id, name }, index) => ({
      at: foundedAt + (10 + index) * minuteMs,
      happen: () => administration.putCohort(id, { name, timeZone: demoTimeZone }),
    })),
    ...staff.flatMap((colleague, index) => {
      const { id, name, login, number, phone } = colleague
      const token = Buffer.from(dice.bytes(16)).toString('base64url')
      const linkId = uuidV7<'link'>(foundedAt, dice.bytes(10))
      const cohortIds = groups.filter((group) => group.supervisor === colleague).map((group) => group.id)
      const account = { name, login, phone: number, administrator: false, cohortIds, ended: false }
      return [
        { at: foundedAt + (20 + index) * minuteMs, happen: () => administration.putSupervisor(id, account) },
        {
          at: foundedAt + (30 + index) * minuteMs,
          happen: () => administration.putPasswordLink(linkId, id, token),
        },
        { at: foundedAt + (40 + index) * minuteMs, happen: () => phone.setPassword(token, false) },
      ]
    }),
  ]
}

/** What each supervisor asked her cohort to study, one module after the other. */
export function assigningOf(group: Group, dice: Dice): readonly Happening[] {
  return group.work.map(({ packs, assignedAt, dueAt }, index) => {
    const id = uuidV7<'assignment'>(assignedAt, dice.bytes(10))
    const assignment = toCohort(group.id, packs.ar.moduleId, dayOf(dueAt, demoTimeZone), notes[index] ?? null)
    return { at: assignedAt, happen: () => group.supervisor.phone.putAssignment(id, assignment) }
  })
}
