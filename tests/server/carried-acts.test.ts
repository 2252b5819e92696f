import { sign } from 'node:crypto'
import { expect, it } from 'vitest'
import { recordSignatureBase } from '#protocol/sync/record-signature.ts'
import { syncResponse } from '#protocol/sync/sync.ts'
import { idOf, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'

describeOnBoth('an act that a colleague carried in a file', (kind) => {
  it('is applied in its author’s name, as what she may, and not as what the carrier may', async () => {
    const association = await openAssociation(kind)
    const [asni, imlil] = [await association.newCohort('Asni'), await association.newCohort('Imlil')]
    const amina = await association.newLearner(asni, 'Amina')
    const zahra = await association.newSupervisor('zahra', [asni])
    const nora = await association.newSupervisor('nora', [imlil])
    association.setClock(association.now() + 3_600_000)
    const was = { name: 'Amina', otherName: null }
    const rename = (name: string) =>
      zahra.act({ kind: 'rename', learnerId: idOf(amina), name, otherName: null, was })
    const deliver = async (act: ReturnType<typeof rename>, signature: string) => {
      const carried = [{ id: act.id, keyId: zahra.key.keyId, signature }]
      const body = { ...nora.syncBody([act]), carried }
      return succeed(await nora.ask(syncResponse, 'POST', '/api/sync', body)).replies
    }
    const proofOf = (act: ReturnType<typeof rename>): string =>
      sign('sha256', Buffer.from(recordSignatureBase(act)), {
        key: zahra.key.privateKey,
        dsaEncoding: 'ieee-p1363',
      }).toString('base64')

    const act = rename('Amina Alaoui')
    expect(await deliver(act, proofOf(act))).toMatchObject([{ kind: 'stored', author: 'other' }])
    expect((await association.board(zahra)).learners[0]?.name).toBe('Amina Alaoui')
    const forged = rename('Somebody')
    expect(await deliver(forged, proofOf(act))).toMatchObject([{ kind: 'refused', reason: 'not-signed' }])
    expect((await association.board(zahra)).learners[0]?.name).toBe('Amina Alaoui')
    await association.close()
  })
})
