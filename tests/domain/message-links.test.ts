import { describe, expect, it } from 'vitest'
import { actionFor } from '#domain/supervision/action.ts'
import { internationalDigits, smsLink, whatsAppLink } from '#domain/supervision/message-links.ts'
import type { Reason } from '#domain/supervision/reason.ts'

describe('a message to a learner', () => {
  it.each([
    ['0661 23 45 67', '212661234567'],
    ['+33 6 12 34 56 78', '33612345678'],
    ['141', undefined],
    ['00661234567', undefined],
  ])('%s is %s for WhatsApp', (number, digits) => expect(internationalDigits(number)).toBe(digits))

  it('carries the number and the words, and nothing else', () => {
    expect(whatsAppLink('0661 23 45 67', 'نعم & لا')).toBe(
      `https://wa.me/212661234567?text=${encodeURIComponent('نعم & لا')}`,
    )
    expect(whatsAppLink('141', 'a')).toBeUndefined()
    expect(smsLink('+212 661-23 45 67', 'a b')).toBe('sms:+212661234567?body=a%20b')
  })

  it('is offered only where there is a number', () => {
    const silent: Reason = { kind: 'silent', since: 0, everConnected: true }
    const full: Reason = { kind: 'phone', since: null, fault: 'full' }
    const actions = [silent, full].flatMap((reason) => [actionFor(reason, true), actionFor(reason, false)])
    expect(actions).toEqual(['call', 'open', 'message', 'open'])
  })
})
