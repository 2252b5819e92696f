import { expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import { type Actor, canAdminister, canCreateCohorts, canRead, canSupervise } from '#domain/people/account.ts'

const north = asId<'cohort'>('north')
const amina = { id: asId<'account'>('amina'), cohorts: [north] }
const whoHas = (roles: Actor['roles'], supervises: Actor['supervises'] = []): Actor => ({
  id: asId('someone'),
  roles,
  supervises,
})

it('who is no supervisor any more may nothing with the groups she followed', () => {
  const left = whoHas(['learner'], [north])
  expect(canSupervise(left, north)).toBe(false)
  expect(canRead(left, amina)).toBe(false)
})

it('a supervisor may what is of her groups, and nothing of somebody in none', () => {
  const supervisor = whoHas(['supervisor'], [north])
  expect(canSupervise(supervisor, north)).toBe(true)
  expect(canSupervise(supervisor, asId<'cohort'>('south'))).toBe(false)
  expect(canSupervise(supervisor, null)).toBe(false)
  expect([canCreateCohorts(supervisor), canAdminister(supervisor)]).toEqual([true, false])
})

it('an administrator may everything, also with somebody who is in no group', () => {
  const administrator = whoHas(['administrator'])
  expect(canSupervise(administrator, null)).toBe(true)
  expect(canRead(administrator, { ...amina, cohorts: [] })).toBe(true)
  expect([canCreateCohorts(administrator), canAdminister(administrator)]).toEqual([true, true])
})

it('a learner reads her own page', () => {
  expect(canRead({ ...whoHas(['learner']), id: amina.id }, amina)).toBe(true)
  expect(canRead(whoHas(['learner']), amina)).toBe(false)
})
