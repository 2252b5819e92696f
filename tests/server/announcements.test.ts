import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { AnnounceAct } from '#domain/desk/act.ts'
import { type CohortId, type Id, uuidV7 } from '#domain/id.ts'
import {
  ownAnnouncements,
  type StaffAnnouncement,
  staffAnnouncements,
} from '#protocol/announcements/announcements.ts'
import { done } from '#protocol/desk/supervision.ts'
import { type Association, dayMs, idOf, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import type { TestPhone } from '../support/phone.ts'

describeOnBoth('an announcement to groups', (kind) => {
  let association: Association
  let north: CohortId
  let south: CohortId
  let amina: TestPhone
  let hind: TestPhone
  let zahra: TestPhone
  beforeEach(async () => {
    association = await openAssociation(kind)
    north = await association.newCohort('North')
    south = await association.newCohort('South')
    amina = await association.newLearner(north, 'Amina')
    hind = await association.newLearner(south, 'Hind')
    zahra = await association.newSupervisor('zahra', [north])
  })
  afterEach(() => association.close())

  const newId = () => uuidV7<'announcement'>(association.now(), randomBytes(10))
  const later = (ms: number): void => association.setClock(association.now() + ms)
  const said = (changes: Partial<AnnounceAct> = {}) => ({
    ...{ kind: 'announce' as const, announcementId: newId(), cohortIds: [north] },
    ...{ ar: 'الخميس', fr: 'Jeudi', lastOn: '2026-09-20' },
    ...changes,
  })
  const deliver = async (by: TestPhone, facts: Parameters<TestPhone['act']>[0], changes = {}) => {
    const [reply] = (await by.sync([by.act(facts, changes)])).replies
    return reply?.kind === 'refused' ? reply.reason : reply?.kind
  }
  const own = async (by: TestPhone, opened: readonly Id<'announcement'>[] = []) =>
    succeed(await by.ask(ownAnnouncements, 'POST', '/api/announcements/own', { opened })).announcements
  const read = async (by: TestPhone): Promise<(string | null)[]> => (await own(by)).map(({ fr }) => fr)
  const listed = async (by: TestPhone): Promise<StaffAnnouncement[]> =>
    succeed(await by.ask(staffAnnouncements, 'GET', '/api/announcements')).announcements

  it('is read by its groups alone, also by who joins later', async () => {
    expect(await deliver(zahra, said())).toBe('stored')
    expect(await own(amina)).toMatchObject([
      { ar: 'الخميس', fr: 'Jeudi', lastOn: '2026-09-20', by: 'Supervisor zahra', at: association.now() },
    ])
    expect(await read(hind)).toEqual([])
    const newcomer = await association.newLearner(north, 'Salma')
    expect(await read(newcomer)).toEqual(['Jeudi'])
  })

  it('is said to be new with her next delivery, and so is its withdrawal; to nobody else', async () => {
    const before = [(await amina.sync()).announced, (await hind.sync()).announced]
    const one = said()
    await deliver(zahra, one)
    const after = (await amina.sync()).announced
    expect(after).not.toBe(before[0])
    expect((await amina.sync()).announced).toBe(after)
    await deliver(zahra, { kind: 'retract', announcementId: one.announcementId })
    expect((await amina.sync()).announced).not.toBe(after)
    expect((await hind.sync()).announced).toBe(before[1])
  })

  it('goes with her to another group no more: there stands what that group reads', async () => {
    await deliver(zahra, said())
    await deliver(association.administrator, said({ cohortIds: [south], fr: 'Lundi' }))
    const put = { name: 'Amina', cohortId: south, ended: false }
    succeed(await association.administrator.ask(done, 'PUT', `/api/learners/${idOf(amina)}`, put))
    expect(await read(amina)).toEqual(['Lundi'])
  })

  it('to several groups is for all of them or for none', async () => {
    expect(await deliver(zahra, said({ cohortIds: [north, south] }))).toBe('not-yours')
    expect(await read(amina)).toEqual([])
    expect(await deliver(association.administrator, said({ cohortIds: [north, south, south] }))).toBe(
      'stored',
    )
    expect([await read(amina), await read(hind)]).toEqual([['Jeudi'], ['Jeudi']])
  })

  it.each([
    ['no text', { ar: null, fr: null }, 'malformed'],
    ['text that does not show', { ar: '\u200f', fr: ' ' }, 'malformed'],
    ['no group', { cohortIds: [] }, 'malformed'],
    ['a last day that had passed when it was written', { lastOn: '2026-09-06' }, 'wrong-day'],
    ['a last day years away', { lastOn: '2029-09-06' }, 'wrong-day'],
    ['a last day that is none', { lastOn: '2026-02-31' }, 'malformed'],
    ['words beyond what a phone shows', { ar: 'x'.repeat(1_001) }, 'malformed'],
  ])('with %s is refused', async (_, changes, reason) => {
    expect(await deliver(zahra, said(changes))).toBe(reason)
    expect(await read(amina)).toEqual([])
  })

  it('is over after its last day, in the zone of its group; one that comes too late is kept and shown to nobody', async () => {
    await deliver(zahra, said({ lastOn: '2026-09-07' }))
    expect(await read(amina)).toEqual(['Jeudi'])
    later(dayMs)
    expect(await read(amina)).toEqual([])
    const late = said({ lastOn: '2026-09-07', fr: 'Mardi' })
    expect(await deliver(zahra, late, { submittedAt: association.now() - dayMs })).toBe('stored')
    expect(await read(amina)).toEqual([])
    expect((await listed(zahra)).map(({ fr }) => fr)).toContain('Mardi')
  })

  it('is withdrawn from the groups of whoever withdraws it, and from no others', async () => {
    const both = said({ cohortIds: [north, south] })
    await deliver(association.administrator, both)
    const { announcementId } = both
    const other = await association.newSupervisor('other', [])
    expect(await deliver(other, { kind: 'retract', announcementId })).toBe('not-yours')
    expect(await deliver(zahra, { kind: 'retract', announcementId })).toBe('stored')
    expect([await read(amina), await read(hind)]).toEqual([[], ['Jeudi']])
    expect(await listed(zahra)).toMatchObject([{ withdrawn: true }])
    expect(await listed(association.administrator)).toMatchObject([{ withdrawn: false }])
  })

  it('says how many have opened it and who, once each, of groups she follows', async () => {
    const both = said({ cohortIds: [north, south] })
    await deliver(association.administrator, both)
    await own(amina, [both.announcementId])
    const at = association.now()
    later(60_000)
    await own(amina, [both.announcementId])
    await own(hind, [both.announcementId])
    expect(await listed(zahra)).toMatchObject([{ people: 1, openedBy: [{ name: 'Amina', at }] }])
    expect(await listed(association.administrator)).toMatchObject([
      { people: 2, openedBy: [{ name: 'Amina' }, { name: 'Hind' }] },
    ])
  })

  it('that is not for her cannot be opened by her', async () => {
    const facts = said()
    await deliver(zahra, facts)
    await own(hind, [facts.announcementId, newId()])
    expect(await listed(zahra)).toMatchObject([{ openedBy: [] }])
  })

  it('delivered twice is one, and its id never says something else', async () => {
    const facts = said()
    const act = zahra.act(facts)
    await zahra.sync([act])
    await zahra.sync([act])
    expect(await read(amina)).toEqual(['Jeudi'])
    expect(await deliver(zahra, { ...facts, fr: 'Vendredi' })).toBe('malformed')
    expect(await read(amina)).toEqual(['Jeudi'])
  })

  it('is in no report of learning, and nobody waits for it', async () => {
    await deliver(zahra, said())
    const { learners } = await association.board(zahra)
    expect(learners[0]?.cells).toEqual([])
  })
})
