import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Act } from '#domain/desk/act.ts'
import { asId } from '#domain/id.ts'
import type { BoardInvitation } from '#protocol/desk/supervision.ts'
import InviteSection from '#app/desk/invitations/InviteSection.vue'
import { openDesk } from '../support/at-the-desk.ts'
import { amina } from '../support/desk-rows.ts'

const zineb: BoardInvitation = {
  id: asId('z'),
  cohortId: asId('north'),
  name: 'Zineb Alami',
  state: 'open',
  expiresAt: 0,
  usedBy: null,
}
const props = {
  cohort: { id: asId<'cohort'>('north'), name: 'North' },
  learners: [amina],
  invitations: [zineb],
}
const invitedBy = ({ acts }: { readonly acts: readonly Act[] }): (string | null)[] =>
  acts.flatMap((act) => (act.kind === 'invite' ? [act.name] : []))

async function look(page: VueWrapper, text: string): Promise<void> {
  await page.get('textarea').setValue(text)
  await page.get('details form').trigger('submit')
}
const make = async (page: VueWrapper): Promise<void> => {
  await page.get('details form').trigger('submit')
  await flushPromises()
}
const names = (page: VueWrapper): string[] =>
  page.findAll<HTMLInputElement>('.name-line .input').map(({ element }) => element.value)
const ticks = (page: VueWrapper): boolean[] =>
  page.findAll<HTMLInputElement>('.name-line [type=checkbox]').map(({ element }) => element.checked)

describe('a pasted column of names', () => {
  it('is shown line by line before anything is made', async () => {
    const desk = openDesk()
    const page = await desk.open(InviteSection, props)
    await look(page, '1. Khadija Benali 0661234567\n\n2) Hind\n• Rachida\t0661234568')
    expect(names(page)).toEqual(['Khadija Benali', 'Hind', 'Rachida'])
    expect(page.text()).toContain('2 telephone numbers are left out')
    expect(desk.sent).toEqual([])
    await make(page)
    expect(invitedBy(desk)).toEqual(['Khadija Benali', 'Hind', 'Rachida'])
    expect(desk.sent).toEqual([])
    expect(page.text()).toContain('3 invitations made')
    expect(page.get('textarea').element.value).toBe('')
  })

  it('says who is in the group, invited or twice in it, and leaves them out until she takes them', async () => {
    const desk = openDesk()
    const page = await desk.open(InviteSection, props)
    await look(page, 'AMINA\nAlami zineb\nHind\nhind')
    expect(ticks(page)).toEqual([false, false, true, false])
    const said = page
      .findAll('.name-line')
      .map((line) => line.find('.name-line-doubt').exists() && line.text())
    expect(said[0]).toContain('in the group already')
    expect(said[1]).toContain('is open already')
    expect(said[3]).toContain('higher up')
    await page.findAll('.name-line [type=checkbox]')[0]?.setValue(true)
    await make(page)
    expect(invitedBy(desk)).toEqual(['AMINA', 'Hind'])
  })

  it('is corrected where it stands; an empty line invites nobody', async () => {
    const desk = openDesk()
    const page = await desk.open(InviteSection, props)
    await look(page, 'Khadija\nHind\nHind, Rachida')
    expect(ticks(page)).toEqual([true, true, false])
    await page.findAll('.name-line .input')[0]?.setValue('  ')
    await page.findAll('.name-line .input')[2]?.setValue('Rachida')
    await page.findAll('.name-line [type=checkbox]')[2]?.setValue(true)
    await make(page)
    expect(invitedBy(desk)).toEqual(['Hind', 'Rachida'])
  })

  it('of more than sixty is made in two times', async () => {
    const desk = openDesk()
    const page = await desk.open(InviteSection, props)
    const list = Array.from(
      { length: 75 },
      (_, at) => `Khadija ${'abcdefghij'[at % 10]}${'klmnopqr'[Math.floor(at / 10)]}`,
    )
    await look(page, list.join('\n'))
    expect(page.text()).toContain('The list has 75 names')
    expect(names(page)).toHaveLength(60)
    await make(page)
    expect(names(page)).toHaveLength(15)
    await make(page)
    expect(invitedBy(desk)).toHaveLength(75)
    expect(page.text()).toContain('75 invitations made')
  })

  it('of which none of the first sixty is meant goes on to the next', async () => {
    const desk = openDesk()
    const page = await desk.open(InviteSection, props)
    await look(page, [...Array.from({ length: 60 }, () => 'Amina'), 'Hind'].join('\n'))
    expect(ticks(page)).not.toContain(true)
    await desk.press(page, 'On to the next')
    expect(names(page)).toEqual(['Hind'])
    await make(page)
    expect(invitedBy(desk)).toEqual(['Hind'])
  })

  it('put where one name belongs is taken for the list it is', async () => {
    const desk = openDesk()
    const page = await desk.open(InviteSection, props)
    const paste = new Event('paste', { bubbles: true, cancelable: true })
    Object.assign(paste, { clipboardData: { getData: () => 'Khadija\nHind' } })
    page.get('input').element.dispatchEvent(paste)
    await flushPromises()
    expect(page.get('input').element.value).toBe('')
    expect(page.get('textarea').element.value).toBe('Khadija\nHind')
    expect(page.get('details').element.open).toBe(true)
  })

  it('without a single name says what to write', async () => {
    const page = await openDesk().open(InviteSection, props)
    await look(page, '0661234567\n12')
    expect(page.get('[role=alert]').text()).toContain('no name')
  })
})
