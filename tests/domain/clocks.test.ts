import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctedNow } from '#domain/time/clock.ts'
import { finishedAt, kindestFinish } from '#domain/time/finish.ts'

const dayMs = 86_400_000
const monday = Date.UTC(2026, 8, 7, 8)
const year2015 = Date.UTC(2015, 0, 1)

describe('what time it is on a phone', () => {
  it('is the device’s clock corrected by the offset, whatever that clock says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -4_000, max: 4_000 }),
        fc.integer({ min: 0, max: 100 }),
        (days, later) => {
          const offsetMs = -days * dayMs
          const deviceNow = monday + (days + later) * dayMs
          expect(correctedNow({ deviceNow, offsetMs, contactAt: monday })).toBe(monday + later * dayMs)
        },
      ),
    )
  })

  it.each([
    ['a clock that ran a month ahead', -30],
    ['a clock that ran a year ahead', -365],
    ['a clock that had fallen back to 2015', (monday - year2015) / dayMs],
  ])('is the device’s own clock again once somebody has set %s right', (_what, days) => {
    const now = monday + 3 * dayMs
    expect(correctedNow({ deviceNow: now, offsetMs: days * dayMs, contactAt: monday })).toBe(now)
  })

  it('is never before the server was last in contact, though the clock has fallen back', () => {
    expect(correctedNow({ deviceNow: year2015, offsetMs: 0, contactAt: monday })).toBe(monday)
  })

  it('is as good after eight silent months', () => {
    const deviceNow = monday + 270 * dayMs
    expect(correctedNow({ deviceNow, offsetMs: -dayMs, contactAt: monday })).toBe(deviceNow - dayMs)
  })
})

describe('when a record was finished', () => {
  const finish = (changes: Partial<Parameters<typeof finishedAt>[0]>) => ({
    submittedAt: monday,
    offsetMs: null,
    measuredOffsetMs: null,
    receivedAt: null,
    ...changes,
  })

  it('is never after its receipt, and the measured offset counts where the known one is impossible', () => {
    const ahead = finish({ submittedAt: monday + 365 * dayMs, offsetMs: 0, receivedAt: monday + dayMs })
    expect(finishedAt(ahead)).toBe(monday + dayMs)
    expect(finishedAt({ ...ahead, measuredOffsetMs: -365 * dayMs })).toBe(monday)
  })

  it('is not in 2015: by the other reading, else at its receipt', () => {
    const fallen = finish({ submittedAt: year2015, offsetMs: 0, receivedAt: monday + dayMs })
    expect(finishedAt(fallen)).toBe(monday + dayMs)
    expect(finishedAt({ ...fallen, measuredOffsetMs: monday - year2015 })).toBe(monday)
  })

  it('by the kinder reading is the earlier one that is possible, and says that the clocks disagree', () => {
    const jumped = finish({ offsetMs: 0, measuredOffsetMs: -3 * dayMs, receivedAt: monday + dayMs })
    expect(kindestFinish(jumped)).toEqual({ at: monday - 3 * dayMs, isUncertain: true })
    const fallen = finish({
      submittedAt: year2015,
      offsetMs: 0,
      measuredOffsetMs: monday - year2015,
      receivedAt: monday + 1,
    })
    expect(kindestFinish(fallen)).toEqual({ at: monday, isUncertain: true })
  })
})
