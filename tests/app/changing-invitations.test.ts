import { flushPromises, type DOMWrapper, type VueWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import type { BoardInvitation } from '#protocol/desk/supervision.ts'
import InvitationLine from '#app/desk/invitations/InvitationLine.vue'
import InvitationList from '#app/desk/invitations/InvitationList.vue'
import { openDesk } from '../support/at-the-desk.ts'

const amina: BoardInvitation = {
  id: asId('a'),
  cohortId: asId('north'),
  name: 'Amina',
  state: 'open',
  expiresAt: Date.parse('2026-12-10T10:00:00Z'),
  usedBy: null,
  madeBy: 'Rachida',
}
const props = (...invitations: BoardInvitation[]) => ({ invitations, cohort: 'North' })

async function press(within: Pick<DOMWrapper<Element>, 'findAll'>, words: string): Promise<void> {
  await within
    .findAll('button')
    .find((button) => button.text().includes(words))
    ?.trigger('click')
  await flushPromises()
}
async function open(page: VueWrapper) {
  await press(page, 'Change')
  return page.get('form')
}

beforeEach(() => {
  // jsdom has no dialogs.
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined })
})

describe('an open invitation', () => {
  it('says who made it and where its code is, to everybody who follows the group', async () => {
    const page = await openDesk().open(InvitationLine, { invitation: amina, code: null, cohort: 'North' })
    expect(page.text()).toContain('Made by Rachida')
    expect(page.text()).toContain('only on the phone where it was made')
  })

  it('gets another name, and what stood on the screen goes along', async () => {
    const desk = openDesk()
    const page = await desk.open(InvitationList, props(amina))
    const form = await open(page)
    await form.get('input').setValue(' Amina   El Alaoui ')
    await desk.submit(page)
    const was = { name: 'Amina', withdrawn: false }
    expect(desk.acts).toMatchObject([
      { kind: 'invitation', invitationId: 'a', name: 'Amina El Alaoui', withdrawn: false, was },
    ])
    expect(desk.sent).toEqual([])
    expect(page.find('form').exists()).toBe(false)
  })

  it('is withdrawn only when it was asked back', async () => {
    const desk = openDesk()
    const page = await desk.open(InvitationList, props(amina))
    const form = await open(page)
    await press(form, 'Withdraw')
    expect(desk.acts).toEqual([])
    expect(page.get('dialog').text()).toContain('opens nothing')
    await press(page.get('dialog'), 'Withdraw')
    expect(desk.acts).toMatchObject([{ name: 'Amina', withdrawn: true }])
  })

  it('named by somebody else meanwhile shows both names', async () => {
    const desk = openDesk()
    const page = await desk.open(InvitationList, props(amina))
    await (await open(page)).get('input').setValue('Amina A.')
    await desk.change(page, props({ ...amina, name: 'Amina B.' }))
    expect(page.get('form').text()).toContain('Amina B.')
    expect(page.get('form').get('input').element.value).toBe('Amina A.')
  })
})

describe('an invitation that is over', () => {
  it('says who withdrew it and when, and offers nothing to press', async () => {
    const at = Date.parse('2026-11-29T09:00:00Z')
    const withdrawn = { ...amina, state: 'replaced' as const, withdrawn: { at, by: 'Zahra' } }
    const page = await openDesk().open(InvitationList, props(withdrawn))
    const row = page.get('details li')
    expect(row.text()).toContain('Withdrawn by Zahra')
    expect(row.text()).not.toContain('Replaced')
    expect(row.findAll('button')).toHaveLength(0)
  })

  it('because she joined with another code says so beside her name', async () => {
    const closed = { ...amina, state: 'used' as const, usedBy: 'Amina E.', closed: true }
    const page = await openDesk().open(InvitationList, props(closed))
    expect(page.get('details li').text()).toMatch(/Amina.*Amina E\..*another code/)
  })
})
