import { expect, it } from 'vitest'
import { findReasons } from '#domain/supervision/find-reasons.ts'

const dayMs = 86_400_000
const now = Date.UTC(2026, 10, 30, 8)
const reasonsAfter = (days: number) => {
  const at = now - days * dayMs
  const device = { lastHeardAt: now - dayMs, freeMb: 4_000, clockOffsetMs: 0, forked: false }
  const visited = { startedAt: at - dayMs, otherwiseAt: at }
  return findReasons(
    { joinedAt: 0, ended: false, quarantined: 0, device, cells: [], lastVisit: visited },
    now,
  )
}

it('who sees her last visit otherwise is on the list of today, for a month', () => {
  expect(reasonsAfter(2)).toEqual([{ kind: 'otherwise', since: now - 2 * dayMs }])
  expect(reasonsAfter(31)).toEqual([])
})
