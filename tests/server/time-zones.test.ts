import { expect, it } from 'vitest'
import { dayOf } from '#domain/assignment/days.ts'
import { timeZone } from '#protocol/conventions.ts'
import * as v from 'valibot'
import { bounds } from '#server/database/migrations/0006-bounds.ts'
import { knownZone } from '#server/cohorts/time-zones.ts'
import { openAssociation } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'

describeOnBoth('the time zone of a cohort', (kind) => {
  it('is one that every phone knows, in its one spelling', async () => {
    const association = await openAssociation(kind)
    const { administrator } = association
    const cohortId = await association.newCohort()
    const put = (zone: string) =>
      administrator.raw('PUT', `/api/cohorts/${cohortId}`, { name: 'Tazenakht', timeZone: zone })
    for (const zone of [
      'America/Coyhaique',
      '+01:00',
      'Etc/GMT-1',
      'Nowhere/Else',
      '',
      'Africa/casablanca\0',
    ]) {
      const response = await put(zone)
      expect([zone, response.status, await response.json()]).toMatchObject([
        zone,
        400,
        { paths: ['timeZone'] },
      ])
    }
    expect((await put('africa/CASABLANCA')).status).toBe(200)
    expect((await association.board()).cohorts).toMatchObject([{ timeZone: 'Africa/Casablanca' }])
    await association.close()
  })

  it('that is kept from an earlier version becomes one that every phone knows', async () => {
    const association = await openAssociation(kind)
    const { db } = association.deps
    for (const zone of ['+01:00', 'europe/paris', 'America/Coyhaique']) {
      const cohortId = await association.newCohort(zone)
      await db.updateTable('cohort').set({ time_zone: zone }).where('cohort_id', '=', cohortId).execute()
    }
    await bounds.up(db)
    const cohorts = (await association.board()).cohorts.map(({ name, timeZone: zone }) => [name, zone])
    expect(Object.fromEntries(cohorts)).toEqual({
      '+01:00': 'Africa/Casablanca',
      'europe/paris': 'Europe/Paris',
      'America/Coyhaique': 'Africa/Casablanca',
    })
    await association.close()
  })
})

it('a zone that a phone does not know is read as the country’s, and the rest is taken in', () => {
  expect(v.parse(timeZone, 'Mars/Olympus')).toBe('Africa/Casablanca')
  expect(v.parse(timeZone, 'Europe/Paris')).toBe('Europe/Paris')
})

it('every zone on the list is known here, and a day is the same however often it is asked', () => {
  for (const zone of ['UTC', 'America/Argentina/Ushuaia', 'Africa/Casablanca', 'Pacific/Apia'])
    expect(knownZone(zone)).toBe(zone)
  const days = Array.from({ length: 100 }, (_, index) => dayOf(0, `Etc/GMT-${index % 14}`))
  expect(new Set(days)).toEqual(new Set(['1970-01-01']))
})
