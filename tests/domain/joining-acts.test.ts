import { expect, it } from 'vitest'
import type { Act, AssignAct } from '#domain/desk/act.ts'
import { joinActs } from '#domain/desk/join-acts.ts'
import type { LaidAct } from '#domain/desk/with-acts.ts'
import { asId } from '#domain/id.ts'

const stamp = { moduleId: null, packHash: null, language: 'ar', offsetMs: 0 } as const
const asked = (seq: number, changes: Partial<AssignAct> = {}): LaidAct<AssignAct> => ({
  act: {
    ...stamp,
    ...{ id: asId<'record'>(String(seq)), seq, submittedAt: 1_000 * seq, kind: 'assign' },
    ...{ assignmentId: asId<'assignment'>(`a${seq}`), module: asId<'module'>('play') },
    ...{ cohortId: null, learnerId: asId<'account'>(`l${seq}`) },
    ...{ dueOn: '2026-12-10', graceDays: 0, note: null, meant: false, was: null },
    ...changes,
  },
  state: 'waiting',
  receivedAt: null,
})
const sizes = (acts: readonly LaidAct<Act>[]): number[] => joinActs(acts).map((joined) => joined.length)

it('several people chosen at once are one entry', () => {
  expect(sizes([asked(3), asked(2), asked(1)])).toEqual([3])
})

it('what was asked with another day, note or grace is another entry', () => {
  expect(sizes([asked(3), asked(2, { dueOn: null }), asked(1)])).toEqual([1, 1, 1])
  expect(sizes([asked(2, { note: 'Soon.' }), asked(1)])).toEqual([1, 1])
  expect(sizes([asked(2, { graceDays: 3 }), asked(1)])).toEqual([1, 1])
})

it('a change of one that stands is an entry of its own', () => {
  const was = { dueOn: null, graceDays: 0, note: null }
  expect(sizes([asked(2, { was }), asked(1, { was })])).toEqual([1, 1])
})

it('what was asked hours apart, or with something between, is not one entry', () => {
  expect(sizes([asked(2, { submittedAt: 7_200_000 }), asked(1)])).toEqual([1, 1])
  expect(sizes([asked(3), asked(1)])).toEqual([1, 1])
})

it('one that was not accepted stands alone, with its reason', () => {
  const refused: LaidAct<AssignAct> = { ...asked(2), state: 'refused' }
  expect(sizes([refused, { ...asked(1), state: 'refused' }])).toEqual([1, 1])
  expect(sizes([refused, asked(1)])).toEqual([1, 1])
})
