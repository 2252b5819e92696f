import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Assignment } from '#domain/assignment/assignment.ts'
import { asId } from '#domain/id.ts'
import { spentMsOf } from '#domain/progress/record.ts'
import { addRecord, type ModuleProgress, nothingYet, progressOf } from '#domain/progress/progress.ts'
import { finishedAt } from '#domain/time/finish.ts'
import { finishOf as finishOnPhone, ownRow, type RecordRow } from '#local/outbox/rows.ts'
import { assignedNow, factsOf } from '#local/progress/progress.ts'
import { factOfRow, type FactRow } from '#server/progress/facts.ts'
import { progressOfRow, rowOf } from '#server/progress/row.ts'
import { cellsOf } from '#server/board/cells.ts'
import { aHistory, dayMs, type Told } from '../support/histories.ts'

const learner = asId<'account'>('amina')
const later = Date.UTC(2027, 0, 1)
const dueOn = ['2026-09-07', '2026-09-20', '2026-11-01'] as const
const assignments: readonly Assignment[] = ['play', 'stories'].map((module, index) => ({
  id: asId(`assignment ${index}`),
  version: 1,
  moduleId: asId(module),
  dueOn: dueOn[index] ?? null,
  graceDays: index,
  timeZone: 'Africa/Casablanca',
  note: null,
  assignedBy: 'Zahra',
  assignedAt: Date.UTC(2026, 8, 1),
  withdrawn: false,
}))

/** The columns the server would write. */
const columnsOf = ({ record, deliveredAt, measuredOffsetMs, score, passed }: Told): FactRow => ({
  record_id: record.id,
  seq: record.seq,
  kind: record.kind,
  module_id: record.moduleId ?? '',
  submitted_at: record.submittedAt,
  offset_ms: record.offsetMs,
  measured_offset_ms: measuredOffsetMs,
  received_at: deliveredAt,
  score_raw: record.kind === 'attempt' || record.kind === 'review' ? score.raw : null,
  score_max: record.kind === 'attempt' || record.kind === 'review' ? score.max : null,
  passed: record.kind === 'attempt' ? Number(passed) : null,
  lesson_id: record.kind === 'session' ? record.lessonId : null,
  completed: record.kind === 'session' ? Number(record.completed) : null,
  spent_ms: spentMsOf(record),
  voids: record.kind === 'void' ? record.voids : null,
})

/** Row by row as they came, each kept as columns in between; a withdrawal has her records read again. */
function liveOnServer(history: readonly Told[]): ReadonlyMap<string, ModuleProgress> {
  let rows = new Map<string, ReturnType<typeof rowOf>>()
  const held: FactRow[] = []
  for (const told of history) {
    const row = columnsOf(told)
    held.push(row)
    const facts = held.flatMap(factOfRow)
    const [fact] = factOfRow(row)
    const withdrawn = new Set(facts.flatMap((one) => (one.kind === 'void' ? [one.voids] : [])))
    if (fact?.kind === 'void')
      rows = new Map([...progressOf(facts)].map(([id, progress]) => [id, rowOf(learner, progress)]))
    else if (fact && !withdrawn.has(fact.id)) {
      const known = rows.get(fact.moduleId)
      const before = known ? progressOfRow(known) : nothingYet(fact.moduleId)
      rows.set(fact.moduleId, rowOf(learner, addRecord(before, fact)))
    }
  }
  return new Map([...rows].map(([id, row]) => [id, progressOfRow(row)]))
}

/** The rows of a phone that has received everything: its own with the reply, the other phone's as a change. */
function onPhone(history: readonly Told[]) {
  const stored = history.map(({ record, deliveredAt, measuredOffsetMs, score, passed }) => {
    const scored = record.kind === 'attempt' || record.kind === 'review'
    const row: RecordRow = {
      ...ownRow(record),
      receivedAt: deliveredAt,
      serverScore: scored ? score : null,
      serverPassed: record.kind === 'attempt' ? passed : null,
      measuredOffsetMs,
      // It had been noted before the receipt came; the receipt wins.
      notedAt: deliveredAt - 1,
    }
    const finish = finishOnPhone(row, later)
    return {
      ...row,
      finish,
      finishedAt: finishedAt(finish),
      state: 'sent' as const,
      reason: null,
      code: null,
      withdrawnAt: null,
    }
  })
  const passed = new Set(stored.flatMap(({ id, serverPassed }) => (serverPassed ? [id] : [])))
  return progressOf(
    factsOf(
      stored.map((row) => ({ ...row, serverPassed: row.serverPassed ?? null })),
      passed,
    ),
  )
}

/** Compared quickly; only what differs is said in words. */
function same(one: unknown, other: unknown): void {
  if (!isDeepStrictEqual(one, other)) expect(one).toEqual(other)
}

const shown = (modules: ReadonlyMap<string, ModuleProgress>) =>
  [...modules.values()].toSorted((a, b) => (a.moduleId < b.moduleId ? -1 : 1))

describe('phone, board and rebuild', () => {
  it('give one outcome on 10,000 histories of one learner, whatever comes in which order', () => {
    const cases = fc.tuple(
      aHistory.chain((history) =>
        fc.tuple(
          fc.constant(history),
          fc.shuffledSubarray([...history], { minLength: history.length }),
          fc.shuffledSubarray([...history], { minLength: history.length }),
        ),
      ),
      fc.integer({ min: 0, max: 90 }),
    )
    fc.assert(
      fc.property(cases, ([[history, arrival, kept], days]) => {
        const phone = onPhone(kept)
        const live = liveOnServer(arrival)
        const rebuilt = progressOf(history.map(columnsOf).flatMap(factOfRow))
        same(shown(live), shown(rebuilt))
        same(shown(phone), shown(rebuilt))
        const now = Date.UTC(2026, 8, 7) + days * dayMs
        const rows = [...live.values()].map((progress) => rowOf(learner, progress))
        const board = cellsOf(rows, assignments, now).map(({ moduleId, state, best, assignment }) => [
          moduleId,
          state,
          best,
          assignment?.state,
          assignment?.timing,
          assignment?.dueOn,
        ])
        const home = assignedNow(assignments, phone, now).map(({ assignment, progress, state }) => [
          assignment.moduleId,
          progress.state,
          progress.best?.score ?? null,
          state.kind,
          state.kind === 'satisfied' ? state.timing : null,
          assignment.dueOn,
        ])
        same(home, board)
      }),
      { numRuns: 10_000 },
    )
  })
})
