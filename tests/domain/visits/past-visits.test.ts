import { expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import type { VisitAct } from '#domain/desk/act.ts'
import { layVisits } from '#domain/visits/past-visits.ts'

const amina = asId<'account'>('amina')
const act = (id: string, startedAt: number, learnerId = amina): VisitAct => ({
  ...{ kind: 'visit', id: asId<'record'>(id), seq: startedAt, submittedAt: startedAt, offsetMs: 0 },
  ...{ moduleId: null, packHash: null, language: 'ar', learnerId },
  list: { moduleId: asId('play'), packHash: asId('hash') },
  ...{ startedAt, endedAt: startedAt, lastStep: 'none', lines: [], feedback: '', nextStep: null },
  confirmedByLearner: true,
})
const waiting = (one: VisitAct) => ({ act: one, state: 'waiting', receivedAt: null }) as const

it('visits to her are those the server said and those of this phone, the last first and each once', () => {
  const { list, presence: _, ...said } = { ...act('said', 5), visitedBy: 'Naima' }
  const known = { ...said, moduleId: list.moduleId }
  const acts = [waiting(act('new', 9)), waiting(act('said', 5)), waiting(act('other', 7, asId('zahra')))]
  const laid = layVisits([known], acts, { learnerId: amina, saidAt: 6, me: 'Rachida' })
  expect(laid.map(({ id, moduleId, visitedBy }) => [id, moduleId, visitedBy])).toEqual([
    ['new', 'play', 'Rachida'],
    ['said', 'play', 'Naima'],
  ])
})
