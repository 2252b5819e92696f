import { describe, expect, it } from 'vitest'
import type { Act, ActFacts } from '#domain/desk/act.ts'
import { invitedMs, layInvitations } from '#domain/desk/with-invitations.ts'
import { asId } from '#domain/id.ts'

const invitationId = asId<'invitation'>('i')
const cohortId = asId<'cohort'>('north')
const saidAt = 1_000
const laidOf = (facts: ActFacts, seq: number, way: object = {}) => {
  const stamp = { id: asId<'record'>(`r${seq}`), seq, submittedAt: 500, offsetMs: 0, language: 'ar' as const }
  const act = { ...facts, ...stamp, moduleId: null, packHash: null } as Act // Its kind and its facts go together.
  return { act, state: 'waiting' as const, receivedAt: null, ...way }
}
const invite = { kind: 'invite', invitationId, cohortId, name: 'Amina', code: '7K3QM9XZ2B' } as const
const was = { name: 'Amina', withdrawn: false }
const change = { kind: 'invitation', invitationId, ...was, was } as const

describe('her acts over the invitations of the board', () => {
  it('an invitation is there before the server knows it, and says that it waits', () => {
    expect(layInvitations([], [laidOf(invite, 1)], saidAt, 'Zahra')).toMatchObject([
      { id: 'i', name: 'Amina', state: 'open', isWaiting: true, madeBy: 'Zahra', expiresAt: 500 + invitedMs },
    ])
    const sent = laidOf(invite, 1, { state: 'sent', receivedAt: 2_000 })
    expect(layInvitations([], [sent], saidAt, 'Zahra')).toMatchObject([{ isWaiting: false }])
  })

  it('one that was refused, or that the board has already, is not there a second time', () => {
    expect(layInvitations([], [laidOf(invite, 1, { state: 'refused' })], saidAt, 'Zahra')).toEqual([])
    const listed = layInvitations([], [laidOf(invite, 1)], saidAt, 'Zahra')
    expect(layInvitations(listed, [laidOf(invite, 1)], saidAt, 'Zahra')).toHaveLength(1)
  })

  it('it is renamed and withdrawn in the order it was done', () => {
    const renamed = laidOf({ ...change, name: 'Hind' }, 2)
    const withdrawn = laidOf({ ...change, name: 'Hind', withdrawn: true }, 3)
    expect(layInvitations([], [withdrawn, renamed, laidOf(invite, 1)], saidAt, 'Zahra')).toMatchObject([
      { name: 'Hind', state: 'replaced', withdrawn: { at: 500, by: 'Zahra' } },
    ])
  })

  it('one that somebody joined with stays as it is', () => {
    const [open] = layInvitations([], [laidOf(invite, 1)], saidAt, 'Zahra')
    const used = open === undefined ? [] : [{ ...open, state: 'used' as const }]
    expect(layInvitations(used, [laidOf({ ...change, name: 'Hind' }, 2)], saidAt, 'Zahra')).toMatchObject([
      { name: 'Amina', state: 'used' },
    ])
  })
})
