import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { missedFirst } from '#domain/supervision/missed-first.ts'
import { timelineOf } from '#domain/supervision/timeline.ts'

const at = (text: string): number => Date.parse(text)
const entry = (key: string, moment: string) => ({ key, at: at(moment) })

describe('what happened, day by day', () => {
  it('puts the last day first, by the calendar of her group', () => {
    const entries = [
      entry('morning', '2026-11-29T08:00:00+01:00'),
      entry('late', '2026-11-29T23:30:00+01:00'),
      entry('night', '2026-11-30T00:30:00+01:00'),
    ]
    expect(
      timelineOf(entries, 'Europe/Paris').map(({ day, entries: own }) => [day, own.map(({ key }) => key)]),
    ).toEqual([
      ['2026-11-30', ['night']],
      ['2026-11-29', ['late', 'morning']],
    ])
  })

  it('loses nothing and doubles nothing', () => {
    const entries = fc.array(fc.record({ key: fc.uuid(), at: fc.integer({ min: 0, max: 4e12 }) }))
    fc.assert(
      fc.property(entries, (given) => {
        const all = timelineOf(given, 'Africa/Casablanca').flatMap(({ entries: own }) => own)
        expect(all).toHaveLength(given.length)
        expect(all.map((one) => one.at)).toEqual(given.map((one) => one.at).toSorted((a, b) => b - a))
      }),
    )
  })
})

describe('her responses', () => {
  const response = (questionId: string, isCorrect: boolean, critical = false) => ({
    questionId,
    isCorrect,
    critical,
  })
  const tried = (finishedAt: number, ...responses: ReturnType<typeof response>[]) => ({
    ...{ moduleId: 'play', language: 'ar', finishedAt },
    responses,
  })

  it('stand once each, with the last one: what is missed now comes first', () => {
    const standing = missedFirst([
      tried(2, response('right-now', true), response('missed-now', false), response('twice', false)),
      tried(1, response('right-now', false), response('missed-now', true), response('twice', false)),
    ])
    expect(
      standing.map(({ response: { questionId }, missed, tries }) => [questionId, missed, tries]),
    ).toEqual([
      ['twice', 2, 2],
      ['missed-now', 1, 2],
      ['right-now', 1, 2],
    ])
  })

  it('of those missed now, what safety hangs on comes first', () => {
    const standing = missedFirst([tried(1, response('a', false), response('b', false, true))])
    expect(standing.map((one) => one.response.questionId)).toEqual(['b', 'a'])
  })

  it('of two modules with the same question id are two', () => {
    const both = [tried(1, response('q01', false)), { ...tried(1, response('q01', true)), moduleId: 'craft' }]
    expect(missedFirst(both)).toHaveLength(2)
  })
})
