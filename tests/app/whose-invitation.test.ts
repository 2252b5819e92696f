import { flushPromises, type DOMWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import type { BoardInvitation } from '#protocol/desk/supervision.ts'
import InvitationList from '#app/desk/invitations/InvitationList.vue'
import { openDesk } from '../support/at-the-desk.ts'

const invited = (id: string, change: Partial<BoardInvitation>): BoardInvitation => ({
  ...{ id: asId(id), cohortId: asId('north'), name: null, state: 'open', expiresAt: 0, usedBy: null },
  ...change,
})
const khadija = invited('k', { name: 'Khadija Benali' })
const zineb = invited('z', { name: 'Zineb' })
const unnamed = invited('u', {
  state: 'used',
  usedBy: 'benali khadija',
  usedById: asId('p'),
  ownerUnsaid: true,
})
const props = (...invitations: BoardInvitation[]) => ({ invitations, cohort: 'North' })
async function press(within: Pick<DOMWrapper<Element>, 'findAll'>, words: string): Promise<void> {
  await within
    .findAll('button')
    .find((button) => button.text().includes(words))
    ?.trigger('click')
  await flushPromises()
}

beforeEach(() => {
  // jsdom has no dialogs.
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined })
})

describe('whoever joined with a code without a name', () => {
  it('is asked about, with the invitation of the same name chosen', async () => {
    const desk = openDesk()
    const page = await desk.open(InvitationList, props(zineb, khadija, unnamed))
    expect(page.get('section').text()).toContain('Which invitation was meant')
    await desk.submit(page)
    expect(desk.sent).toEqual([{ path: '/api/invitations/u/owner', body: { namedId: 'k', was: null } }])
  })

  it('of another name has to be chosen, or was none of them', async () => {
    const desk = openDesk()
    const page = await desk.open(InvitationList, props(zineb, unnamed))
    await desk.submit(page)
    expect(desk.sent).toEqual([])
    expect(page.get('[role=alert]').text()).toContain('Choose the name')
    await press(page, 'None of these')
    expect(desk.sent[0]?.body).toEqual({ namedId: null, was: null })
  })

  it('is not asked about when nothing is left to close, or when it was said', async () => {
    const desk = openDesk()
    const used = { ...zineb, state: 'used' as const, usedBy: 'Zineb' }
    const said = { ...unnamed, ownerUnsaid: false }
    for (const invitations of [props(used, unnamed), props(zineb, said)]) {
      const page = await desk.open(InvitationList, invitations)
      expect(page.find('section').exists()).toBe(false)
    }
  })

  it('whose invitation was closed by mistake gets it opened again', async () => {
    const desk = openDesk()
    const closed = invited('z', {
      name: 'Zineb',
      state: 'used',
      usedBy: 'Hind',
      usedById: asId('p'),
      closed: true,
    })
    const page = await desk.open(InvitationList, props(closed, { ...unnamed, ownerUnsaid: false }))
    await press(page, 'This was a mistake')
    await press(page.get('dialog'), 'This was a mistake')
    expect(desk.sent).toEqual([{ path: '/api/invitations/u/owner', body: { namedId: null, was: 'z' } }])
  })
})
