import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as v from 'valibot'
import { type LearningRecord, lastInstant } from '#domain/progress/record.ts'
import { makeCode } from '#protocol/enrolment/code.ts'
import { recordSchema } from '#protocol/sync/record.ts'
import { done } from '#protocol/desk/supervision.ts'
import { rebuildReports } from '#server/progress/rebuild.ts'
import { asId, uuidV7 } from '#domain/id.ts'
import { anyOf } from '../support/any-of-schema.ts'
import { type Association, idOf, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import type { TestPhone } from '../support/phone.ts'

const anyRecord = anyOf(recordSchema).map((value) => v.parse(recordSchema, value))

/** The same record as this installation could have it: about its module, with a number and an id of its own. */
function own(record: LearningRecord, { pack, now }: Association): LearningRecord {
  const id = uuidV7<'record'>(now(), randomBytes(10))
  if (record.kind === 'visit-reply') return { ...record, id }
  const about = { moduleId: pack.moduleId, packHash: pack.packHash, language: pack.language }
  const ids = pack.quiz.questions.map(({ questionId }) => questionId)
  const questionOf = (index: number) => ids[index % ids.length] ?? asId<'question'>('')
  const common = { ...record, ...about, id }
  if (common.kind === 'attempt') {
    const responses = common.responses
      .slice(0, ids.length)
      .map((response, index) => ({ ...response, questionId: questionOf(index) }))
    return { ...common, responses }
  }
  return common.kind === 'review' ? { ...common, questionId: questionOf(common.seq) } : common
}

/** Everything that reads records, as those who read it decode it. */
async function readEverything(association: Association, phone: TestPhone): Promise<void> {
  const { administrator, deps } = association
  const board = await association.board()
  const learner = board.learners.find(({ id }) => id === idOf(phone))
  await association.learnerPage(phone)
  await association.learnerPage(phone, phone)
  const csv = await administrator.raw('GET', `/api/cohorts/${learner?.cohortId}/results.csv`)
  expect(csv.status).toBe(200)
  expect((await administrator.raw('GET', '/api/questions')).status).toBe(200)
  await rebuildReports(deps.db)
  expect(await association.board()).toEqual(board)
}

async function secondPhone(association: Association, phone: TestPhone): Promise<TestPhone> {
  const code = makeCode(randomBytes(6))
  const path = `/api/recoveries/${uuidV7(association.now(), randomBytes(10))}`
  succeed(await association.administrator.ask(done, 'PUT', path, { learnerId: idOf(phone), code }))
  const other = association.newPhone()
  succeed(await other.join(code, null))
  return other
}

describeOnBoth('any record that is accepted', (kind) => {
  it('is read by the board, the learner’s page, the table, a rebuild, a certificate and her other phone', async () => {
    const association = await openAssociation(kind)
    const cohortId = await association.newCohort()
    await association.assign({ cohortId })
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyRecord, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(0, association.now(), lastInstant),
        async (records, phoneClock) => {
          const phone = await association.newLearner(cohortId)
          const sent = records.map((record) => own(record, association))
          const { replies } = await phone.sync(sent, {}, phoneClock)
          expect(replies.map(({ kind: reply }) => reply)).toEqual(sent.map(() => 'stored'))
          await readEverything(association, phone)
          const renamed = { name: `Amina ${phone.key.keyId.slice(0, 5)}`, cohortId, ended: false }
          const path = `/api/learners/${idOf(phone)}`
          succeed(await association.administrator.ask(done, 'PUT', path, renamed))
          const other = await secondPhone(association, phone)
          const got = new Set<string>()
          for (let more = true; more;) {
            const answer = await other.sync()
            for (const change of answer.changes) if (change.kind === 'record') got.add(change.record.id)
            more = answer.more
          }
          expect(got).toEqual(new Set(sent.map(({ id }) => id)))
        },
      ),
      { numRuns: 12, endOnFailure: true },
    )
    await association.close()
  })

  it('with a response that every object has by nature is read like any other', async () => {
    const association = await openAssociation(kind)
    const phone = await association.newLearner(await association.newCohort())
    const given = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const responses = association.pack.quiz.questions.map(({ questionId }, index) => ({
      ...{ questionId, spentMs: 1 },
      given: [given[index] ?? '__proto__'],
    }))
    await phone.sync([phone.attempt(association.pack, [], { responses })])
    const [attempt] = (await association.learnerPage(phone)).attempts
    const shown = attempt?.responses.flatMap((response) => response.given)
    expect(shown?.toSorted()).toEqual(given.slice(0, responses.length).toSorted())
    await association.close()
  })

  it('passing on a day nobody can write gives a certificate that can be read and made out again', async () => {
    const association = await openAssociation(kind)
    const cohortId = await association.newCohort()
    const phone = await association.newLearner(cohortId)
    const { pack } = association
    const right = pack.quiz.questions.map(({ questionId }) => questionId)
    await phone.sync([phone.attempt(pack, right, { submittedAt: 60_000, offsetMs: -lastInstant })])
    const renamed = { name: 'Khadija', cohortId, ended: false }
    succeed(await association.administrator.ask(done, 'PUT', `/api/learners/${idOf(phone)}`, renamed))
    expect((await phone.sync()).changes.map((change) => change.kind)).toContain('certificate')
    await association.close()
  })
})
