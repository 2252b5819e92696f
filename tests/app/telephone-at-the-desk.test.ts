import { beforeEach, describe, expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import type { Reason } from '#domain/supervision/reason.ts'
import LearnerTelephone from '#app/desk/telephone/LearnerTelephone.vue'
import MessageDialog from '#app/desk/telephone/MessageDialog.vue'
import OwnTelephone from '#app/phone/privacy/OwnTelephone.vue'
import { openDesk, stored } from '../support/at-the-desk.ts'
import { amina } from '../support/desk-rows.ts'

const telephone = { number: '0661 23 45 67', consentAt: 0 }
const overdue: Reason = { kind: 'overdue', since: null, moduleId: asId('play'), more: 0, dueOn: null }

// jsdom has dialogs that do not open.
beforeEach(() => {
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined })
})

describe('the number of a learner', () => {
  it('is kept only when she agreed, in digits that every phone dials', async () => {
    const desk = openDesk()
    const page = await desk.open(LearnerTelephone, { learner: amina })
    await page.get('input[type=tel]').setValue('٠٦٦١ ٢٣ ٤٥ ٦٧')
    await desk.submit(page)
    expect(desk.acts).toEqual([])
    expect(page.text()).toContain('Ask her first')
    await page.get('input[type=checkbox]').setValue(true)
    await desk.submit(page)
    // Without a network, too: an act, which waits on this phone.
    expect(desk.acts).toMatchObject([{ kind: 'telephone', learnerId: 'amina', number: '0661 23 45 67' }])
    expect(desk.sent).toEqual([])
  })

  it('is a link that dials, and nothing without a number', async () => {
    const desk = openDesk()
    const page = await desk.open(LearnerTelephone, { learner: { ...amina, telephone } })
    expect(page.get('a.button').attributes('href')).toBe('tel:0661234567')
    await desk.change(page, { learner: amina })
    expect(page.find('a.button').exists()).toBe(false)
  })

  it('is shown to her, and she takes it back', async () => {
    const desk = openDesk()
    const said = (kept: typeof telephone | null) => ({ ...stored, body: { now: 0, telephone: kept } })
    desk.answer(said(telephone), stored, said(null))
    const page = await desk.open(OwnTelephone, { accountId: 'amina' })
    expect(page.text()).toContain('0661 23 45 67')
    await desk.press(page, 'Delete my number')
    expect(desk.sent[1]?.body).toEqual({ number: null, was: '0661 23 45 67' })
    expect(page.text()).toContain('has no number of yours')
  })
})

describe('a message to her', () => {
  const link = async (learner: typeof amina): Promise<string> => {
    const page = await openDesk('en').open(MessageDialog, { learner, number: '0661234567', reason: overdue })
    await expect.poll(() => page.get('textarea').element.value).not.toBe('')
    return decodeURIComponent(page.get('a.primary').attributes('href') ?? '')
  }

  it('is in her language and addressed as she is, whatever the reader’s', async () => {
    expect(await link({ ...amina, language: 'ar', address: 'feminine' })).toContain('تحتاجين')
    expect(await link({ ...amina, language: 'ar', address: 'masculine' })).toContain('هل تحتاج ')
    expect(await link({ ...amina, language: 'fr', address: 'feminine' })).toContain('Avez-vous besoin')
  })

  it('has nothing of her in its link but the number', async () => {
    const address = await link({ ...amina, name: 'Zineb Amrani', language: 'en', address: 'feminine' })
    expect(address).toContain('wa.me/212661234567?text=')
    expect(address).not.toMatch(/Zineb|Amrani|amina/)
  })
})
