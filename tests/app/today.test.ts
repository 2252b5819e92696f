import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { whoNeeds } from '#domain/supervision/who-needs.ts'
import { asId } from '#domain/id.ts'
import { openDesk } from '../support/at-the-desk.ts'
import { amina } from '../support/desk-rows.ts'
import { placeOf } from '#app/desk/frame/places.ts'
import TodayList from '#app/desk/today/TodayList.vue'
import { useTimeNow } from '#app/desk/today/useTimeNow.ts'
import { screens } from '#protocol/screens/screens.ts'

const dayMs = 86_400_000
const now = Date.parse('2026-11-30T10:00:00Z')
const person = (name: string, cohort: string, days: number) => ({
  ...amina,
  id: asId<'account'>(name),
  name,
  cohortId: asId<'cohort'>(cohort),
  joinedAt: now - days * dayMs,
})
const learners = [
  person('Amina', 'north', 20),
  person('Fatima', 'south', 40),
  person('Hind', 'north', 3),
  { ...person('Zineb', 'north', 20), quarantined: 2 },
]
const props = {
  rows: whoNeeds(learners, now).rows,
  now,
  titleOf: (id: string) => id,
  cohortOf: (id: string) => `Group ${id}`,
  zoneOf: () => 'Africa/Casablanca',
}

describe('the list of today', () => {
  it('says of each who, where, why, since when, and one thing to do', async () => {
    const desk = openDesk()
    const page = await desk.open(TodayList, { ...props, order: 'need' })
    const rows = page.findAll('.today-row').map((row) => row.text().replace(/\s+/g, ' '))
    expect(rows).toEqual([
      'Zineb · Group north2 results not accepted · and 1 more reasonLook',
      'Fatima · Group southNo contact after joining · for 40 daysOpen',
      'Amina · Group northNo contact after joining · for 20 daysOpen',
    ])
  })

  it('puts a group together: one village is one stop', async () => {
    const desk = openDesk()
    const page = await desk.open(TodayList, { ...props, order: 'group' })
    expect(page.findAll('h2').map((title) => title.text())).toEqual(['Group north', 'Group south'])
    const names = page.findAll('.today-name').map((name) => name.text())
    expect(names).toEqual(['Zineb', 'Amina', 'Fatima'])
  })
})

it('knows the time of the phone, though the page is drawn before the phone says who is here', async () => {
  const desk = openDesk()
  const Page = defineComponent(() => {
    const time = useTimeNow(() => 0)
    return () => h('output', String(time.value))
  })
  const page = await desk.open(Page, {}, false)
  await desk.arrive()
  expect(Number(page.get('output').text())).toBe(now)
})

describe('the bar of the desk', () => {
  it.each([
    ['supervision/', 'supervision/'],
    ['supervision/board/', 'supervision/board/'],
    ['supervision/cohorts/', 'supervision/board/'],
    ['supervision/cohorts/north/invitations/', 'supervision/board/'],
    ['supervision/learners/amina/', 'supervision/board/'],
    ['supervision/questions/', 'supervision/more/'],
    ['modules/play/', 'supervision/more/'],
    ['', 'supervision/more/'],
  ])('on %s lights %s', (path, place) => expect(placeOf(path)).toBe(place))

  it('lights one place on every screen there is', () => {
    for (const { path } of screens) expect(placeOf(path)).toBeDefined()
  })
})
