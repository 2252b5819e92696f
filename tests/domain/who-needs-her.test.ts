import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import type { StaffContact } from '#domain/supervision/contact.ts'
import { findReasons } from '#domain/supervision/find-reasons.ts'
import { type CellFacts, type SupervisedFacts, type Reason, reasonKinds } from '#domain/supervision/reason.ts'
import { partReasons } from '#domain/supervision/set-aside.ts'
import { whoNeeds } from '#domain/supervision/who-needs.ts'

const dayMs = 86_400_000
const now = Date.UTC(2026, 10, 30, 8)
const daysAgo = (days: number): number => now - days * dayMs
const device = { lastHeardAt: daysAgo(1), freeMb: 4_000, clockOffsetMs: 0, forked: false }
const signs = { quarantinedAt: null, requestAt: null, questionAt: null, missed: [] }
const well: SupervisedFacts = {
  joinedAt: daysAgo(90),
  ended: false,
  quarantined: 0,
  device,
  cells: [],
  signs,
}
const cell = (facts: Partial<CellFacts>, id = 'play'): CellFacts => ({
  moduleId: asId(id),
  state: 'in-progress',
  attempts: 0,
  lastRecordAt: daysAgo(3),
  practiceAt: null,
  passedAt: null,
  assignment: null,
  ...facts,
})
const due = (dueOn: string): Partial<CellFacts> => ({ assignment: { state: 'overdue', dueOn } })

const contact = (facts: Partial<StaffContact>): StaffContact => ({
  ...{ id: asId('c'), way: 'call', outcome: 'no-reply', promisedOn: null, words: null },
  ...{ about: ['silent'], quietUntil: null, at: daysAgo(1) },
  by: { id: asId('naima'), name: 'Naima' },
  ...facts,
})
const silent = { device: { ...device, lastHeardAt: daysAgo(20) } }
const promised = {
  outcome: 'promised',
  promisedOn: '2026-11-26',
  at: daysAgo(9),
  quietUntil: daysAgo(3),
} as const

/** What is so of a learner, and why she is on the list then; null: she is not. */
const cases: readonly [string, Partial<SupervisedFacts>, Partial<Reason> | null][] = [
  ['a learner who does well', {}, null],
  [
    'an ended account, whatever else',
    { ended: true, quarantined: 2, device: null, cells: [cell(due('2026-11-01'))] },
    null,
  ],
  [
    'a result that was not accepted',
    { quarantined: 2, signs: { ...signs, quarantinedAt: daysAgo(4) } },
    { kind: 'not-accepted', count: 2, since: daysAgo(4) },
  ],
  ['the same from an older server', { quarantined: 1 }, { kind: 'not-accepted', count: 1, since: null }],
  [
    'a request about her data, at once',
    { signs: { ...signs, requestAt: now } },
    { kind: 'data-request', since: now },
  ],
  ['a question of two days', { signs: { ...signs, questionAt: daysAgo(2) } }, null],
  [
    'a question of more than two days',
    { signs: { ...signs, questionAt: daysAgo(2) - 1 } },
    { kind: 'question' },
  ],
  ['200 MB of room', { device: { ...device, freeMb: 200 } }, null],
  ['less room', { device: { ...device, freeMb: 199 } }, { kind: 'phone', fault: 'full' }],
  ['a clock ten minutes off', { device: { ...device, clockOffsetMs: -600_000 } }, null],
  [
    'a clock further off',
    { device: { ...device, clockOffsetMs: -600_001 } },
    { kind: 'phone', fault: 'clock' },
  ],
  ['two phones with one key', { device: { ...device, forked: true } }, { kind: 'phone', fault: 'forked' }],
  ['an old version', { device: { ...device, isOld: true } }, { kind: 'phone', fault: 'old' }],
  ['fourteen days without contact', { device: { ...device, lastHeardAt: daysAgo(14) } }, null],
  [
    'more than fourteen',
    { device: { ...device, lastHeardAt: daysAgo(15) } },
    { kind: 'silent', since: daysAgo(15), everConnected: true },
  ],
  ['a newcomer nothing came from yet', { device: null, joinedAt: daysAgo(7) }, null],
  [
    'who joined long ago and was never in contact',
    { device: null },
    { kind: 'silent', since: daysAgo(90), everConnected: false },
  ],
  ['one try that was not enough', { cells: [cell({ state: 'failed', attempts: 1 })] }, null],
  [
    'two tries that were not enough',
    { cells: [cell({ state: 'failed', attempts: 2 })] },
    { kind: 'stuck', tries: 2, questions: 0, more: 0 },
  ],
  [
    'three modules not passed: the one tried most',
    {
      cells: [
        cell({ state: 'failed', attempts: 2 }),
        cell({ state: 'failed', attempts: 5 }, 'stories'),
        cell({ state: 'failed', attempts: 3 }, 'craft'),
      ],
    },
    { kind: 'stuck', moduleId: asId('stories'), tries: 5, more: 2 },
  ],
  [
    'the same question missed twice',
    {
      cells: [cell({ attempts: 1, state: 'failed' })],
      signs: { ...signs, missed: [{ moduleId: asId('play'), questions: 3 }] },
    },
    { kind: 'stuck', questions: 3 },
  ],
  [
    'a question missed in a module she passed',
    {
      cells: [cell({ state: 'passed', attempts: 2 })],
      signs: { ...signs, missed: [{ moduleId: asId('play'), questions: 1 }] },
    },
    null,
  ],
  [
    'two days gone by: the earlier one',
    { cells: [cell(due('2026-11-20')), cell(due('2026-11-02'), 'stories')] },
    { kind: 'overdue', dueOn: '2026-11-02', moduleId: asId('stories'), more: 1 },
  ],
  [
    'a task ready for a visit',
    { cells: [cell({ practiceAt: daysAgo(9) })] },
    { kind: 'visit', since: daysAgo(9) },
  ],
  [
    'a task that was ready at the last visit',
    { cells: [cell({ practiceAt: daysAgo(9) })], lastVisit: { startedAt: daysAgo(8) } },
    null,
  ],
  [
    'a task ready since the last visit',
    { cells: [cell({ practiceAt: daysAgo(2) })], lastVisit: { startedAt: daysAgo(8) } },
    { kind: 'visit', since: daysAgo(2), more: 0 },
  ],
  [
    'a module finished this week',
    { cells: [cell({ state: 'passed', passedAt: daysAgo(6) })] },
    { kind: 'finished' },
  ],
  [
    'a promised day that is over, and still nothing came',
    { ...silent, contacts: [contact(promised)] },
    { kind: 'promised', promisedOn: '2026-11-26', since: daysAgo(3) },
  ],
  [
    'a promised day that is not over',
    { ...silent, contacts: [contact({ ...promised, quietUntil: now + 1 })] },
    { kind: 'silent' },
  ],
  ['a promise that was kept', { contacts: [contact(promised)] }, null],
  [
    'a promise about nothing on the list',
    { contacts: [contact({ ...promised, about: [] })] },
    { kind: 'promised' },
  ],
  [
    'a promise with a call after it',
    { ...silent, contacts: [contact({ at: daysAgo(1) }), contact(promised)] },
    { kind: 'silent' },
  ],
  [
    'a promise of more than a month ago',
    { ...silent, contacts: [contact({ ...promised, quietUntil: daysAgo(31) })] },
    { kind: 'silent' },
  ],
  ['one finished before', { cells: [cell({ state: 'passed', passedAt: daysAgo(7) })] }, null],
]

describe('why a learner is on the list of today', () => {
  it.each(cases)('%s', (_, facts, reason) => {
    const [first] = findReasons({ ...well, ...facts }, now)
    if (reason === null) expect(first).toBeUndefined()
    else expect(first).toMatchObject(reason)
  })
})

describe('the list of today', () => {
  const urgent: SupervisedFacts = {
    ...well,
    quarantined: 1,
    device: { ...device, freeMb: 0, lastHeardAt: daysAgo(40) },
    signs: { ...signs, requestAt: daysAgo(1), questionAt: daysAgo(5) },
    contacts: [contact(promised)],
    lastVisit: { startedAt: daysAgo(3), otherwiseAt: daysAgo(2) },
    cells: [
      cell({ ...due('2026-11-02'), state: 'failed', attempts: 4, practiceAt: daysAgo(2) }),
      cell({ state: 'passed', passedAt: daysAgo(1) }, 'stories'),
    ],
  }

  it('names every reason, what presses most first', () => {
    expect(findReasons(urgent, now).map(({ kind }) => kind)).toEqual(reasonKinds)
  })

  it('puts who waits longest first among those of one reason', () => {
    const silent = (name: string, days: number) => ({
      ...well,
      name,
      device: { ...device, lastHeardAt: daysAgo(days) },
    })
    const { rows } = whoNeeds([silent('a', 15), silent('b', 31), silent('c', 20)], now)
    expect(rows.map(({ learner }) => learner.name)).toEqual(['b', 'c', 'a'])
  })

  it('counts who needs somebody apart from who has only finished', () => {
    const finished = { ...well, cells: [cell({ state: 'passed', passedAt: daysAgo(1) })] }
    const today = whoNeeds([well, finished, urgent, { ...urgent, ended: true }], now)
    expect(today).toMatchObject({ people: 3, needing: 1, finished: 2 })
    expect(today.rows).toHaveLength(2)
  })

  it('shows of one reason whoever has it, with that reason', () => {
    const { rows, counts } = whoNeeds([well, urgent], now, 'overdue')
    expect(rows.map(({ shown }) => shown.kind)).toEqual(['overdue'])
    expect(counts.get('overdue')).toBe(1)
    expect(counts.get('question')).toBe(1)
  })

  const later = { way: 'later', outcome: null, quietUntil: now + dayMs, at: daysAgo(1) } as const
  it.each<[string, Partial<SupervisedFacts>, string[], string[]]>([
    ['nobody has turned to her', silent, ['silent'], []],
    ['a call alone leaves her there', { ...silent, contacts: [contact({})] }, ['silent'], []],
    ['left for later', { ...silent, contacts: [contact(later)] }, [], ['silent']],
    ['its day has come', { ...silent, contacts: [contact({ ...later, quietUntil: now })] }, ['silent'], []],
    [
      'another reason came',
      { ...silent, quarantined: 1, contacts: [contact(later)] },
      ['not-accepted'],
      ['silent'],
    ],
    [
      'the same reason began again after it',
      {
        signs: { ...signs, questionAt: daysAgo(3) },
        contacts: [contact({ ...later, about: ['question'], at: daysAgo(4) })],
      },
      ['question'],
      [],
    ],
    [
      'put back on the list since',
      {
        ...silent,
        contacts: [contact({ ...later, at: now, quietUntil: null }), contact({ ...later, at: daysAgo(2) })],
      },
      ['silent'],
      [],
    ],
    [
      'a promise is waited for',
      { ...silent, contacts: [contact({ ...promised, quietUntil: now + dayMs })] },
      [],
      ['silent'],
    ],
  ])('%s', (_, facts, open, aside) => {
    const learner = { ...well, ...facts }
    const parted = partReasons(findReasons(learner, now), learner.contacts ?? [], now)
    expect(parted.open.map(({ kind }) => kind)).toEqual(open)
    expect(parted.aside.map(({ kind }) => kind)).toEqual(aside)
  })

  it('counts who is left for later apart, and shows them when asked', () => {
    const left = { ...well, ...silent, contacts: [contact(later)] }
    const today = whoNeeds([well, left], now)
    expect(today).toMatchObject({ people: 2, needing: 0, rows: [] })
    expect([...today.counts]).toEqual([['later', 1]])
    expect(whoNeeds([well, left], now, 'later').rows.map(({ shown }) => shown.kind)).toEqual(['silent'])
  })

  it('never loses or doubles anybody, in whatever order they come', () => {
    const days = fc.integer({ min: 0, max: 60 })
    const learner = fc.record({
      quarantined: fc.integer({ min: 0, max: 2 }),
      heard: days,
      asked: fc.option(days),
      passed: fc.option(days),
    })
    fc.assert(
      fc.property(fc.array(learner, { maxLength: 30 }), (drawn) => {
        const people = drawn.map(({ quarantined, heard, asked, passed }, id) => ({
          ...well,
          id,
          quarantined,
          device: { ...device, lastHeardAt: daysAgo(heard) },
          signs: { ...signs, questionAt: asked === null ? null : daysAgo(asked) },
          cells: passed === null ? [] : [cell({ state: 'passed', passedAt: daysAgo(passed) })],
        }))
        const { rows } = whoNeeds(people, now)
        const ranks = rows.map(({ shown }) => reasonKinds.indexOf(shown.kind))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
        const ids = rows.map(({ learner: { id } }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const having = people.filter((one) => findReasons(one, now).length > 0).map(({ id }) => id)
        expect(ids.toSorted((a, b) => a - b)).toEqual(having)
      }),
    )
  })
})
