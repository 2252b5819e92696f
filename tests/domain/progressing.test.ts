import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import { activeMs, longestSilenceMs } from '#domain/progress/active-time.ts'
import type { RecordFact } from '#domain/progress/fact.ts'
import { progressIn } from '#domain/progress/progress.ts'

const play = asId<'module'>('play')
const start = Date.UTC(2026, 8, 7)
const hourMs = 3_600_000

type Facts = { readonly at: number; readonly raw?: number; readonly max?: number; readonly seq?: number }

/** An attempt finished so many hours after the start; `seq` counts on its own phone. */
function attempt(id: string, { at, raw = 7, max = 10, seq = 1 }: Facts): RecordFact {
  const submittedAt = start + at * hourMs
  const times = { submittedAt, offsetMs: 0, measuredOffsetMs: 0, receivedAt: submittedAt + 60_000 }
  const common = { id: asId<'record'>(id), seq, moduleId: play, spentMs: 60_000, ...times }
  return { ...common, kind: 'attempt', score: { raw, max }, passed: raw / max >= 0.7 }
}

function withdrawal(id: string, voids: string, moduleId = 'play'): RecordFact {
  const times = { submittedAt: start, offsetMs: 0, measuredOffsetMs: 0, receivedAt: start }
  return {
    id: asId<'record'>(id),
    seq: 99,
    moduleId: asId(moduleId),
    ...times,
    kind: 'void',
    voids: asId(voids),
  }
}
const last = (...facts: RecordFact[]) => progressIn(play, facts).last?.score.raw
const best = (...facts: RecordFact[]) => progressIn(play, facts).best?.id
const passedBy = (...facts: RecordFact[]) => progressIn(play, facts).passedBy?.id

/** Some months of one learner: attempts and readings of two modules, with some attempts withdrawn. */
const someFacts = fc
  .array(
    fc.record({
      kind: fc.constantFrom('attempt', 'session', 'void'),
      moduleId: fc.constantFrom('play', 'stories'),
      lesson: fc.constantFrom('a', 'b', 'c'),
      raw: fc.nat(10),
      spentMs: fc.nat(600_000),
      isWhole: fc.boolean(),
      voids: fc.nat(20),
    }),
    { maxLength: 20 },
  )
  .map((parts) =>
    parts.map((part, index): RecordFact => {
      const common = {
        id: asId<'record'>(`record ${index}`),
        seq: index + 1,
        submittedAt: start + index,
        offsetMs: null,
        measuredOffsetMs: null,
        receivedAt: null,
        moduleId: asId<'module'>(part.moduleId),
      }
      if (part.kind === 'void')
        return { ...common, kind: 'void', voids: asId(`record ${part.voids % Math.max(1, index)}`) }
      const learned = { ...common, spentMs: part.spentMs }
      return part.kind === 'attempt'
        ? { ...learned, kind: 'attempt', score: { raw: part.raw, max: 10 }, passed: part.raw >= 7 }
        : { ...learned, kind: 'session', lessonId: asId(part.lesson), completed: part.isWhole }
    }),
  )

describe('progress in a module', () => {
  it('is the same in whatever order the records come', () => {
    fc.assert(
      fc.property(
        someFacts.chain((facts) =>
          fc.tuple(
            fc.constant(facts),
            fc.shuffledSubarray(facts, { minLength: facts.length, maxLength: facts.length }),
          ),
        ),
        ([facts, shuffled]) => {
          expect(progressIn(play, shuffled)).toEqual(progressIn(play, facts))
        },
      ),
    )
  })

  it('knows nothing of other modules', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const own = facts.filter(({ moduleId, kind }) => moduleId === play || kind === 'void')
        expect(progressIn(play, own)).toEqual(progressIn(play, facts))
      }),
    )
  })

  it('never goes back while nothing is withdrawn', () => {
    fc.assert(
      fc.property(someFacts, (all) => {
        const facts = all.filter(({ kind }) => kind !== 'void')
        const rank = { 'not-started': 0, 'in-progress': 1, failed: 2, passed: 3 }
        let before = progressIn(play, [])
        for (let count = 1; count <= facts.length; count++) {
          const now = progressIn(play, facts.slice(0, count))
          expect(rank[now.state]).toBeGreaterThanOrEqual(rank[before.state])
          expect(now.attempts).toBeGreaterThanOrEqual(before.attempts)
          expect(now.spentMs).toBeGreaterThanOrEqual(before.spentMs)
          expect(now.best?.score.raw ?? -1).toBeGreaterThanOrEqual(before.best?.score.raw ?? -1)
          expect(now.best?.score.raw ?? -1).toBeGreaterThanOrEqual(now.last?.score.raw ?? -1)
          for (const lesson of before.lessonsCompleted) expect(now.lessonsCompleted).toContain(lesson)
          before = now
        }
      }),
    )
  })

  it('is as if it had never been when everything is withdrawn', () => {
    fc.assert(
      fc.property(someFacts, (all) => {
        const facts = all.filter(({ kind }) => kind !== 'void')
        const voids = facts.map(({ id }, index) => withdrawal(`void ${index}`, id))
        expect(progressIn(play, [...facts, ...voids])).toEqual(progressIn(play, []))
      }),
    )
  })
})

describe('the last attempt', () => {
  it('is the one finished last, on whichever phone', () => {
    const first = [0, 1, 2].map((at) => attempt(`a${at}`, { at, raw: at === 2 ? 10 : 0, seq: at + 1 }))
    expect(last(...first, attempt('b0', { at: 5, raw: 3, seq: 1 }))).toBe(3)
  })

  it('is found by its number where two of one phone count at one moment', () => {
    // Both are of the future, so both count at their receipt.
    const ahead = (id: string, seq: number, raw: number): RecordFact => {
      const fact = attempt(id, { at: 9_000, raw, seq })
      return { ...fact, measuredOffsetMs: 0, receivedAt: start + hourMs }
    }
    expect(last(ahead('z', 1, 2), ahead('a', 2, 5))).toBe(5)
  })
})

describe('the best attempt', () => {
  it('of equal shares is the longer quiz, then the earlier one', () => {
    const [short, long] = [attempt('short', { at: 0 }), attempt('long', { at: 3, raw: 14, max: 20 })]
    expect([best(short, long), best(long, short)]).toEqual(['long', 'long'])
    const again = attempt('again', { at: 4, raw: 14, max: 20 })
    expect(best(again, long)).toBe('long')
  })

  it('is another one when it is withdrawn, whatever module its withdrawal was filed under', () => {
    const attempts = [attempt('x', { at: 0, raw: 9 }), attempt('y', { at: 1, raw: 5 })]
    expect(best(...attempts, withdrawal('v', 'x', 'stories'))).toBe('y')
  })
})

describe('the attempt that passed', () => {
  it('is the one finished first, by the kinder reading of the clocks', () => {
    expect(passedBy(attempt('late', { at: 9, seq: 1 }), attempt('early', { at: 2, seq: 7 }))).toBe('early')
    const jumped = { ...attempt('jumped', { at: 5 }), measuredOffsetMs: -4 * hourMs }
    expect(passedBy(attempt('early', { at: 2 }), jumped)).toBe('jumped')
  })
})

describe('time spent', () => {
  it('is never more than what passed, nor more than two minutes for any silence, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10_000_000, max: 10_000_000 })), (signs) => {
        const spent = signs.slice(1).map((at, index) => activeMs(signs[index] ?? 0, at))
        for (const [index, ms] of spent.entries()) {
          expect(ms).toBeGreaterThanOrEqual(0)
          expect(ms).toBeLessThanOrEqual(longestSilenceMs)
          expect(ms).toBeLessThanOrEqual(Math.max(0, (signs[index + 1] ?? 0) - (signs[index] ?? 0)))
        }
      }),
    )
  })
})
