import { describe, expect, it, test } from 'vitest'
import { asId } from '#domain/id.ts'
import { type Visited, whereToGo } from '#domain/visits/where-to-go.ts'
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
