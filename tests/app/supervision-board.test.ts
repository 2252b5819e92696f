import { describe, expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import type { BoardCell, BoardLearner } from '#protocol/desk/supervision.ts'
import { cellLooks } from '../../src/app/desk/board/cell-look.ts'
import { wholeDaysBetween, groupOf, deviceAlerts } from '../../src/app/desk/learners/learner-signs.ts'

const now = Date.UTC(2026, 10, 25, 12)
const dayMs = 86_400_000
const quietPhone = {
  lastHeardAt: now - dayMs,
  freeMb: 4_000,
  persisted: true,
  waiting: 0,
  refused: 0,
  clockOffsetMs: 0,
  forked: false,
} as const satisfies BoardLearner['device']
const untouched: BoardCell = {
  moduleId: asId('play-and-interactions'),
  state: 'not-started',
  best: null,
  attempts: 0,
  lessonsCompleted: 0,
  lastRecordAt: null,
  practiceAt: null,
  assignment: null,
}
const assigned = (assignment: Partial<NonNullable<BoardCell['assignment']>>): BoardCell['assignment'] => ({
  id: asId('01890a5d-ac96-774b-bcce-b302099a8057'),
  state: 'assigned',
  dueOn: '2026-11-20',
  timing: null,
  clockUncertain: false,
  ...assignment,
})
const tlaytmas: BoardLearner = {
  id: asId('01890a5d-ac96-774b-bcce-b302099a8058'),
  name: 'تلايتماس',
  cohortId: asId('01890a5d-ac96-774b-bcce-b302099a8059'),
  joinedAt: now - 60 * dayMs,
  ended: false,
  device: quietPhone,
  quarantined: 0,
  cells: [untouched],
}
const keys = (cell: BoardCell): string[] => cellLooks(cell).map(({ key }) => key)
const kinds = (learner: BoardLearner): string[] => deviceAlerts(learner).map(({ kind }) => kind)

describe('a cell of the board', () => {
  it('says late beside the result, when it was finished after the date', () => {
    const cell: BoardCell = {
      ...untouched,
      state: 'passed',
      assignment: assigned({ state: 'satisfied', timing: 'late' }),
    }
    expect(keys(cell)).toEqual(['cell.passed', 'cell.late'])
  })

  it('does not call late what was finished in time and arrived later', () => {
    const assignment = assigned({ state: 'satisfied', timing: 'on-time-arrived-later' })
    expect(keys({ ...untouched, state: 'passed', assignment })).toEqual(['cell.passed', 'cell.arrived-later'])
  })

  it('says overdue first, and how far she is only when she has started', () => {
    const assignment = assigned({ state: 'overdue' })
    expect(keys({ ...untouched, assignment })).toEqual(['cell.overdue'])
    expect(keys({ ...untouched, state: 'failed', assignment })).toEqual(['cell.overdue', 'cell.failed'])
  })

  it('shows each state by another icon, so that colour is never the only sign', () => {
    const states = ['not-started', 'in-progress', 'failed', 'passed'] as const
    const icons = states.map((state) => cellLooks({ ...untouched, state })[0]?.icon)
    expect(new Set(icons).size).toBe(states.length)
  })
})

describe('what a phone needs a word about', () => {
  it('is nothing for a phone that does well', () => {
    expect(kinds(tlaytmas)).toEqual([])
  })

  it('is that it never connected, when nothing ever came from it', () => {
    expect(kinds({ ...tlaytmas, device: null })).toEqual(['never-connected'])
    expect(kinds({ ...tlaytmas, device: { ...quietPhone, lastHeardAt: null } })).toEqual(['never-connected'])
  })

  it('is a full phone below 200 MB, and none when the browser does not say', () => {
    expect(kinds({ ...tlaytmas, device: { ...quietPhone, freeMb: 199 } })).toEqual(['full'])
    expect(kinds({ ...tlaytmas, device: { ...quietPhone, freeMb: 200 } })).toEqual([])
    expect(kinds({ ...tlaytmas, device: { ...quietPhone, freeMb: null } })).toEqual([])
  })

  it('is a clock more than ten minutes off, in either direction', () => {
    const at = (clockOffsetMs: number): string[] =>
      kinds({ ...tlaytmas, device: { ...quietPhone, clockOffsetMs } })
    expect(at(-11 * 60_000)).toEqual(['clock'])
    expect(at(11 * 60_000)).toEqual(['clock'])
    expect(at(10 * 60_000)).toEqual([])
  })

  it('counts a refused result once, whether the phone or the server reports it', () => {
    const learner = { ...tlaytmas, quarantined: 2, device: { ...quietPhone, waiting: 3, refused: 2 } }
    expect(deviceAlerts(learner)).toEqual([
      { kind: 'waiting', count: 3 },
      { kind: 'refused', count: 2 },
    ])
  })
})

describe('in which of the four groups somebody is', () => {
  const recent: BoardCell = { ...untouched, state: 'in-progress', lastRecordAt: now - 3 * dayMs }
  const silent = { ...quietPhone, lastHeardAt: now - 15 * dayMs }
  const passed: BoardCell = {
    ...untouched,
    state: 'passed',
    lastRecordAt: now - 90 * dayMs,
    assignment: assigned({ state: 'satisfied', timing: 'on-time' }),
  }

  it('tells the four apart', () => {
    expect(groupOf({ ...tlaytmas, cells: [recent] }, now)).toBe('on-track')
    expect(groupOf(tlaytmas, now)).toBe('inactive')
    expect(groupOf({ ...tlaytmas, joinedAt: now - dayMs }, now)).toBe('on-track')
    expect(groupOf({ ...tlaytmas, device: null }, now)).toBe('not-connected')
    const overdue = { ...recent, assignment: assigned({ state: 'overdue' }) }
    expect(groupOf({ ...tlaytmas, cells: [recent, overdue] }, now)).toBe('behind')
  })

  it('never calls on track who has not passed a quiz she took, whatever else she did', () => {
    expect(groupOf({ ...tlaytmas, cells: [recent, passed, { ...recent, state: 'failed' }] }, now)).toBe(
      'behind',
    )
  })

  it('takes no work of long ago for activity', () => {
    const old = { ...recent, lastRecordAt: now - 15 * dayMs }
    expect(groupOf({ ...tlaytmas, cells: [old] }, now)).toBe('inactive')
  })

  it('calls nobody inactive who has passed all that was asked of her', () => {
    expect(groupOf({ ...tlaytmas, cells: [passed] }, now)).toBe('on-track')
    expect(groupOf({ ...tlaytmas, cells: [passed, { ...untouched, assignment: assigned({}) }] }, now)).toBe(
      'inactive',
    )
  })

  it('gives who had passed all of it time for what was asked since', () => {
    const asked = (daysAgo: number): BoardCell => ({
      ...untouched,
      assignment: assigned({ askedAt: now - daysAgo * dayMs }),
    })
    expect(groupOf({ ...tlaytmas, cells: [passed, asked(1)] }, now)).toBe('on-track')
    expect(groupOf({ ...tlaytmas, cells: [passed, asked(15)] }, now)).toBe('inactive')
    // Passed by herself, before anybody asked.
    expect(groupOf({ ...tlaytmas, cells: [{ ...passed, assignment: null }, asked(1)] }, now)).toBe('on-track')
    // Who never did anything did nothing.
    expect(groupOf({ ...tlaytmas, cells: [asked(1)] }, now)).toBe('inactive')
  })

  it('never says of a silent phone that she did not study', () => {
    expect(groupOf({ ...tlaytmas, device: silent }, now)).toBe('not-connected')
  })

  it('counts days by the calendar', () => {
    const morning = new Date(2026, 10, 25, 7).getTime()
    expect(wholeDaysBetween(new Date(2026, 10, 24, 23, 50).getTime(), morning)).toBe(1)
    expect(wholeDaysBetween(new Date(2026, 10, 25, 0, 10).getTime(), morning)).toBe(0)
  })
})
