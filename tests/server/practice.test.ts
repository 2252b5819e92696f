import { afterEach, beforeEach, expect, it } from 'vitest'
import { asId } from '#domain/id.ts'
import { type Association, dayMs, openAssociation } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import type { TestPhone } from '../support/phone.ts'

describeOnBoth('a practice task called ready', (kind) => {
  let association: Association
  let amina: TestPhone
  beforeEach(async () => {
    association = await openAssociation(kind)
    amina = await association.newLearner(await association.newCohort())
  })
  afterEach(() => association.close())

  it('is on the board with its date, and on her page with what she says of herself', async () => {
    const { pack } = association
    const practice = amina.practice(pack)
    await amina.sync([practice])
    expect((await association.cell(amina))?.practiceAt).toBe(practice.submittedAt)
    expect((await association.learnerPage(amina)).practices).toEqual([
      {
        moduleId: pack.moduleId,
        packHash: pack.packHash,
        readyAt: practice.submittedAt,
        receivedAt: association.now(),
        doneSteps: ['prepare'],
        selfCheck: [{ lineId: 'waits', answer: 'partly' }],
        reflection: null,
      },
    ])
  })

  it('is replaced by a later one, whatever order they arrive in', async () => {
    const { pack } = association
    const early = amina.practice(pack)
    association.setClock(association.now() + 2 * dayMs)
    const late = amina.practice(pack, {
      selfCheck: [{ lineId: asId('waits'), answer: 'yes' }],
      reflection: 'He spoke five times.',
    })
    await amina.sync([late])
    await amina.sync([early])
    const { practices } = await association.learnerPage(amina)
    expect(practices).toHaveLength(1)
    expect(practices[0]).toMatchObject({
      readyAt: late.submittedAt,
      selfCheck: [{ lineId: 'waits', answer: 'yes' }],
      reflection: 'He spoke five times.',
    })
  })

  it('that was withdrawn is ready no more', async () => {
    const { pack } = association
    const practice = amina.practice(pack)
    await amina.sync([practice])
    await amina.sync([amina.voiding(pack, practice)])
    expect((await association.learnerPage(amina)).practices).toEqual([])
    expect((await association.cell(amina))?.practiceAt ?? null).toBeNull()
  })

  it('is read by herself too: she sees what her supervisor sees', async () => {
    await amina.sync([amina.practice(association.pack, { reflection: 'Mine.' })])
    expect((await association.learnerPage(amina, amina)).practices[0]?.reflection).toBe('Mine.')
  })
})
