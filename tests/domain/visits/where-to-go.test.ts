import { describe, expect, it, test } from 'vitest'
import { asId } from '#domain/id.ts'
import { toVisit, type Visited, whereToGo } from '#domain/visits/where-to-go.ts'
import { lastAgreed, newestFirst, type PastVisit } from '#domain/visits/visit.ts'

const play = asId<'module'>('play')
const visit = (startedAt: number, by: string | null = null) => ({
  startedAt,
  nextStep: by === null ? null : { by },
})
const learner = (name: string, cohort: string, change: Partial<Visited> = {}): Visited => ({
  id: asId(name),
  name,
  cohortId: asId(cohort),
  ended: false,
  cells: [],
  ...change,
})
const ready = (practiceAt: number | null): Visited['cells'] => [
  { moduleId: play, practiceAt, assignment: null },
]
const overdue: Visited['cells'] = [{ moduleId: play, practiceAt: null, assignment: { state: 'overdue' } }]
const stopsOf = (...learners: readonly Visited[]) =>
  whereToGo(learners, () => '2026-12-10').map(({ cohortId, people }) => [
    cohortId,
    ...people.map((one) => one.learner.name),
  ])

describe('where a visit is waited for', () => {
  it('is where a task was called ready since the last visit', () => {
    const visited = { lastVisit: visit(2_000) }
    expect(stopsOf(learner('Hafsa', 'Tafraout', { cells: ready(1_000), ...visited }))).toEqual([])
    expect(stopsOf(learner('Hafsa', 'Tafraout', { cells: ready(3_000), ...visited }))).toEqual([
      ['Tafraout', 'Hafsa'],
    ])
  })

  it.each([
    ['2026-12-09', 1],
    ['2026-12-10', 1],
    ['2026-12-11', 0],
  ])('is where the day of an agreed step has come: %s', (by, places) => {
    expect(stopsOf(learner('Hafsa', 'Tafraout', { lastVisit: visit(1, by) }))).toHaveLength(places)
  })

  it('is never at somebody whose account was deactivated', () => {
    expect(stopsOf(learner('Hafsa', 'Tafraout', { cells: overdue, ended: true }))).toEqual([])
  })

  it('is one stop a place: most people first, and there a task that is ready before one that is overdue', () => {
    expect(
      stopsOf(
        learner('Amina', 'Ighrem', { cells: ready(1) }),
        learner('Badia', 'Tafraout', { cells: overdue }),
        learner('Chadia', 'Tafraout', { lastVisit: visit(1, '2026-12-01') }),
        learner('Dounia', 'Tafraout', { cells: ready(1) }),
        learner('Elham', 'Tafraout'),
      ),
    ).toEqual([
      ['Tafraout', 'Dounia', 'Chadia', 'Badia'],
      ['Ighrem', 'Amina'],
    ])
  })

  it('begins in each place with who has waited longest, and then with who was never visited', () => {
    expect(
      stopsOf(
        learner('Amina', 'Ighrem', { cells: ready(900) }),
        learner('Badia', 'Ighrem', { cells: ready(300), lastVisit: visit(200) }),
        learner('Chadia', 'Ighrem', { lastVisit: visit(1, '2026-12-05') }),
        learner('Dounia', 'Ighrem', { lastVisit: visit(1, '2026-12-01') }),
        learner('Elham', 'Ighrem', { cells: overdue, lastVisit: visit(5) }),
        learner('Fadma', 'Ighrem', { cells: overdue }),
      ),
    ).toEqual([['Ighrem', 'Badia', 'Amina', 'Dounia', 'Chadia', 'Fadma', 'Elham']])
  })

  it('says since when the first of her tasks has been ready', () => {
    const stories = asId<'module'>('stories')
    const cells = [...ready(3_000), ...ready(2_000).map((cell) => ({ ...cell, moduleId: stories }))]
    expect(toVisit(learner('Hafsa', 'Ighrem', { cells }), '2026-12-10').readySince).toBe(2_000)
    expect(toVisit(learner('Hafsa', 'Ighrem'), '2026-12-10').readySince).toBeNull()
  })
})

const past = (id: string, startedAt: number, step: string | null): PastVisit => ({
  id: asId(id),
  learnerId: asId('Hafsa'),
  moduleId: play,
  startedAt,
  endedAt: startedAt,
  lastStep: 'none',
  lines: [],
  feedback: '',
  nextStep: step === null ? null : { text: step, by: '2026-12-10' },
  confirmedByLearner: true,
  visitedBy: 'Khadija',
})

test('a visit begins with the step agreed last, also when nothing was agreed since', () => {
  const visits = [past('v1', 1, 'wait'), past('v3', 3, null), past('v2', 2, 'ask')]
  expect(newestFirst(visits).map(({ id }) => id)).toEqual(['v3', 'v2', 'v1'])
  expect(lastAgreed(visits, 'Hafsa')?.nextStep.text).toBe('ask')
  expect(lastAgreed(visits, 'Amina')).toBeUndefined()
})
