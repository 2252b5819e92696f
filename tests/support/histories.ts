import fc from 'fast-check'
import { asId } from '#domain/id.ts'
import type { LearningRecord } from '#domain/progress/record.ts'

export const dayMs = 86_400_000
const start = Date.UTC(2026, 8, 7, 8)

/** A record with what only the story knows: when it was truly done, and by which request it came. */
export type Told = {
  readonly record: LearningRecord
  readonly key: 'first' | 'second'
  readonly deliveredAt: number
  readonly measuredOffsetMs: number
  /** The server's marking: another version may mark otherwise than the phone did. */
  readonly score: { readonly raw: number; readonly max: number }
  readonly passed: boolean
}

const modules = ['play', 'stories'] as const
/** Equal shares in versions of different length: 7 of 10 and 14 of 20. */
const lengths = [10, 20] as const
/** A right clock, an hour and a month ahead, a year ahead, a week behind, and fallen back to 2015. */
const errors = [0, 3_600_000, 30 * dayMs, 365 * dayMs, -7 * dayMs, -11 * 365 * dayMs] as const

const step = fc.record({
  kind: fc.constantFrom('attempt', 'attempt', 'attempt', 'session', 'review', 'practice', 'void'),
  module: fc.constantFrom(...modules),
  key: fc.constantFrom('first' as const, 'second' as const),
  gapMs: fc.constantFrom(0, 1, 60_000, 3_600_000, dayMs, 9 * dayMs),
  clockMs: fc.constantFrom(...errors),
  knows: fc.constantFrom('the-offset', 'an-old-offset', 'nothing'),
  waitMs: fc.constantFrom(0, 60_000, dayMs, 14 * dayMs),
  /** The clock was set right before it was delivered. */
  isMended: fc.boolean(),
  tenths: fc.integer({ min: 0, max: 10 }),
  length: fc.constantFrom(...lengths),
  passed: fc.boolean(),
  target: fc.nat(40),
})

/** Months of one learner on two phones, the second by a recovery code: wrong clocks, late deliveries, versions, withdrawals. */
export const aHistory: fc.Arbitrary<readonly Told[]> = fc
  .array(step, { minLength: 1, maxLength: 14 })
  .map((steps) => {
    let now = start
    const seqs = { first: 0, second: 0 }
    return steps.map((one, index): Told => {
      now += one.gapMs
      const submittedAt = now + one.clockMs
      const known = { 'the-offset': 0 - one.clockMs, 'an-old-offset': 0, nothing: null } as const
      const common = {
        id: asId<'record'>(`record ${String((index * 7) % 16).padStart(2, '0')}`),
        seq: ++seqs[one.key],
        submittedAt,
        offsetMs: known[one.knows],
        moduleId: asId<'module'>(one.module),
        packHash: asId<'pack'>(`version of ${one.length}`),
        language: 'ar' as const,
        startedAt: submittedAt - 1_000,
        spentMs: 1_000,
      }
      const score = { raw: (one.tenths * one.length) / 10, max: one.length }
      return {
        record: recordOf(common, one),
        key: one.key,
        deliveredAt: now + one.waitMs,
        measuredOffsetMs: one.isMended ? 0 : 0 - one.clockMs,
        score: one.kind === 'review' ? { raw: Math.min(1, one.tenths), max: 1 } : score,
        passed: one.passed,
      }
    })
  })

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function recordOf(
  common: Pick<
    Extract<LearningRecord, { kind: 'attempt' }>,
    'id' | 'seq' | 'submittedAt' | 'offsetMs' | 'moduleId' | 'packHash' | 'language' | 'startedAt' | 'spentMs'
  >,
  { kind, tenths, length, target, passed }: Step,
): LearningRecord {
  // What the phone claims is not what the server marks.
  const claimed = { raw: (tenths + length) % 7, max: length }
  switch (kind) {
    case 'session':
      return {
        ...common,
        kind: 'session',
        lessonId: asId(`lesson ${tenths % 3}`),
        furthestCard: 1,
        cards: 9,
        completed: passed,
      }
    case 'review':
      return { ...common, kind: 'review', questionId: asId('q'), given: [], score: { raw: 0, max: 1 } }
    case 'practice':
      return { ...common, kind: 'practice', doneSteps: [], selfCheck: [], reflection: null }
    case 'void': {
      const voids = asId<'record'>(`record ${String(target % 16).padStart(2, '0')}`)
      return { ...common, kind: 'void', voids, reason: 'a mistake' }
    }
    default:
      return { ...common, kind: 'attempt', seed: 1, responses: [], score: claimed }
  }
}
