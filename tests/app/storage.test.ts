import { describe, expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import type { ReviewRecord } from '#domain/progress/record.ts'
import type { StoredRecord } from '#local/outbox/records.ts'
import { refusalReasons } from '#protocol/sync/sync.ts'
import { pricePerMb, readAmount } from '../../src/app/phone/storage/price.ts'
import { recordReason } from '../../src/app/phone/sync-status/record-words.ts'
import { linesOf } from '../../src/app/phone/sync-status/sync-lines.ts'
import arabic from '../../src/app/frame/i18n/messages/storage.ar.json' with { type: 'json' }
import desk from '../../src/app/frame/i18n/messages/supervision.ar.json' with { type: 'json' }

describe('a price as people type it', () => {
  it.each([
    ['0.02', 0.02],
    ['0,02', 0.02],
    ['٠٫٠٢', 0.02],
    ['۲۰', 20],
    [' 1 000 ', 1000],
    ['.5', 0.5],
  ])('%s', (typed, amount) => expect(readAmount(typed)).toBe(amount))

  it.each(['', '0', '-1', 'dix', '1.2.3', '1e3', '99999999'])('«%s» is none', (typed) =>
    expect(readAmount(typed)).toBeUndefined(),
  )

  it('is the bundle’s price shared by its megabytes, and never nothing', () => {
    expect(pricePerMb(10, 500)).toBe(0.02)
    expect(pricePerMb(10, 2000)).toBe(0.005)
    expect(pricePerMb(1, 1_000_000)).toBe(0.0001)
  })
})

describe('the lines of the sync centre', () => {
  it('gather the reviews of a day that are in the same state, and leave alone what needs help', () => {
    const [monday, tuesday] = [new Date(2026, 10, 23, 9).getTime(), new Date(2026, 10, 24, 9).getTime()]
    const lines = linesOf([
      aReview('sent', tuesday, 1),
      aReview('sent', tuesday + 60_000, 0),
      aReview('waiting', tuesday, 1),
      aReview('refused', tuesday, 0),
      aReview('sent', monday, 1),
    ])
    expect(
      lines.map((line) => (line.kind === 'reviews' ? [line.state, line.all.length, line.right] : 'alone')),
    ).toEqual([['sent', 2, 1], ['waiting', 1, 1], 'alone', ['sent', 1, 1]])
  })
})

it('every reason the server may give has a sentence and a next step', () => {
  for (const refused of refusalReasons) {
    const reason = recordReason(refused)
    expect(arabic).toHaveProperty([`records.reason.${reason}`])
    expect(arabic).toHaveProperty([`records.step.${reason}`])
    // Said of acts alone: the desk has its own sentence.
    if (reason !== refused) expect(desk).toHaveProperty([`acts.reason.${refused}`])
  }
})

let number = 0
function aReview(state: StoredRecord['state'], submittedAt: number, raw: 0 | 1): StoredRecord {
  const record: ReviewRecord = {
    kind: 'review',
    id: asId(`01940000-0000-7000-8000-${String(++number).padStart(12, '0')}`),
    seq: number,
    submittedAt,
    offsetMs: null,
    moduleId: asId('play'),
    packHash: asId('a'.repeat(64)),
    language: 'ar',
    questionId: asId('q01'),
    given: ['a'],
    spentMs: 5_000,
    startedAt: submittedAt - 5_000,
    score: { raw, max: 1 },
  }
  const finish = { submittedAt, offsetMs: null, measuredOffsetMs: null, receivedAt: null }
  return {
    record,
    state,
    receipt: null,
    receivedAt: null,
    finish,
    finishedAt: submittedAt,
    serverScore: null,
    serverPassed: null,
    reason: null,
    code: null,
    withdrawnAt: null,
  }
}
