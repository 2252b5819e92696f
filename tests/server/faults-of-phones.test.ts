import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Association, openAssociation } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import type { TestPhone } from '../support/phone.ts'

describeOnBoth('the faults of a phone', (kind) => {
  let association: Association
  let phone: TestPhone
  beforeEach(async () => {
    association = await openAssociation(kind)
    phone = await association.newLearner(await association.newCohort())
  })
  afterEach(() => association.close())

  const device = async () => (await association.board()).learners[0]?.device
  const faults = {
    faults: 3,
    lastFault: 'quiz: submit: TypeError: x is not a function',
    lastFaultAt: 1_790_000_000_000,
  }

  it('reach her supervisor with the next sync, and go when the list was cleared', async () => {
    await phone.sync([], faults)
    expect(await device()).toMatchObject(faults)
    await phone.sync([])
    expect(await device()).not.toHaveProperty('faults')
    expect(await device()).not.toHaveProperty('lastFault')
  })

  it('are stored whatever signs are in them, and refused when there are too many', async () => {
    await phone.sync([], { ...faults, lastFault: 'a\u0000b\ud800' })
    expect((await device())?.faults).toBe(3)
    await expect(phone.sync([], { ...faults, lastFault: 'x'.repeat(161) })).rejects.toThrow()
  })

  it('are not sent to a phone of protocol 1, whose board is strict', async () => {
    await phone.sync([], faults)
    association.administrator.protocol = 1
    expect(await device()).not.toHaveProperty('faults')
  })
})
