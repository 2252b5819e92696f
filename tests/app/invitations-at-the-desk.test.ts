import { flushPromises, type DOMWrapper, type VueWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { asId } from '#domain/id.ts'
import type { BoardInvitation } from '#protocol/desk/supervision.ts'
import InvitationList from '#app/desk/invitations/InvitationList.vue'
import InviteForm from '#app/desk/invitations/InviteForm.vue'
import { openDesk } from '../support/at-the-desk.ts'

const cohort = { id: asId<'cohort'>('north'), name: 'North' }
const invited = (
  id: string,
  name: string | null,
  state: BoardInvitation['state'] = 'open',
): BoardInvitation => ({
  id: asId(id),
  cohortId: cohort.id,
  name,
  state,
  expiresAt: Date.parse('2026-12-10T10:00:00Z'),
  usedBy: null,
})
const zineb = invited('z', 'Zineb')
const amina = invited('a', 'Amina')
const nobody = invited('n', null)
const other = invited('o', null)
const all = [zineb, nobody, amina, other]

const rows = (page: VueWrapper): DOMWrapper<Element>[] => page.findAll('li.invitation')
const rowOf = (page: VueWrapper, number: number): DOMWrapper<Element> => {
  const row = rows(page)[number]
  if (!row) throw new Error(`There is no row ${number}.`)
  return row
}
async function press(within: Pick<DOMWrapper<Element>, 'findAll'>, words: string): Promise<void> {
  await within
    .findAll('button')
    .find((button) => button.text().includes(words))
    ?.trigger('click')
  await flushPromises()
}
async function renew(page: VueWrapper, number: number): Promise<void> {
  await press(rowOf(page, number), 'New code')
  await press(rowOf(page, number).get('dialog'), 'New code')
}
const replacementIn = (body: unknown): { id: string; code: string; replaces: string } =>
  (body as { invitations: { id: string; code: string; replaces: string }[] }).invitations[0] ?? {
    id: '',
    code: '',
    replaces: '',
  }
const withHyphens = (code: string): RegExp => new RegExp([...code].join('-?'))

beforeEach(() => {
  // jsdom has no dialogs.
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined })
})

describe('a new code in the list of invitations', () => {
  it('is asked for first: the code that was handed out stops working', async () => {
    const desk = openDesk()
    const page = await desk.open(InvitationList, { invitations: all, cohort: 'North' })
    await press(rowOf(page, 0), 'New code')
    expect(desk.sent).toEqual([])
    expect(rowOf(page, 0).get('dialog').text()).toContain('stops working')
    await press(rowOf(page, 0).get('dialog'), 'New code')
    expect(desk.sent).toHaveLength(1)
    expect(replacementIn(desk.sent[0]?.body).replaces).toBe('a')
  })

  it('is not asked for where nothing stops working: the time of the old one is over', async () => {
    const desk = openDesk()
    const late = invited('l', 'Latifa', 'expired')
    const page = await desk.open(InvitationList, { invitations: [late], cohort: 'North' })
    const again = rowOf(page, 0)
      .findAll('button')
      .find((button) => button.text().includes('New code'))
    void again?.trigger('click')
    void again?.trigger('click')
    await flushPromises()
    await press(rowOf(page, 0), 'New code')
    expect(desk.sent).toHaveLength(1)
    expect(page.text()).not.toContain('Expired')
  })

  it('leaves each row in its place, by name, and those without a name last', async () => {
    const desk = openDesk()
    const page = await desk.open(InvitationList, { invitations: all, cohort: 'North' })
    const names = (): string[] => rows(page).map((row) => row.get('bdi').text())
    expect(names()).toEqual(['Amina', 'Zineb', 'No name', 'No name'])
    await renew(page, 2)
    const made = replacementIn(desk.sent[0]?.body)
    const invitations = [zineb, { ...nobody, state: 'replaced' }, amina, other, invited(made.id, null)]
    await desk.change(page, { invitations, cohort: 'North' })
    expect(names().slice(0, 4)).toEqual(['Amina', 'Zineb', 'No name', 'No name'])
    expect(rowOf(page, 2).find('.code-card').text()).toMatch(withHyphens(made.code))
    expect(rowOf(page, 3).find('.code-card').exists()).toBe(false)
    // The next one replaces this one, not the first.
    await renew(page, 2)
    expect(replacementIn(desk.sent[1]?.body).replaces).toBe(made.id)
  })

  it('opens where it was asked for, alone, and has the focus', async () => {
    const desk = openDesk()
    const page = await desk.open(InvitationList, { invitations: all, cohort: 'North' })
    await press(rowOf(page, 1), 'Show the code')
    expect(rowOf(page, 1).find('.code-card').exists()).toBe(true)
    await renew(page, 0)
    await nextTick()
    expect(page.findAll('.code-card')).toHaveLength(1)
    const made = replacementIn(desk.sent[0]?.body)
    expect(rowOf(page, 0).get('.code-card').text()).toMatch(withHyphens(made.code))
    expect(rowOf(page, 0).get('.code-card').element.contains(document.activeElement)).toBe(true)
  })
})

describe('the code below the form', () => {
  it('has the name of its person', async () => {
    const desk = openDesk()
    const page = await desk.open(InviteForm, { cohort, invitations: [] })
    await page.get('input').setValue('Zineb')
    await desk.submit(page)
    expect(page.get('.code-card').text()).toContain('Zineb')
  })

  it('is gone when the next name is asked back', async () => {
    const desk = openDesk()
    const page = await desk.open(InviteForm, { cohort, invitations: [] })
    await desk.submit(page)
    expect(page.find('.code-card').exists()).toBe(true)
    await page.get('input').setValue('0661234567')
    await desk.submit(page)
    expect(page.find('.code-card').exists()).toBe(false)
  })

  it('comes of one act, without a network, however often the button is pressed', async () => {
    const desk = openDesk()
    const page = await desk.open(InviteForm, { cohort, invitations: [] })
    await page.get('input').setValue('Zineb')
    const form = page.get('form')
    void form.trigger('submit')
    void form.trigger('submit')
    await flushPromises()
    expect(desk.acts).toMatchObject([{ kind: 'invite', cohortId: 'north', name: 'Zineb' }])
    const codes = desk.acts.flatMap((act) => (act.kind === 'invite' ? [act.code] : []))
    expect(page.get('.code-card').text()).toMatch(withHyphens(codes[0] ?? 'none'))
    expect(desk.sent).toEqual([])
    expect(page.get('.code-card').text()).toContain('opens nothing before')
  })
})
