import { describe, expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import type { AttemptRecord, LearningRecord } from '#domain/learning/record.ts'
import { triesAt } from '#domain/learning/tries.ts'

const attempt = (seq: number, raw: number, moduleId = 'play'): AttemptRecord => ({
  id: asId(`record ${seq}`),
  kind: 'attempt',
  seq,
  // The phone's clock was set back in between: the order of numbers holds.
  submittedAt: 1_000 - seq,
  offsetMs: null,
  moduleId: asId(moduleId),
  packHash: asId('pack'),
  language: 'ar',
  startedAt: 0,
  spentMs: 0,
  seed: 1,
  responses: [],
  score: { raw, max: 10 },
})
const told = (...records: LearningRecord[]) => {
  const tries = triesAt(asId('play'), records)
  return tries && [tries.count, tries.best.seq, tries.last.seq]
}

describe('the tries at a quiz', () => {
  it('are none before the first', () => {
    expect(told(attempt(1, 9, 'another'))).toBeUndefined()
  })

  it('keep the best and the last one, in whatever order the records come', () => {
    expect(told(attempt(3, 6), attempt(1, 5), attempt(2, 8))).toEqual([3, 2, 3])
  })

  it('call the earlier of two that are as good the best', () => {
    expect(told(attempt(1, 8), attempt(2, 8))).toEqual([2, 1, 2])
  })

  it('leave out one that was withdrawn', () => {
    const { moduleId, packHash } = attempt(3, 0)
    const withdrawn: LearningRecord = {
      id: asId('record 3'),
      kind: 'void',
      seq: 3,
      submittedAt: 0,
      offsetMs: null,
      moduleId,
      packHash,
      language: 'ar',
      voids: asId('record 2'),
      reason: 'by mistake',
    }
    expect(told(attempt(1, 5), attempt(2, 8), withdrawn)).toEqual([1, 1, 1])
  })
})
