import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import { activeMs, longestSilenceMs } from '#domain/learning/active-time.ts'
import { progressIn, type HasPassed } from '#domain/learning/progress.ts'
import type { LearningRecord } from '#domain/learning/record.ts'

const play = asId<'module'>('play')
const hasPassed: HasPassed = ({ score }) => score.raw >= 7

/** Some months of one learner: attempts and readings of two modules, with some attempts withdrawn. */
const someRecords = fc
  .array(
    fc.record({
      kind: fc.constantFrom('attempt', 'session', 'void'),
      moduleId: fc.constantFrom('play', 'stories'),
      lesson: fc.constantFrom('a', 'b', 'c'),
      raw: fc.nat(10),
      card: fc.nat(12),
      spentMs: fc.nat(600_000),
      isWhole: fc.boolean(),
      voids: fc.nat(20),
    }),
    { maxLength: 20 },
  )
  .map((parts) =>
    parts.map((part, index): LearningRecord => {
      const common = {
        id: asId<'record'>(`record ${index}`),
        seq: index + 1,
        submittedAt: 1_000 + index,
        offsetMs: null,
        moduleId: asId<'module'>(part.moduleId),
        packHash: asId<'pack'>('pack'),
        language: 'ar' as const,
      }
      if (part.kind === 'void')
        return {
          ...common,
          kind: 'void',
          voids: asId(`record ${part.voids % Math.max(1, index)}`),
          reason: 'a mistake',
        }
      if (part.kind === 'attempt')
        return {
          ...common,
          kind: 'attempt',
          startedAt: 0,
          spentMs: part.spentMs,
          seed: 1,
          responses: [],
          score: { raw: part.raw, max: 10 },
        }
      return {
        ...common,
        kind: 'session',
        lessonId: asId(part.lesson),
        startedAt: 0,
        spentMs: part.spentMs,
        furthestCard: part.card,
        cards: 12,
        completed: part.isWhole,
      }
    }),
  )

describe('progress in a module', () => {
  it('is the same in whatever order the records come', () => {
    fc.assert(
      fc.property(
        someRecords.chain((records) =>
          fc.tuple(
            fc.constant(records),
            fc.shuffledSubarray(records, { minLength: records.length, maxLength: records.length }),
          ),
        ),
        ([records, shuffled]) => {
          expect(progressIn(play, shuffled, hasPassed)).toEqual(progressIn(play, records, hasPassed))
        },
      ),
    )
  })

  it('knows nothing of other modules', () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        const own = records.filter(({ moduleId, kind }) => moduleId === play || kind === 'void')
        expect(progressIn(play, own, hasPassed)).toEqual(progressIn(play, records, hasPassed))
      }),
    )
  })

  it('never goes back while nothing is withdrawn', () => {
    fc.assert(
      fc.property(someRecords, (all) => {
        const records = all.filter(({ kind }) => kind !== 'void')
        const rank = { 'not-started': 0, 'in-progress': 1, failed: 2, passed: 3 }
        let before = progressIn(play, [], hasPassed)
        for (let count = 1; count <= records.length; count++) {
          const now = progressIn(play, records.slice(0, count), hasPassed)
          expect(rank[now.state]).toBeGreaterThanOrEqual(rank[before.state])
          expect(now.attempts).toBeGreaterThanOrEqual(before.attempts)
          expect(now.spentMs).toBeGreaterThanOrEqual(before.spentMs)
          expect(now.best?.raw ?? -1).toBeGreaterThanOrEqual(before.best?.raw ?? -1)
          expect(now.best?.raw ?? -1).toBeGreaterThanOrEqual(now.last?.raw ?? -1)
          for (const lesson of before.lessonsCompleted) expect(now.lessonsCompleted).toContain(lesson)
          for (const [lesson, card] of before.furthestCards)
            expect(now.furthestCards.get(lesson)).toBeGreaterThanOrEqual(card)
          before = now
        }
      }),
    )
  })

  it('is as if it had never been when everything is withdrawn', () => {
    fc.assert(
      fc.property(someRecords, (all) => {
        const records = all.filter(({ kind }) => kind !== 'void')
        const voids = records.map((record, index): LearningRecord => ({
          id: asId(`void ${index}`),
          seq: records.length + index + 100,
          submittedAt: 9_000,
          offsetMs: null,
          moduleId: record.moduleId ?? play,
          packHash: asId('pack'),
          language: 'ar',
          kind: 'void',
          voids: record.id,
          reason: 'a mistake',
        }))
        expect(progressIn(play, [...records, ...voids], hasPassed)).toEqual(progressIn(play, [], hasPassed))
      }),
    )
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
