import fc from 'fast-check'
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Act, AssignedFacts } from '#domain/desk/act.ts'
import { type AssignmentId, type CohortId, uuidV7 } from '#domain/id.ts'
import type { BoardAssignment } from '#protocol/desk/supervision.ts'
import { type Association, openAssociation } from '../support/association.ts'
import type { TestPhone } from '../support/phone.ts'

/** 10,000 once by hand: `HISTORIES=10000 npx vitest run --project node tests/server/acts-in-any-order.test.ts`. */
const histories = Number(process.env['HISTORIES'] ?? 60)
const minuteMs = 60_000
const was: AssignedFacts = { dueOn: '2026-09-14', graceDays: 2, note: 'At first.' }

/** One act: who does it, how many minutes ago, and what of the assignment she changes. */
const anAct = fc.record({
  by: fc.nat(2),
  ago: fc.integer({ min: 1, max: 300 }),
  changes: fc.record(
    {
      dueOn: fc.constantFrom('2026-10-01' as const, '2026-10-02' as const, null),
      graceDays: fc.integer({ min: 3, max: 9 }),
      note: fc.constantFrom('Soon.', 'Together.', null),
    },
    { requiredKeys: [] },
  ),
})
/** A delivery: which of a phone's acts go, and whether its response is lost. */
const aDelivery = fc.record({
  by: fc.nat(2),
  which: fc.array(fc.nat(5), { minLength: 1, maxLength: 4 }),
  isLost: fc.boolean(),
})
const aHistory = fc.record({
  group: fc.nat(1),
  acts: fc.array(anAct, { minLength: 1, maxLength: 6 }),
  deliveries: fc.array(aDelivery, { maxLength: 6 }),
})

describe('three of the staff change one assignment offline, on three phones', () => {
  let association: Association
  let cohorts: readonly CohortId[]
  /** The third follows only the first group. */
  let phones: readonly TestPhone[]
  beforeAll(async () => {
    association = await openAssociation('SQLite')
    cohorts = [await association.newCohort('One'), await association.newCohort('Two')]
    phones = [
      await association.newSupervisor('zahra', cohorts),
      await association.newSupervisor('fatima', cohorts),
      await association.newSupervisor('nora', cohorts.slice(0, 1)),
    ]
    association.setClock(association.now() + 600 * minuteMs)
  })
  afterAll(() => association.close())

  const assignmentOf = async (by: TestPhone, id: AssignmentId): Promise<BoardAssignment | undefined> =>
    (await association.board(by)).assignments.find((one) => one.id === id)

  it('every act is applied once or refused with a reason, the later one stays, and all agree', async () => {
    await fc.assert(
      fc.asyncProperty(aHistory, async ({ group, acts: given, deliveries }) => {
        const assignmentId = uuidV7<'assignment'>(association.now(), randomBytes(10))
        const aim = { cohortId: cohorts[group] ?? null, learnerId: null }
        await association.assign({ ...aim, ...was }, assignmentId)
        const queues: Act[][] = [[], [], []]
        for (const { by, ago, changes } of given) {
          const submittedAt = association.now() - ago * minuteMs
          const about = { kind: 'assign', assignmentId, module: association.pack.moduleId, ...aim } as const
          const facts = { ...was, ...changes, meant: false, was }
          const act = phones[by]?.act({ ...about, ...facts }, { submittedAt })
          if (act) queues[by]?.push(act)
        }
        const receipts = new Map<string, string>()
        const deliver = async (by: number, acts: readonly Act[], isLost: boolean): Promise<void> => {
          if (acts.length === 0) return
          const { replies = [] } = (await phones[by]?.sync(acts)) ?? {}
          if (isLost) return
          for (const reply of replies) {
            const said = reply.kind === 'stored' ? reply.receipt : `${reply.reason} ${reply.code}`
            // Said twice, it is the same.
            expect(receipts.get(reply.id) ?? said).toBe(said)
            receipts.set(reply.id, said)
          }
        }
        for (const { by, which, isLost } of deliveries)
          await deliver(
            by,
            [...new Set(which)].flatMap((index) => queues[by]?.[index] ?? []),
            isLost,
          )
        for (const [by, acts] of queues.entries()) await deliver(by, acts, false)

        const all = queues.flat()
        const refused = all.filter(({ id }) => receipts.get(id)?.startsWith('not-yours'))
        expect(receipts.size).toBe(all.length)
        expect(refused).toEqual(group === 1 ? (queues[2] ?? []) : [])
        const applied = all.filter((act) => !refused.includes(act))
        const last = applied.toSorted((a, b) => a.submittedAt - b.submittedAt || (a.id < b.id ? -1 : 1))
        const settled = <Field extends keyof AssignedFacts>(field: Field): AssignedFacts[Field] =>
          last.reduce<AssignedFacts[Field]>(
            (stands, act) => (act.kind === 'assign' && act[field] !== was[field] ? act[field] : stands),
            was[field],
          )
        const expected = {
          dueOn: settled('dueOn'),
          graceDays: settled('graceDays'),
          note: settled('note'),
        }
        for (const phone of phones.slice(0, group === 1 ? 2 : 3))
          expect(await assignmentOf(phone, assignmentId)).toMatchObject(expected)
        // Out of the next history's way.
        await association.deps.db.deleteFrom('assignment').execute()
      }),
      { numRuns: histories },
    )
  }, 600_000)
})
