import { describe, expect, it } from 'vitest'
import type { VisitPlanAct } from '#domain/desk/act.ts'
import { asId } from '#domain/id.ts'
import { layPlans, planOutcome, type Plan } from '#domain/visits/plans.ts'

const [amina, zahra] = [asId<'account'>('amina'), asId<'account'>('zahra')]
const plan = (change: Partial<Plan> = {}): Plan => ({
  ...{ learnerId: amina, day: '2026-12-04', state: 'planned', reason: null, plannedBy: 'Rachida' },
  ...change,
})
let seq = 0
const act = (facts: Partial<VisitPlanAct>): VisitPlanAct => ({
  ...{ kind: 'visit-plan', id: asId<'record'>(`act-${(seq += 1)}`), seq, submittedAt: 10, offsetMs: 0 },
  ...{ moduleId: null, packHash: null, language: 'ar' },
  ...{ learnerId: amina, day: '2026-12-04', state: 'planned', reason: null, was: null },
  ...facts,
})
const laid = (
  one: VisitPlanAct,
  state: 'waiting' | 'sent' | 'refused' = 'waiting',
  receivedAt: number | null = null,
) => ({
  ...{ act: one, state, receivedAt },
})

describe('days planned for visits', () => {
  it('hold what this phone said since the server spoke, in her name', () => {
    const mine = act({ learnerId: zahra, day: '2026-12-02' })
    expect(layPlans([plan()], [laid(mine)], 100, 'Me')).toEqual([
      plan({ learnerId: zahra, day: '2026-12-02', plannedBy: 'Me' }),
      plan(),
    ])
  })

  it('lose a day that was withdrawn, and keep who planned one that was changed', () => {
    const withdrawn = act({ state: 'withdrawn' })
    expect(layPlans([plan()], [laid(withdrawn)], 100, 'Me')).toEqual([])
    const missed = act({ state: 'not-done', reason: 'road' })
    expect(layPlans([plan()], [laid(missed)], 100, 'Me')).toEqual([
      plan({ state: 'not-done', reason: 'road' }),
    ])
  })

  it('move: the old day goes and the new one stands', () => {
    const acts = [laid(act({ state: 'withdrawn' })), laid(act({ day: '2026-12-09' }))]
    expect(layPlans([plan()], acts, 100, 'Me').map(({ day }) => day)).toEqual(['2026-12-09'])
  })

  it('take nothing from a refused act, nor from one the server knew when it spoke', () => {
    const withdrawn = act({ state: 'withdrawn' })
    expect(layPlans([plan()], [laid(withdrawn, 'refused')], 100, 'Me')).toHaveLength(1)
    expect(layPlans([plan()], [laid(withdrawn, 'sent', 90)], 100, 'Me')).toHaveLength(1)
    expect(layPlans([plan()], [laid(withdrawn, 'sent', 110)], 100, 'Me')).toEqual([])
  })
})

describe('what became of a planned day', () => {
  it.each([
    ['a day to come', plan(), null, '2026-12-03', 'coming'],
    ['the day itself', plan(), null, '2026-12-04', 'coming'],
    ['a day that passed without a visit', plan(), null, '2026-12-05', 'unsaid'],
    ['a visit before it', plan(), '2026-12-03', '2026-12-05', 'unsaid'],
    ['a visit that day', plan(), '2026-12-04', '2026-12-04', 'made'],
    ['a visit later', plan(), '2026-12-06', '2026-12-07', 'made'],
    ['said not to be made', plan({ state: 'not-done', reason: 'away' }), null, '2026-12-05', 'not-made'],
    [
      'said not to be made, and made later',
      plan({ state: 'not-done', reason: 'away' }),
      '2026-12-08',
      '2026-12-08',
      'not-made',
    ],
  ] as const)('%s', (_, one, visitedOn, today, outcome) => {
    expect(planOutcome(one, visitedOn, today)).toBe(outcome)
  })
})
