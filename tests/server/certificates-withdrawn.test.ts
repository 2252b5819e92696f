import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CohortId } from '#domain/id.ts'
import { readStatement } from '#protocol/certificate/certificate.ts'
import { done } from '#protocol/desk/supervision.ts'
import type { SyncResponse } from '#protocol/sync/sync.ts'
import { createApp } from '#server/app.ts'
import { rebuildReports } from '#server/progress/rebuild.ts'
import { issueMissing } from '#server/certificates/issue-missing.ts'
import { type Association, dayMs, idOf, monday, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import { aPack } from '../support/packs.ts'
import { everyQuestion, type TestPhone } from '../support/phone.ts'

const play = aPack()
const safety = aPack({ moduleId: 'safety', title: 'السلامة' })

type Paper = { readonly id: string; readonly issuedAt: number; readonly name: string; readonly kind: string }

const papersIn = (answer: SyncResponse): Paper[] =>
  answer.changes.flatMap((change) => {
    if (change.kind !== 'certificate') return []
    const read = readStatement(change.certificate.statement)
    if (read.kind !== 'statement') throw new Error(read.kind)
    return [read.claims]
  })
const goneIn = (answer: SyncResponse): string[] =>
  answer.changes.flatMap((change) => (change.kind === 'certificate-withdrawn' ? [change.id] : []))

describeOnBoth('a certificate that is withdrawn', (kind) => {
  let association: Association
  let cohortId: CohortId
  let phone: TestPhone
  beforeEach(async () => {
    association = await openAssociation(kind, { packs: [play, safety] })
    cohortId = await association.newCohort()
    phone = await association.newLearner(cohortId, 'Amina')
    await phone.sync()
  })
  afterEach(() => association.close())

  const rename = async (name: string): Promise<void> =>
    void succeed(
      await association.administrator.ask(done, 'PUT', `/api/learners/${idOf(phone)}`, {
        ...{ name, cohortId, ended: false },
      }),
    )
  const withdraw = ({ id, issuedAt }: Paper, by: TestPhone, reason = 'A wrong name') =>
    by.ask(done, 'PUT', `/api/certificates/${id}/withdrawal`, { issuedAt, reason })
  /** As anybody asks who holds the paper: without a key. */
  async function standing({ id, issuedAt }: Pick<Paper, 'id' | 'issuedAt'>): Promise<unknown> {
    const response = await createApp(association.deps).request(`/api/certificates/${id}?issued=${issuedAt}`)
    return response.json()
  }

  it('after a change of name is the earlier paper alone, with its day and a line in the log', async () => {
    const [before] = papersIn(await phone.sync([phone.attempt(play, everyQuestion)]))
    if (!before) throw new Error('no certificate')
    // Two names in one and the same millisecond are two papers still.
    await rename('Amina El Alaoui')
    const [after] = papersIn(await phone.sync())
    if (!after) throw new Error('no new certificate')
    expect(after.issuedAt).toBeGreaterThan(before.issuedAt)
    expect([await standing(before), await standing(after)]).toEqual([
      { withdrawnAt: null },
      { withdrawnAt: null },
    ])
    const supervisor = await association.newSupervisor('own', [cohortId])
    association.setClock(monday + dayMs)
    succeed(await withdraw(before, supervisor))
    association.setClock(monday + 2 * dayMs)
    succeed(await withdraw(before, association.administrator, 'Again, from another desk'))
    expect(await standing(before)).toEqual({ withdrawnAt: monday + dayMs })
    expect(await standing(after)).toEqual({ withdrawnAt: null })
    expect((await association.learnerPage(phone)).certificates).toMatchObject([
      {
        current: { name: 'Amina El Alaoui' },
        earlier: [{ name: 'Amina', withdrawnAt: monday + dayMs, cause: 'office', reason: 'A wrong name' }],
      },
    ])
    const lines = association.log.filter(({ event }) => event === 'certificate-withdrawn')
    expect(lines).toEqual([
      expect.objectContaining({ by: idOf(supervisor), account: idOf(phone), certificate: before.id }),
    ])
    expect(JSON.stringify(lines)).not.toContain('Amina')
  })

  it('is never the one that stands, nor somebody else’s', async () => {
    const [paper] = papersIn(await phone.sync([phone.attempt(play, everyQuestion)]))
    if (!paper) throw new Error('no certificate')
    const refused = { kind: 'problem', problem: { reason: 'not-found' } }
    expect(await withdraw(paper, association.administrator)).toMatchObject(refused)
    await rename('Amina El Alaoui')
    const elsewhere = await association.newCohort('Elsewhere')
    const other = await association.newSupervisor('other', [elsewhere])
    expect(await withdraw(paper, other)).toMatchObject(refused)
    expect(await withdraw(paper, association.administrator, ' \u200b ')).toMatchObject({
      problem: { reason: 'malformed-request' },
    })
    expect(await standing(paper)).toEqual({ withdrawnAt: null })
  })

  it('tells a stranger nothing but the day, is the same for a number nobody has, and is slowed down', async () => {
    const unknown = { id: '018f0000-0000-7000-8000-000000000001', issuedAt: monday }
    expect(await standing(unknown)).toEqual({ withdrawnAt: null })
    for (const path of ['/api/certificates/x?issued=1', `/api/certificates/${unknown.id}`])
      expect((await createApp(association.deps).request(path)).status).toBe(400)
    let status = 200
    for (let asked = 0; asked < 130 && status === 200; asked++)
      status = (await createApp(association.deps).request(`/api/certificates/${unknown.id}?issued=${monday}`))
        .status
    expect(status).toBe(429)
  })

  it('goes with the pass that was taken back, and so does that of the course; her phone drops both', async () => {
    const pass = phone.attempt(play, everyQuestion)
    const papers = papersIn(await phone.sync([pass, phone.attempt(safety, everyQuestion)]))
    expect(papers.map((paper) => paper.kind).toSorted()).toEqual(['course', 'module', 'module'])
    association.setClock(monday + dayMs)
    const answer = await phone.sync([phone.voiding(play, pass)])
    const [course, module] = [
      papers.find((paper) => paper.kind === 'course'),
      papers.find((paper) => paper.kind === 'module'),
    ]
    expect(goneIn(answer).toSorted()).toEqual([course?.id, module?.id].toSorted())
    for (const paper of papers)
      expect(await standing(paper)).toEqual({
        withdrawnAt: goneIn(answer).includes(paper.id) ? monday + dayMs : null,
      })
    const { db, issuer } = association.deps
    await rebuildReports(db)
    expect(await issueMissing(db, issuer, association.now())).toBe(0)
    // Passed again, it is another paper under the number it had; the old one stays withdrawn.
    association.setClock(monday + 2 * dayMs)
    const again = papersIn(await phone.sync([phone.attempt(play, everyQuestion)]))
    expect(again.map(({ id }) => id).toSorted()).toEqual(goneIn(answer).toSorted())
    for (const paper of again) expect(await standing(paper)).toEqual({ withdrawnAt: null })
    if (module) expect(await standing(module)).toEqual({ withdrawnAt: monday + dayMs })
  })

  it('is made out again with the day of another pass, where there is one', async () => {
    const [first, second] = [phone.attempt(play, everyQuestion), phone.attempt(play, everyQuestion)]
    const [paper] = papersIn(await phone.sync([first]))
    association.setClock(monday + dayMs)
    await phone.sync([{ ...second, submittedAt: monday + dayMs }])
    const answer = await phone.sync([phone.voiding(play, first)])
    expect(goneIn(answer)).toEqual([])
    expect(papersIn(answer)).toMatchObject([{ id: paper?.id, passedOn: '2026-09-08' }])
    if (paper) expect(await standing(paper)).toEqual({ withdrawnAt: monday + dayMs })
  })

  it('is no news for a phone of an older protocol, which keeps what it has', async () => {
    phone.protocol = 1
    const pass = phone.attempt(play, everyQuestion)
    await phone.sync([pass])
    expect((await phone.sync([phone.voiding(play, pass)])).changes).toEqual([])
  })
})
