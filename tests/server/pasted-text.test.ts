import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type CohortId, uuidV7 } from '#domain/id.ts'
import { showCode } from '#protocol/enrolment/code.ts'
import { questionsResponse } from '#protocol/desk/questions.ts'
import { done, supervisorsResponse } from '#protocol/desk/supervision.ts'
import { type Association, idOf, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import { pastedCodes, pastedNames, pastedTelephones } from '../support/pasted.ts'

describeOnBoth('what comes to the server as it was pasted', (kind) => {
  let association: Association
  let cohortId: CohortId
  beforeEach(async () => {
    association = await openAssociation(kind)
    cohortId = await association.newCohort()
  })
  afterEach(() => association.close())

  const put = (path: string, body: unknown) => association.administrator.ask(done, 'PUT', path, body)
  const newId = () => uuidV7(association.now(), randomBytes(10))

  it('is a name without what nobody sees, or a refusal when nothing shows', async () => {
    for (const [pasted, name] of pastedNames) {
      const reply = await put(`/api/cohorts/${cohortId}`, { name: pasted, timeZone: 'Africa/Casablanca' })
      if (name === null)
        expect(reply).toMatchObject({ problem: { reason: 'malformed-request', paths: ['name'] } })
      else expect((await association.board()).cohorts.map((cohort) => cohort.name)).toEqual([name])
    }
  })

  it('joins a learner by her name, and asks for one when nothing of it shows', async () => {
    const known = await association.newLearner(cohortId, '\u2068زينب\u2069')
    const { learners } = await association.board()
    expect(learners.find(({ id }) => id === idOf(known))?.name).toBe('زينب')
    const { code } = await association.invite(cohortId)
    expect(await association.newPhone().join(code, '\u2068\u2069')).toMatchObject({
      problem: { reason: 'malformed-request', paths: ['name'] },
    })
  })

  it('invites and renames under the clean name, and an edit from the board is not contested', async () => {
    await association.invite(cohortId, '\u202aKhadija\u202c\u00a0 Aït')
    expect((await association.board()).invitations.map(({ name }) => name)).toEqual(['Khadija Aït'])
    const learner = await association.newLearner(cohortId, 'Amina')
    // As an earlier build stored it.
    await association.deps.db
      .updateTable('account')
      .set({ name: 'Amina\u200f', other_name: '\u200e' })
      .where('account_id', '=', idOf(learner))
      .execute()
    const shown = (await association.board()).learners.find(({ id }) => id === idOf(learner))
    const was = { name: shown?.name, otherName: shown?.otherName ?? null, cohortId, ended: false }
    const put1 = await put(`/api/learners/${idOf(learner)}`, { ...was, name: 'Amina\u2069 B.', was })
    expect(put1.kind).toBe('answer')
    expect((await association.board()).learners.map(({ name }) => name)).toEqual(['Amina B.'])
  })

  it('is a telephone number in the digits every phone dials', async () => {
    for (const [pasted, number] of pastedTelephones) {
      const id = newId()
      const reply = await put(`/api/supervisors/${id}`, {
        name: 'Khadija',
        login: `\u2068KHADIJA.${id}\u2069`,
        phone: pasted,
        administrator: false,
        cohortIds: [cohortId],
        ended: false,
      })
      if (number === null && /[^\s\u2068\u2069]/.test(pasted))
        expect([pasted, reply]).toMatchObject([pasted, { problem: { paths: ['phone'] } }])
      else {
        const { supervisors } = succeed(
          await association.administrator.ask(supervisorsResponse, 'GET', '/api/supervisors'),
        )
        expect(supervisors.find((one) => one.id === id)).toMatchObject({
          phone: number,
          login: `khadija.${id}`,
        })
      }
    }
  })

  it('holds the code of an invitation', async () => {
    for (const pasted of pastedCodes) {
      const { code } = await association.invite(cohortId)
      const text = pasted.replaceAll('CODE', code).replaceAll('SHOWN', showCode(code))
      expect([pasted, (await association.newPhone().join(text, 'Amina')).kind]).toEqual([pasted, 'answer'])
    }
  })

  it('is kept byte for byte in a record, and never refused for a sign nobody sees', async () => {
    const learner = await association.newLearner(cohortId)
    const texts = ['\u2068كم أنتظر؟\u2069', '\u202e?', '\u200b', 'a\u0007b', 'e\u0301\r\n\u0085']
    const records = texts.map((text) => ({ ...learner.question(association.pack), text }))
    const { replies } = await learner.sync(records)
    expect(replies.map((reply) => reply.kind)).toEqual(texts.map(() => 'stored'))
    const { questions } = succeed(
      await association.administrator.ask(questionsResponse, 'GET', '/api/questions'),
    )
    expect(new Set(questions.map(({ text }) => text))).toEqual(new Set(texts))
  })
})
