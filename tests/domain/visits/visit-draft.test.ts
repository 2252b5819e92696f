import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { asId, type LineId } from '#domain/id.ts'
import { feedbackToWrite, stepsToChoose, weakLinesOf } from '#domain/visits/feedback.ts'
import {
  beginVisit,
  changed,
  feedbackIn,
  nextTextIn,
  unfinishedIn,
  visitOf,
  withModule,
  type VisitDraft,
} from '#domain/visits/visit-draft.ts'
import { lineValues, type LineValue } from '#domain/visits/visit.ts'
import { visitList } from '../../support/visit-list.ts'

const list = visitList(['a', 'b', 'c', 'd', 'e'])
const { lines } = list
const today = '2026-12-01'
const values = (...given: readonly LineValue[]): Readonly<Record<LineId, LineValue>> =>
  Object.fromEntries(given.map((value, index) => [lines[index]?.lineId ?? asId<'line'>(''), value]))

const begun = beginVisit(asId('learner'), 1_000)
const whole: VisitDraft = {
  ...begun,
  moduleId: list.moduleId,
  lastStep: 'partly',
  values: values('2', '1', '0', 'na', '2'),
  nextBy: '2026-12-15',
  confirmedByMe: true,
  confirmedByLearner: true,
}

describe('what is said to her', () => {
  it('begins as the praise of what was seen, three things at most', () => {
    expect(feedbackToWrite(lines, values('2', '1', '2', '2', '2'))).toBe('praise a\npraise c\npraise d')
  })

  it('praises nothing that was not seen', () => {
    expect(feedbackToWrite(lines, values('0', '1', 'na'))).toBe('')
  })

  it('is what she wrote once she has changed it, whatever is observed later', () => {
    expect(feedbackIn({ ...whole, feedback: 'well done' }, lines)).toBe('well done')
    expect(feedbackIn({ ...whole, feedback: '' }, lines)).toBe('')
  })
})

describe('the next step', () => {
  it('is that of the weakest line: not seen before seen in part, in the order of the list', () => {
    expect(weakLinesOf(lines, values('1', '0', '2', 'na', '0')).map(({ lineId }) => lineId)).toEqual([
      'b',
      'e',
      'a',
    ])
    expect(nextTextIn(whole, lines)).toBe('next c')
  })

  it('is that of the line she chose, while that line is weak', () => {
    const chosen = { ...whole, nextLine: asId<'line'>('b') }
    expect(nextTextIn(chosen, lines)).toBe('next b')
    expect(nextTextIn({ ...chosen, values: values('2', '2', '0') }, lines)).toBe('next c')
  })

  it('is none where everything was seen', () => {
    expect(nextTextIn({ ...whole, values: values('2', '2', '2', '2', 'na') }, lines)).toBe('')
  })
})

test('what was agreed is confirmed again after it was changed', () => {
  expect(changed(whole, { feedback: 'other words' })).toMatchObject({
    confirmedByLearner: false,
    confirmedByMe: false,
  })
  expect(changed(begun, { confirmedByMe: true }).confirmedByMe).toBe(true)
})

test('another list begins another observation and keeps what became of the last step', () => {
  expect(withModule(whole, list.moduleId)).toBe(whole)
  expect(withModule(whole, asId('water'))).toEqual({ ...begun, lastStep: 'partly', moduleId: 'water' })
})

test.each<[string, Partial<VisitDraft>, readonly string[]]>([
  ['nothing is missing', {}, []],
  ['the last step is not judged', { lastStep: null }, ['last-step']],
  ['a line has no value', { values: values('2') }, ['lines']],
  ['the step has no day', { nextBy: null }, ['by']],
  ['its day is over', { nextBy: '2026-11-30' }, ['past']],
  ['its year is a slip of the finger', { nextBy: '2066-11-30' }, ['far']],
  ['its day is today', { nextBy: today }, []],
  ['there is no step and no day', { nextText: '', nextBy: null }, []],
  ['it is longer than a step', { nextText: 'x'.repeat(301) }, ['step-long']],
  ['the words are too many', { feedback: 'x'.repeat(1001) }, ['feedback-long']],
  ['she has not confirmed', { confirmedByMe: false }, ['confirm']],
  ['the educator has not confirmed', { confirmedByLearner: false }, []],
])('of a visit in which %s it is said', (_, change, missing) => {
  expect(unfinishedIn({ ...whole, ...change }, list, { today, hadStep: true })).toEqual(missing)
})

test('a first visit has no step to look back at', () => {
  const draft = { ...whole, lastStep: null }
  expect(unfinishedIn(draft, list, { today, hadStep: false })).toEqual([])
  expect(visitOf(draft, list, 5_000).lastStep).toBe('none')
})

test('whatever was tapped, a recorded visit has each line once, and a step only with its day', () => {
  const value = fc.constantFrom(...lineValues)
  const text = fc.option(fc.string({ maxLength: 40 }))
  const draft = fc.record({
    some: fc.array(value, { maxLength: 5 }),
    text,
    by: fc.option(fc.constant(today)),
  })
  fc.assert(
    fc.property(draft, fc.integer({ min: 0, max: 9_000 }), ({ some, text: nextText, by }, endedAt) => {
      const visit = visitOf({ ...whole, values: values(...some), nextText, nextBy: by }, list, endedAt)
      expect(visit.lines.map(({ lineId }) => lineId)).toEqual(['a', 'b', 'c', 'd', 'e'])
      expect(visit.endedAt).toBeGreaterThanOrEqual(visit.startedAt)
      if (visit.nextStep) expect([visit.nextStep.by, visit.nextStep.text === '']).toEqual([today, false])
      expect(stepsToChoose(lines, values(...some)).length).toBeLessThanOrEqual(3)
    }),
  )
})

test('codes of her phone go with the visit, also when another list was chosen after the first was read', () => {
  const arrived = { code: 'se2.1.k.s', readAt: 2_000 }
  const read: VisitDraft = { ...whole, presence: { arrived, left: null } }
  expect(visitOf(read, list, 5_000).presence).toEqual({ arrived, left: null })
  expect(withModule(read, asId<'module'>('another')).presence).toEqual({ arrived, left: null })
  expect('presence' in visitOf(whole, list, 5_000)).toBe(false)
})
