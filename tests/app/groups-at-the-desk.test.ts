import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import CohortForm from '#app/desk/cohorts/CohortForm.vue'
import PasswordLink from '#app/desk/administration/PasswordLink.vue'
import RemoveCohort from '#app/desk/cohorts/RemoveCohort.vue'
import UnfollowedGroups from '#app/desk/cohorts/UnfollowedGroups.vue'
import { useSession } from '#app/device/session.ts'
import LearnerForm from '#app/desk/learners/LearnerForm.vue'
import { amina } from '../support/desk-rows.ts'
import { noAnswer, openDesk, refused } from '../support/at-the-desk.ts'

const north = { id: asId<'cohort'>('north'), name: 'Aït Ourir', timeZone: 'Africa/Casablanca' }

beforeEach(() => {
  // jsdom has no dialogs.
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined })
})

describe('a group of a name that there is', () => {
  it('is asked about once, and made when she says so again', async () => {
    const desk = openDesk()
    const page = await desk.open(CohortForm, { others: [north] })
    await page.get('input').setValue('ait ourir')
    await desk.submit(page)
    expect(desk.sent).toEqual([])
    expect(page.get('[role=status]').text()).toContain('Aït Ourir')
    await desk.submit(page)
    expect(desk.sent).toHaveLength(1)
  })

  it('is not asked about when a group keeps its own name', async () => {
    const desk = openDesk()
    const page = await desk.open(CohortForm, { cohort: north, others: [north] })
    await page.get('input').setValue('AIT OURIR')
    await desk.submit(page)
    expect(desk.sent).toHaveLength(1)
  })
})

describe('removing a group', () => {
  it.each([
    [{ people: 1, open: 0 }, 'without people'],
    [{ people: 0, open: 2 }, 'withdraw its open invitations'],
  ])('with %j says why it stays', async (has, why) => {
    const page = await openDesk().open(RemoveCohort, { cohort: north, ...has })
    expect(page.text()).toContain(why)
    expect(page.find('button').exists()).toBe(false)
  })

  it('is asked back, and said to be done also when its first response was lost', async () => {
    const desk = openDesk()
    let gone = 0
    const page = await desk.open(RemoveCohort, {
      cohort: north,
      people: 0,
      open: 0,
      onDone: () => (gone += 1),
    })
    desk.answer(noAnswer, refused('not-found', 404))
    for (let round = 0; round < 2; round++) {
      await desk.press(page, 'Remove the group')
      expect(page.get('dialog').text()).toContain('cannot be undone')
      await page.get('dialog').findAll('button')[0]?.trigger('click')
      await flushPromises()
    }
    expect([desk.sent.length, gone]).toEqual([2, 1])
  })
})

describe('moving a learner to another group', () => {
  it('says before it is saved what becomes of what she was asked', async () => {
    const desk = openDesk()
    const south = { ...north, id: asId<'cohort'>('south'), name: 'Tahanaout' }
    const learner = { ...amina, cohortId: north.id }
    const page = await desk.open(LearnerForm, { learner, cohorts: [north, south] })
    expect(page.text()).not.toContain('Tahanaout” was asked')
    await page.get('select').setValue('south')
    expect(page.get('[role=status]').text()).toMatch(
      /“Aït Ourir” was asked.*“Tahanaout” was asked.*at least 7/,
    )
    expect(desk.sent).toEqual([])
  })
})

describe('a group nobody follows', () => {
  it('is said to the administrator, by its name, and to nobody else', async () => {
    const desk = openDesk()
    const cohorts = [
      { ...north, followers: 0 },
      { ...north, name: 'Followed', followers: 1 },
    ]
    const page = await desk.open(UnfollowedGroups, { cohorts })
    expect(page.text()).toBe('')
    const { profile } = useSession()
    if (!profile?.account) throw new Error('nobody is on the screen')
    useSession().profile = { ...profile, account: { ...profile.account, roles: ['administrator'] } }
    await flushPromises()
    expect(page.text()).toContain('Nobody follows this group')
    expect(page.text()).toContain('Aït Ourir')
    expect(page.text()).not.toContain('Followed')
  })
})

describe('a supervisor who was added a moment ago', () => {
  it('has her link at once, and again by a tap when no response came', async () => {
    const desk = openDesk()
    desk.answer(noAnswer)
    const supervisor = { id: asId<'account'>('s'), name: 'Rachida' }
    const page = await desk.open(PasswordLink, { supervisor, atOnce: true })
    expect(desk.sent).toHaveLength(1)
    await desk.press(page, 'Password link')
    // The same link: the server may have it since.
    expect(desk.sent[1]).toEqual(desk.sent[0])
  })
})
