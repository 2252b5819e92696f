import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import type { StaffContact } from '#domain/supervision/contact.ts'
import type { Reason } from '#domain/supervision/reason.ts'
import RowActions from '#app/desk/contacts/RowActions.vue'
import TodayRow from '#app/desk/today/TodayRow.vue'
import { formHere } from '#app/desk/frame/useFormFields.ts'
import { openDesk } from '../support/at-the-desk.ts'
import { amina } from '../support/desk-rows.ts'

const now = Date.parse('2026-11-30T10:00:00Z')
const dayMs = 86_400_000
const silent: Reason = { kind: 'silent', since: now - 20 * dayMs, everConnected: true }
const telephone = { number: '0661 23 45 67', consentAt: 0 }
const learner = { ...amina, telephone }
const timeZone = 'Africa/Casablanca'
const row = { learner, shown: silent, reasons: [silent], timeZone, isLater: false }
const call: StaffContact = {
  ...{ id: asId('c'), way: 'call', outcome: 'promised', promisedOn: '2026-12-03', words: null },
  ...{ about: ['silent'], quietUntil: null, at: now - dayMs },
  by: { id: asId('naima'), name: 'Naima' },
}

// jsdom has dialogs that do not open.
beforeEach(() => {
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined })
})

describe('what became of a call', () => {
  it('is asked when she dials, and is an act with why she called', async () => {
    const desk = openDesk()
    const page = await desk.open(RowActions, row)
    await page.get('a[href^="tel:"]').trigger('click')
    expect(page.get('dialog').text()).toContain('What came of it?')
    await page.get('input[value=promised]').setValue(true)
    await page.get('input[type=date]').setValue('2026-12-03')
    await page.get('textarea').setValue('She asked her brother.')
    await desk.submit(page)
    expect(desk.acts).toMatchObject([
      {
        ...{ kind: 'call', learnerId: 'amina', by: 'call', outcome: 'promised', promisedOn: '2026-12-03' },
        ...{ words: 'She asked her brother.', about: ['silent'], quietDays: 0 },
      },
    ])
    expect(page.find('dialog').exists()).toBe(false)
    expect([...desk.begun]).toEqual([])
  })

  it('says what is missing, beside its field, and nothing is written', async () => {
    const desk = openDesk()
    const page = await desk.open(RowActions, row)
    await page.get('a[href^="tel:"]').trigger('click')
    await desk.submit(page)
    expect(page.get('[role=alert]').text()).toContain('Choose what came of it')
    await page.get('input[value=promised]').setValue(true)
    await desk.submit(page)
    expect(page.get('[role=alert]').text()).toContain('Choose the promised day')
    for (const day of ['2026-11-29', '2027-12-01']) {
      await page.get('input[type=date]').setValue(day)
      await desk.submit(page)
      expect(page.get('[role=alert]').text()).toContain('at most 120 days away')
    }
    expect(desk.acts).toEqual([])
  })

  it('waits from the moment of the call: killed, and left for now, it is still a draft', async () => {
    const desk = openDesk()
    const first = await desk.open(RowActions, row)
    await first.get('a[href^="tel:"]').trigger('click')
    await first.get('input[value=away]').setValue(true)
    await first.get('textarea').setValue('In Agadir until')
    await desk.press(first, 'Not now')
    const kept = [...desk.begun.values()].map(({ text }) => text).join()
    expect(kept).toContain('In Agadir until')
    sessionStorage.clear()
    const page = await desk.open(RowActions, row)
    await page.get('.row-more').trigger('click')
    await desk.press(page, 'Note a call')
    await flushPromises()
    expect(page.get<HTMLTextAreaElement>('textarea').element.value).toBe('In Agadir until')
    await desk.press(page, 'There was none')
    expect([...desk.begun]).toEqual([])
    expect(desk.acts).toEqual([])
  })
})

describe('left for later', () => {
  it('is an act of so many days, about what was on the list', async () => {
    const desk = openDesk()
    const page = await desk.open(RowActions, row)
    await page.get('.row-more').trigger('click')
    await desk.press(page, 'remind me in 7 days')
    expect(desk.acts).toMatchObject([{ kind: 'later', about: ['silent'], quietDays: 7 }])
  })

  it('is asked for on the row when a call was begun and nothing said', async () => {
    const desk = openDesk()
    const page = await desk.open(RowActions, { ...row, begun: new Set([formHere('call:amina')]) })
    expect(page.find('a').exists()).toBe(false)
    await desk.press(page, 'What came of it?')
    expect(page.find('dialog').exists()).toBe(true)
  })

  it('is taken back by whoever sees it', async () => {
    const desk = openDesk()
    const page = await desk.open(RowActions, { ...row, isLater: true })
    await page.get('.row-more').trigger('click')
    await desk.press(page, 'Back on the list now')
    expect(desk.acts).toMatchObject([{ kind: 'later', quietDays: 0 }])
  })
})

describe('a row of today', () => {
  const lineOf = async (...contacts: StaffContact[]): Promise<string> => {
    const need = { learner: { ...learner, contacts }, reasons: [silent], shown: silent }
    const page = await openDesk().open(TodayRow, { need, group: null, now, titleOf: String, timeZone })
    const line = page.find('[data-contact]')
    // A day is never cut at the end of a line.
    return line.exists() ? line.text().replaceAll('\u00a0', ' ') : ''
  }

  it('says who called, when, and what came of it, so that nobody calls again', async () => {
    expect(await lineOf(call)).toBe('Call by Naima, yesterday: promised for 3 December 2026')
    const own = { ...call, by: { id: asId<'account'>('own'), name: 'Zahra' }, at: now } as const
    expect(await lineOf({ ...own, outcome: 'no-reply', promisedOn: null })).toBe('Your call, today: no reply')
  })

  it('says who left her for later, and until when', async () => {
    const until = Date.parse('2026-12-07T00:00:00Z')
    const later: StaffContact = { ...call, way: 'later', outcome: null, promisedOn: null, quietUntil: until }
    expect(await lineOf(later)).toBe('Left by Naima until 7 December 2026')
  })

  it('says nothing of a call of weeks ago', async () => {
    expect(await lineOf({ ...call, at: now - 15 * dayMs })).toBe('')
  })
})
