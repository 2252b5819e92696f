import { describe, expect, it } from 'vitest'
import { rebuildReports } from '#server/progress/rebuild.ts'
import { done } from '#protocol/desk/supervision.ts'
import { idOf, openAssociation, succeed } from '../support/association.ts'
import { databaseKinds, type DatabaseKind } from '../support/databases.ts'
import { everyQuestion, TestPhone } from '../support/phone.ts'
import { secondServer } from '../support/second-server.ts'

describe.each(databaseKinds())('two servers on one database (%s)', (kind: DatabaseKind) => {
  it('give a code to one of many phones', async () => {
    const association = await openAssociation(kind)
    const second = await secondServer(association)
    const { code } = await association.invite(await association.newCohort())
    const phones = Array.from(
      { length: 10 },
      (_, index) => new TestPhone(index % 2 === 0 ? association.send : second.send, association.now),
    )
    const replies = await Promise.all(phones.map((phone) => phone.join(code)))
    expect(replies.filter((reply) => reply.kind === 'answer')).toHaveLength(1)
    expect((await association.board()).learners).toHaveLength(1)
    await second.close()
    await association.close()
  })

  it('let somebody join with an invitation or withdraw it, never both', async () => {
    const association = await openAssociation(kind)
    const second = await secondServer(association)
    const cohortId = await association.newCohort()
    for (let round = 0; round < 15; round++) {
      const { code, id } = await association.invite(cohortId, 'Amina')
      const phone = new TestPhone(second.send, association.now)
      const [joined, withdrawn] = await Promise.all([
        phone.join(code),
        association.administrator.ask(done, 'PUT', `/api/invitations/${id}`, {
          name: 'Amina',
          withdrawn: true,
        }),
      ])
      expect([joined.kind, withdrawn.kind].toSorted()).toEqual(['answer', 'problem'])
      const row = (await association.board()).invitations.find((one) => one.id === id)
      expect([row?.state, row?.withdrawn !== undefined]).toEqual(
        joined.kind === 'answer' ? ['used', false] : ['replaced', true],
      )
    }
    await second.close()
    await association.close()
  })

  it('store a record once that reaches both at the same moment, and give one receipt', async () => {
    const association = await openAssociation(kind)
    const second = await secondServer(association)
    const phone = await association.newLearner(await association.newCohort())
    const twin = new TestPhone(second.send, association.now, phone.key)
    for (let round = 0; round < 10; round++) {
      const records = [phone.attempt(association.pack, everyQuestion), phone.session(association.pack)]
      twin.nextSeq = phone.nextSeq
      const [one, other] = await Promise.all([phone.sync(records), twin.sync(records)])
      expect(one.replies).toEqual(other.replies)
    }
    expect(await association.cell(phone)).toMatchObject({ attempts: 10 })
    expect((await association.board()).learners[0]?.device?.forked).toBe(false)
    await second.close()
    await association.close()
  })

  it('keep the reports of one phone right that delivers to both', async () => {
    const association = await openAssociation(kind)
    const second = await secondServer(association)
    const phone = await association.newLearner(await association.newCohort())
    const twin = new TestPhone(second.send, association.now, phone.key)
    const live = async () => ({
      modules: (await association.deps.db.selectFrom('learner_module').selectAll().execute()).map((row) => ({
        ...row,
      })),
      devices: (await association.deps.db.selectFrom('device_progress').selectAll().execute()).map((row) => ({
        ...row,
      })),
    })
    for (let round = 0; round < 10; round++) {
      const [one, other] = [phone.attempt(association.pack, everyQuestion), phone.session(association.pack)]
      await Promise.all([phone.sync([one]), twin.sync([other], { nextSeq: phone.nextSeq })])
    }
    const before = await live()
    await rebuildReports(association.deps.db)
    expect(before).toEqual(await live())
    expect(before.devices).toMatchObject([{ seqs: 20, highest_seq: 20, forked: 0 }])
    await second.close()
    await association.close()
  })

  it('both know at once that a learner was ended', async () => {
    const association = await openAssociation(kind)
    const second = await secondServer(association)
    const cohortId = await association.newCohort()
    const phone = await association.newLearner(cohortId)
    const there = new TestPhone(second.send, association.now, phone.key)
    await there.sync()
    const put = { name: 'Amina', cohortId, ended: true }
    succeed(await association.administrator.ask(done, 'PUT', `/api/learners/${idOf(phone)}`, put))
    expect((await phone.raw('POST', '/api/sync', phone.syncBody([]))).status).toBe(403)
    expect((await there.raw('POST', '/api/sync', there.syncBody([]))).status).toBe(403)
    await second.close()
    await association.close()
  })

  it('number the changes of an account without a gap that a cursor could skip', async () => {
    const association = await openAssociation(kind)
    const second = await secondServer(association)
    const cohortId = await association.newCohort()
    const phone = await association.newLearner(cohortId)
    const seen = new Set<string>()
    const there = new TestPhone(second.send, association.now, association.administrator.key)
    const made: string[] = []
    await Promise.all(
      [association.administrator, there]
        .map(async (by) => {
          for (let round = 0; round < 10; round++)
            made.push(await association.assign({ cohortId }, undefined, by))
        })
        .concat(
          (async () => {
            for (let round = 0; round < 20; round++) {
              for (const change of (await phone.sync()).changes)
                if (change.kind === 'assignment') seen.add(change.assignment.id)
            }
          })(),
        ),
    )
    for (const change of (await phone.sync()).changes)
      if (change.kind === 'assignment') seen.add(change.assignment.id)
    expect([...seen].toSorted()).toEqual(made.toSorted())
    await second.close()
    await association.close()
  })
})
