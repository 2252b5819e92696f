// @vitest-environment node
import { expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import { localNumbersOf } from '#app/learner/contacts/local-card-lines.ts'
import type { AccountFacts } from '#protocol/sync/sync.ts'

const cohort = (id: string, name: string): AccountFacts['cohorts'][number] => ({
  id: asId(id),
  name,
  timeZone: 'Africa/Casablanca',
})
const account = {
  cohorts: [
    cohort('01990000-0000-7000-8000-000000000001', 'أ'),
    cohort('01990000-0000-7000-8000-000000000002', 'ب'),
  ],
  supervisors: [],
} as unknown as AccountFacts // Only what a card is made of.
const groupsOn = (only?: string): (string | null)[] =>
  localNumbersOf(account, only).map((place) => place.cohort)

it('a sheet for the wall has the numbers of the group it was asked for, or of all her groups', () => {
  expect(groupsOn('01990000-0000-7000-8000-000000000002')).toEqual(['ب'])
  expect(groupsOn()).toEqual(['أ', 'ب'])
  expect(groupsOn('another group')).toEqual(['أ', 'ب'])
})
