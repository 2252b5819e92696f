import { uuidV7 } from '#domain/id.ts'
import { makeCode, showCode } from '#protocol/enrolment/code.ts'
import { administrator, invitedByName, passwordFrom } from './cast.ts'
import { diceFrom } from './dice.ts'
import { educatorsFrom } from './educators.ts'
import { groupsOf, oldestCohortDays, staffOf } from './groups.ts'
import { happeningsOf } from './lives.ts'
import type { DemoNote } from './note.ts'
import { staffPhone } from './staff-phone.ts'
import { assigningOf, openingOf } from './opening.ts'
import { downloadPacks } from './packs.ts'
import { dayMs, minuteMs, type Stage, startOfDay } from './stage.ts'
import { playOut } from './timeline.ts'

/** Plays months of an association through the server's front door, and returns the way in. */
export async function seedAssociation(stage: Stage): Promise<DemoNote> {
  const { url, now, seed } = stage
  const dice = diceFrom(seed, 'staff')
  const foundedAt = startOfDay(now - (oldestCohortDays + 6) * dayMs)
  let clock = foundedAt
  const clockNow = () => clock

  const password = passwordFrom(dice)
  const administration = staffPhone(url, { ...administrator, password }, clockNow)
  const staff = staffOf(url, foundedAt, clockNow, dice)
  const groups = groupsOf(staff, await downloadPacks(url), now, dice)
  const lives = educatorsFrom(seed, groups.length).flatMap((educator, index) => {
    const group = groups[educator.cohort]
    return group === undefined ? [] : happeningsOf(educator, group, Math.floor(index / groups.length), stage)
  })
  // One link a cohort is left open for whoever tries the demo. One more is for a colleague who has not come yet.
  const invitations = groups.map(({ id, supervisor, name: cohort }, index) => {
    const forYou = {
      id: uuidV7<'invitation'>(now, dice.bytes(10)),
      code: makeCode(dice.bytes(6)),
      name: null,
    }
    const name = invitedByName[index] ?? null
    const forHer = { id: uuidV7<'invitation'>(now, dice.bytes(10)), code: makeCode(dice.bytes(6)), name }
    const happen = () => supervisor.phone.putInvitations(id, [forHer, forYou])
    return { at: now - minuteMs, happen, cohort, code: showCode(forYou.code) }
  })

  const all = [
    ...openingOf(stage, foundedAt, administration, groups, staff, dice),
    ...groups.flatMap((group) => assigningOf(group, dice)),
    ...lives,
    ...invitations,
  ]
  await playOut(
    all.filter(({ at }) => at < now),
    (at) => stage.setClock((clock = at)),
  )
  return {
    url,
    administrator: { login: administrator.login, password },
    supervisors: staff.map((one) => ({
      login: one.login,
      password: one.password,
      cohorts: groups.filter((group) => group.supervisor === one).map(({ name }) => name),
    })),
    invitations: invitations.map(({ cohort, code }) => ({ cohort, code })),
  }
}
