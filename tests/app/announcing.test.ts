import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import AnnouncementCard from '#app/desk/announcements/AnnouncementCard.vue'
import AnnouncementForm from '#app/desk/announcements/AnnouncementForm.vue'
import { openDesk } from '../support/at-the-desk.ts'

const cohorts = ['north', 'south'].map((id) => ({ id: asId(id), name: id, timeZone: 'Africa/Casablanca' }))

describe('an announcement that is written', () => {
  it('is an act with its words, its groups and its last day, and the form stands empty then', async () => {
    const desk = openDesk()
    const page = await desk.open(AnnouncementForm, { cohorts })
    await page.get('textarea').setValue('يوم الخميس')
    expect(page.text()).toContain('No text in French')
    await page.get('input[type=checkbox]').setValue(true)
    await page.get('input[type=date]').setValue('2026-12-10')
    await desk.submit(page)
    await flushPromises()
    expect(desk.acts).toMatchObject([
      { kind: 'announce', ar: 'يوم الخميس', fr: null, cohortIds: ['north'], lastOn: '2026-12-10' },
    ])
    expect(desk.sent).toEqual([])
    expect(page.get('textarea').element.value).toBe('')
  })

  it('without words, group or day says so at each field, and loses nothing', async () => {
    const desk = openDesk()
    const page = await desk.open(AnnouncementForm, { cohorts })
    await desk.submit(page)
    const faults = page.findAll('.field-error').map((fault) => fault.text())
    expect(faults).toEqual([
      'There is no text here. Write the announcement in one language at least.',
      'No group is chosen. Choose one at least.',
      'The last day is not chosen. Choose the day after which the announcement is gone.',
    ])
    await page.get('textarea').setValue('x'.repeat(1_001))
    await page.get('input[type=checkbox]').setValue(true)
    await page.get('input[type=date]').setValue('2026-11-29')
    await desk.submit(page)
    expect(page.text()).toContain('This day has passed')
    expect(page.get('textarea').element.value).toHaveLength(1_001)
    expect(desk.acts).toEqual([])
  })
})

it('one that stands is withdrawn by an act, after a question', async () => {
  const announcement = {
    ...{ id: asId('n'), ar: 'الخميس', fr: null, lastOn: '2026-12-20', timeZone: 'Africa/Casablanca' },
    ...{ by: 'Zahra', at: 0, cohortIds: [asId('north')], withdrawn: false, people: 12 },
    openedBy: [{ name: 'Amina', at: 0 }],
  }
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined })
  const desk = openDesk()
  const props = { announcement, groups: ['north'], isOver: false, isWithdrawn: false }
  const page = await desk.open(AnnouncementCard, props)
  expect(page.get('details').text()).toMatch(/Opened by 1 person of 12.*Amina/s)
  await desk.press(page, 'Withdraw the announcement')
  expect(desk.acts).toEqual([])
  await page.get('dialog .buttons button').trigger('click')
  await flushPromises()
  expect(desk.acts).toMatchObject([{ kind: 'retract', announcementId: 'n' }])
})
