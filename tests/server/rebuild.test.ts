import { afterEach, beforeEach, expect, it } from 'vitest'
import { rebuildReports } from '#server/progress/rebuild.ts'
import { type Association, dayMs, monday, openAssociation } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import { aPack } from '../support/packs.ts'
import { everyQuestion, type TestPhone } from '../support/phone.ts'

/** Numbers that look like chance and are the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * sides)
  }
}

describeOnBoth('reports', (kind) => {
  const packs = [aPack(), aPack({ moduleId: 'safety' }), aPack({ moduleId: 'play', language: 'fr' })]
  let association: Association
  beforeEach(async () => {
    association = await openAssociation(kind, { packs })
  })
  afterEach(() => association.close())

  async function live() {
    const { db } = association.deps
    const modules = await db
      .selectFrom('learner_module')
      .selectAll()
      .orderBy('account_id')
      .orderBy('module_id')
      .execute()
    const devices = await db.selectFrom('device_progress').selectAll().orderBy('key_id').execute()
    return { modules: modules.map((row) => ({ ...row })), devices: devices.map((row) => ({ ...row })) }
  }

  /** Months of several learners: passes, failures, voids, forks, clocks that are off, records out of order and twice. */
  async function live100Syncs(): Promise<void> {
    const roll = dice(7)
    const cohortId = await association.newCohort()
    const phones: TestPhone[] = []
    for (const name of ['A', 'B', 'C', 'D']) phones.push(await association.newLearner(cohortId, name))
    for (let round = 0; round < 25; round++) {
      association.setClock(monday + round * dayMs)
      for (const phone of phones) {
        const pack = packs[roll(3)] ?? aPack()
        const submittedAt = association.now() - roll(3) * dayMs
        const right = everyQuestion.filter(() => roll(4) > 0)
        const offsetMs = [0, null, 90_000, -dayMs][roll(4)] ?? null
        const attempt = phone.attempt(pack, right, { submittedAt, offsetMs })
        const records: unknown[] = [attempt, phone.session(pack, { submittedAt, completed: roll(2) === 0 })]
        if (roll(5) === 0) records.unshift(phone.voiding(pack, attempt))
        if (roll(9) === 0) records.push(phone.session(pack, { seq: 1 }))
        if (roll(4) === 0) records.push(attempt)
        await phone.sync(
          records.toSorted(() => roll(3) - 1),
          {},
          association.now() - roll(2) * 700_000,
        )
      }
    }
  }

  it('made again from the records are equal to those kept up to date', async () => {
    await live100Syncs()
    const before = await live()
    expect(before.modules).toHaveLength(8)
    expect(before.devices.some((device) => device.forked === 1)).toBe(true)
    const { db } = association.deps
    await db.updateTable('learner_module').set({ attempts: 999, passed_by: null }).execute()
    await db.deleteFrom('device_progress').execute()
    expect(await rebuildReports(db)).toEqual({ rows: 8, devices: 4 })
    expect(await live()).toEqual(before)
  })
})
