import { describe, expect, it } from 'vitest'
import { checkPlan, type PlanAim, type PlanWorld } from '#domain/assignment/check-plan.ts'
import { restOn } from '#domain/assignment/rest-days.ts'
import { asId } from '#domain/id.ts'

const [north, south] = [asId<'cohort'>('north'), asId<'cohort'>('south')]
const [play, songs] = [asId<'module'>('play'), asId<'module'>('songs')]
const today = '2026-11-30'
const person = (id: string, cohortId = north, passed = false, ended = false) => ({
  ...{ id: asId<'account'>(id), cohortId, ended },
  cells: passed ? [{ moduleId: play, state: 'passed' }] : [],
})
const asked = { moduleId: play, cohortId: north, learnerId: null, dueOn: '2026-12-10', withdrawn: false }
const world: PlanWorld = {
  learners: [
    person('amina', north, true),
    person('sara'),
    person('hind', south),
    person('gone', north, false, true),
  ],
  assignments: [],
  invitations: [
    { cohortId: north, state: 'open' },
    { cohortId: north, state: 'used' },
    { cohortId: south, state: 'open' },
  ],
}
const toNorth: PlanAim = { cohortId: north, learnerId: null }
const to = (id: string): PlanAim => ({ cohortId: null, learnerId: asId(id) })
const line = (dueOn: string | null, moduleId = play, afterDays: number | null = null) => ({
  ...{ moduleId, dueOn, afterDays },
})
const doubtsOf = (dueOn: string | null, assignments = [asked], aims: readonly PlanAim[] = [toNorth]) =>
  checkPlan({ ...world, assignments }, [line(dueOn)], aims, today).lines[0]?.doubts

describe('before a plan is assigned, its check says', () => {
  it('whom it reaches, each once, who has passed already, and who joins later', () => {
    const checked = checkPlan(
      world,
      [line(null), line(null, songs)],
      [toNorth, to('sara'), to('hind')],
      today,
    )
    expect(checked).toMatchObject({ people: 3, joinLater: 1 })
    expect(checked.lines.map(({ passed }) => passed)).toEqual([1, 0])
    expect(checkPlan(world, [line(null)], [to('amina')], today)).toMatchObject({ people: 1, joinLater: 0 })
  })

  it('that a day has passed, or is years away', () => {
    expect(doubtsOf('2026-11-29', [])).toEqual([{ kind: 'past', dueOn: '2026-11-29' }])
    expect(doubtsOf('2036-11-29', [])).toEqual([{ kind: 'far', dueOn: '2036-11-29' }])
    expect(doubtsOf('2026-12-01', [])).toEqual([])
  })

  it('that classes are closed that day', () => {
    expect(doubtsOf('2026-12-06', [])).toEqual([{ kind: 'sunday', dueOn: '2026-12-06' }])
    expect(doubtsOf('2027-01-11', [])).toEqual([{ kind: 'feast', dueOn: '2027-01-11' }])
  })

  it('that it is asked already: a later day gives more time, an earlier one changes nothing', () => {
    expect(doubtsOf('2026-12-15')).toEqual([{ kind: 'extends', dueOn: '2026-12-15', before: '2026-12-10' }])
    expect(doubtsOf('2026-12-08')).toEqual([{ kind: 'earlier', dueOn: '2026-12-08', before: '2026-12-10' }])
    expect(doubtsOf('2026-12-10')).toMatchObject([{ kind: 'again' }])
    expect(doubtsOf(null)).toMatchObject([{ kind: 'again', before: '2026-12-10' }])
    expect(doubtsOf('2026-12-08', [asked], [to('amina')])).toMatchObject([{ kind: 'earlier' }])
    expect(doubtsOf('2026-12-08', [asked], [to('hind')])).toEqual([])
    expect(doubtsOf('2026-12-08', [{ ...asked, withdrawn: true }])).toEqual([])
  })

  it('the same of days for each', () => {
    const checked = checkPlan({ ...world, assignments: [asked] }, [line(null, play, 30)], [toNorth], today)
    expect(checked.lines[0]?.doubts).toMatchObject([{ kind: 'extends', dueOn: '2026-12-30' }])
  })
})

it('knows the feasts of both calendars', () => {
  // The feast of the sacrifice of 2026 was on 27 May; the first of Muharram 1449 is on 6 June 2027.
  expect(['2026-05-27', '2026-11-18', '2027-06-06', '2026-12-13', '2026-12-14'].map(restOn)).toEqual([
    'feast',
    'feast',
    'feast',
    'sunday',
    null,
  ])
})
