import { beforeEach, expect, it } from 'vitest'
import RecoveryCode from '#app/desk/invitations/RecoveryCode.vue'
import PasswordLink from '#app/desk/administration/PasswordLink.vue'
import { openDesk } from '../support/at-the-desk.ts'
import { amina } from '../support/desk-rows.ts'

beforeEach(() => {
  // jsdom has no dialogs.
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined })
})

const supervisor = { id: amina.id, name: 'Zahra' }

it.each([
  ['a code for a new phone', RecoveryCode, { learner: amina, cohort: 'North' }, 'Code for a new phone'],
  ['a password link', PasswordLink, { supervisor }, 'Password link'],
] as const)('%s is asked for first: the one before stops working', async (_, part, props, words) => {
  const desk = openDesk('en')
  const page = await desk.open(part, props)
  await desk.press(page, words)
  expect(desk.sent).toEqual([])
  expect(page.get('dialog').text()).toContain('stops working')
  await page.get('dialog .button.danger').trigger('click')
  await expect.poll(() => desk.sent.length).toBe(1)
})

it('the first link of a new supervisor is made without a question', async () => {
  const desk = openDesk('en')
  const page = await desk.open(PasswordLink, { supervisor, atOnce: true })
  await expect.poll(() => desk.sent.length).toBe(1)
  expect(page.find('dialog').exists()).toBe(false)
})
