import { dayOf } from '#domain/assignment/days.ts'
import { asId, type AccountId, type CohortId, uuidV7 } from '#domain/id.ts'
import { makeCode, showCode } from '#protocol/code.ts'
import { administrator, cohorts, invitedByName, passwordFrom, supervisors } from './cast.ts'
import { demoPhone } from './demo-phone.ts'
import { type Dice, diceFrom } from './dice.ts'
import { type Educator, educatorsFrom } from './educators.ts'
import { dayMs, lifeOf, type Work } from './life.ts'
import { type DemoNote } from './note.ts'
import { type OfficePhone, officePhone, toCohort } from './office.ts'
import { downloadPacks } from './packs.ts'
import { type Happening, playOut } from './timeline.ts'

export type Stage = {
  readonly url: string
  /** The secret of the link printed at first start. */
  readonly firstToken: string
  readonly build: string
  readonly seed: number
  /** The real time, where the history ends. */
  readonly now: number
  readonly setClock: (nowMs: number) => void
}

const timeZone = 'Africa/Casablanca'
const minute = 60_000
/** Days after joining: assigned, due. */
const rhythm = [
  { assigned: 1, due: 34 },
  { assigned: 42, due: 72 },
  { assigned: 80, due: 115 },
] as const
const notes = [
  'نبدأ بهذه الوحدة معا. اتصلن بي إن صعب عليكن شيء.',
  null,
  'Avant ma visite, si possible.',
] as const

/** Plays months of an association through the server's front door, and returns the way in. */
export async function seedAssociation(stage: Stage): Promise<DemoNote> {
  const dice = diceFrom(stage.seed, 'office')
  const packs = await downloadPacks(stage.url)
  const founded = startOfDay(stage.now - (Math.max(...cohorts.map((one) => one.joinedDaysAgo)) + 6) * dayMs)
  let clock = founded
  const setClock = (nowMs: number) => stage.setClock((clock = nowMs))
  const phoneOf = (person: { readonly login: string; readonly name: string }) => {
    const worker = { ...person, password: passwordFrom(dice) }
    return { worker, phone: officePhone(stage.url, worker, () => clock) }
  }
  const office = phoneOf(administrator)
  const staff = supervisors.map((person) => ({
    ...phoneOf(person),
    person,
    id: newId<'account'>(founded, dice),
  }))
  const groups = cohorts.map((plan) => {
    const joinedAt = startOfDay(stage.now - plan.joinedDaysAgo * dayMs) + 9 * 60 * minute
    const work: Work[] = packs.slice(0, rhythm.length).map((pair, index) => {
      const { assigned, due } = rhythm[index] ?? rhythm[0]
      return {
        packs: pair,
        assignedAt: joinedAt + assigned * dayMs,
        dueAt: startOfDay(joinedAt + (due + 1) * dayMs) - 1,
      }
    })
    const supervisor = staff[plan.supervisor] ?? office
    return { ...plan, id: newId<'cohort'>(founded, dice), joinedAt, work, supervisor }
  })

  const happenings: Happening[] = [
    { at: founded, happen: () => office.phone.setPassword(stage.firstToken, true) },
    ...groups.map(({ id, name }, index) => ({
      at: founded + (10 + index) * minute,
      happen: () => office.phone.putCohort(id, { name, timeZone }),
    })),
    ...staff.flatMap(({ id, person, phone }, index) => {
      const token = Buffer.from(dice.bytes(16)).toString('base64url')
      const own = groups.filter((group) => group.supervisor === staff[index]).map((group) => group.id)
      const facts = { name: person.name, login: person.login, phone: person.phone, administrator: false }
      return [
        {
          at: founded + (20 + index) * minute,
          happen: () => office.phone.putSupervisor(id, { ...facts, cohortIds: own, ended: false }),
        },
        {
          at: founded + (30 + index) * minute,
          happen: () => office.phone.putPasswordLink(newId<'link'>(founded, dice), id, token),
        },
        { at: founded + (40 + index) * minute, happen: () => phone.setPassword(token, false) },
      ]
    }),
    ...groups.flatMap(({ id, work, supervisor }) =>
      work.map(({ packs: pair, assignedAt, dueAt }, index) => ({
        at: assignedAt,
        happen: () =>
          supervisor.phone.putAssignment(
            newId<'assignment'>(assignedAt, dice),
            toCohort(id, pair.ar.moduleId, dayOf(dueAt - 1, timeZone), notes[index] ?? null),
          ),
      })),
    ),
  ]
  const people = educatorsFrom(stage.seed, groups.length)
  for (const [index, educator] of people.entries()) {
    const group = groups[educator.cohort]
    if (group) happenings.push(...happeningsOf(educator, group, index, stage))
  }
  const invitations = groups.map(({ name, id, supervisor }, index) => {
    const code = makeCode(dice.bytes(6))
    const named = {
      id: newId<'invitation'>(stage.now, dice),
      code: makeCode(dice.bytes(6)),
      name: invitedByName[index] ?? null,
    }
    const open = { id: newId<'invitation'>(stage.now, dice), code, name: null }
    happenings.push({
      at: stage.now - minute,
      happen: () => supervisor.phone.putInvitations(id, [named, open]),
    })
    return { cohort: name, code: showCode(code) }
  })
  await playOut(
    happenings.filter(({ at }) => at <= stage.now),
    setClock,
  )
  return {
    url: stage.url,
    administrator: { login: administrator.login, password: office.worker.password },
    supervisors: staff.map((one) => ({
      login: one.worker.login,
      password: one.worker.password,
      cohorts: groups.filter((group) => group.supervisor === one).map(({ name }) => name),
    })),
    invitations,
  }
}

type Group = {
  readonly id: CohortId
  readonly joinedAt: number
  readonly work: readonly Work[]
  readonly supervisor: { readonly phone: OfficePhone }
}

/** Invited, joined on the training day, then a life; one whose phone stays silent is ended by her supervisor. */
function happeningsOf(educator: Educator, group: Group, index: number, stage: Stage): readonly Happening[] {
  const { person, situation, packLanguage, clock } = educator
  const dice = diceFrom(stage.seed, person.name)
  const joinedAt = group.joinedAt + (index % 20) * 4 * minute
  const code = makeCode(dice.bytes(6))
  const isFull = situation.freeMb < 50
  const phone = demoPhone({
    url: stage.url,
    name: person.name,
    build: stage.build,
    freeMb: situation.freeMb + dice.between(0, isFull ? 6 : 2_500),
    aheadMs: clock.aheadMs,
    installed: isFull ? [] : group.work.map((one) => one.packs[packLanguage]),
  })
  const life = lifeOf(situation, packLanguage, clock, { joinedAt, now: stage.now }, group.work, dice)
  let accountId: AccountId = asId('')
  const invited = { id: newId<'invitation'>(joinedAt, dice), code, name: person.name }
  return [
    { at: joinedAt - 2 * dayMs, happen: () => group.supervisor.phone.putInvitations(group.id, [invited]) },
    {
      at: joinedAt,
      happen: async () => {
        accountId = (await phone.join(code, joinedAt)).id
      },
    },
    ...life.contacts.map((at) => ({ at, happen: () => phone.sync(life.acts, at) })),
    ...(situation.kind === 'stopped' && index % 3 === 0
      ? [
          {
            at: stage.now - 5 * dayMs,
            happen: () =>
              group.supervisor.phone.putLearner(accountId, {
                name: person.name,
                cohortId: group.id,
                ended: true,
              }),
          },
        ]
      : []),
  ]
}

const newId = <Kind extends string>(at: number, dice: Dice) => uuidV7<Kind>(at, dice.bytes(10))
const startOfDay = (at: number): number => Math.floor(at / dayMs) * dayMs
