import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { linkToken as linkTokenSchema } from '#protocol/enrolment/join.ts'
import { newLinkToken } from '../../src/app/desk/invitations/links.ts'
import { isFinal, quarantineHelp } from '../../src/app/desk/not-accepted/quarantine-help.ts'

describe('the secret of a one-time link', () => {
  it('is what the server expects, whatever the random bytes', () => {
    for (const byte of [0, 62, 63, 250, 251, 255])
      expect(v.is(linkTokenSchema, newLinkToken(new Uint8Array(16).fill(byte)))).toBe(true)
  })
})

describe('a result that was not accepted', () => {
  it('always comes with something to do, also for a reason this app does not know', () => {
    expect(quarantineHelp('unknown-pack')).toBe('quarantine.unknown-pack')
    expect(quarantineHelp('invented-later')).toBe('quarantine.other')
    expect(quarantineHelp('constructor')).toBe('quarantine.other')
  })

  it('is offered for another try, unless no try can ever be accepted', () => {
    expect(['unknown-pack', 'device-ended', 'invented-later'].filter(isFinal)).toEqual([])
    expect(['different-content', 'too-large'].filter(isFinal)).toHaveLength(2)
  })
})
