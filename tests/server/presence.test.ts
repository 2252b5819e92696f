import { randomBytes, sign } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type CohortId, type RecordId, uuidV7 } from '#domain/id.ts'
import type { Presence, PresenceProof } from '#domain/presence/presence.ts'
import { windowMs, windowOf } from '#domain/presence/window.ts'
import { showCode } from '#protocol/enrolment/code.ts'
import { presenceBase, signedPresence } from '#protocol/presence/presence-code.ts'
import { typedCodeOf } from '#server/presence/presence-key.ts'
import { readPresenceFacts, recordPresence } from '#server/presence/presence.repository.ts'
import { type Association, idOf, openAssociation } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import type { TestPhone } from '../support/phone.ts'

const minuteMs = 60_000

describeOnBoth('the codes that came with a visit', (kind) => {
  let association: Association
  let cohortId: CohortId
  let amina: TestPhone
  let salma: TestPhone
  let noon: number
  beforeEach(async () => {
    association = await openAssociation(kind)
    cohortId = await association.newCohort()
    amina = await association.newLearner(cohortId, 'Amina')
    salma = await association.newLearner(cohortId, 'Salma')
    noon = association.now()
  })
  afterEach(() => association.close())

  const shownBy = (phone: TestPhone, at: number): string => {
    const { keyId, privateKey } = phone.key
    const base = Buffer.from(presenceBase(windowOf(at), keyId))
    const signature = sign('sha256', base, { key: privateKey, dsaEncoding: 'ieee-p1363' })
    return signedPresence(windowOf(at), keyId, signature)
  }
  const read = (code: string, readAt: number): PresenceProof => ({ code, readAt })
  const visitOf = async (presence: Presence, changes: object = {}): Promise<RecordId> => {
    const id = uuidV7<'record'>(noon, randomBytes(10))
    const visit = { learnerId: idOf(amina), presence, startedAt: noon, endedAt: noon + 45 * minuteMs }
    await association.deps.writer.write((trx) => recordPresence(trx, id, { ...visit, ...changes }))
    return id
  }
  const outcomesOf = async (id: RecordId): Promise<unknown> => {
    const facts = (await readPresenceFacts(association.deps.db, [id])).get(id)
    return facts && [facts.arrived?.outcome ?? null, facts.left?.outcome ?? null]
  }
  const judged = async (presence: Presence, changes: object = {}): Promise<unknown> =>
    outcomesOf(await visitOf(presence, changes))
  const arrived = (proof: PresenceProof): Presence => ({ arrived: proof, left: null })

  it('of her phone at arrival and at leaving are confirmed, with the times at which they were shown', async () => {
    const left = noon + 44 * minuteMs
    const id = await visitOf({
      arrived: read(shownBy(amina, noon), noon + windowMs),
      left: read(shownBy(amina, left), left),
    })
    expect((await readPresenceFacts(association.deps.db, [id])).get(id)).toEqual({
      arrived: { outcome: 'confirmed', shownAt: windowOf(noon) * windowMs },
      left: { outcome: 'confirmed', shownAt: windowOf(left) * windowMs },
    })
  })

  it('may be typed: her phone and the server share what they rest on', async () => {
    const { presenceKey = '' } = await amina.sync()
    expect(presenceKey).toHaveLength(22)
    expect((await salma.sync()).presenceKey).not.toBe(presenceKey)
    const code = typedCodeOf(presenceKey, windowOf(noon))
    expect(await judged(arrived(read(code, noon + windowMs)))).toEqual(['confirmed', null])
    expect(await judged(arrived(read(code, noon + windowMs)))).toEqual(['used', null])
  })

  it('are the same on her phone and here', () => {
    // The phone’s side of it: tests/local/showing-presence.test.ts.
    const window = windowOf(Date.UTC(2026, 11, 1, 12))
    expect(showCode(typedCodeOf('AAECAwQFBgcICQoLDA0ODw', window))).toBe('N0R0R-9M2ER')
  })

  it('photographed long before are not confirmed', async () => {
    const code = shownBy(amina, noon - 20 * minuteMs)
    expect(await judged(arrived(read(code, noon)))).toEqual(['old', null])
    // A phone that lies about the moment of reading: then it was not in the visit.
    expect(await judged(arrived(read(code, noon - 20 * minuteMs)))).toEqual(['outside', null])
  })

  it('read in another visit are not confirmed again, on whichever phone and in whichever order', async () => {
    const proof = read(shownBy(amina, noon), noon)
    const [first, second] = await Promise.all([visitOf(arrived(proof)), visitOf(arrived(proof))])
    const outcomes = [await outcomesOf(first), await outcomesOf(second)]
    expect(outcomes.toSorted()).toEqual([
      ['confirmed', null],
      ['used', null],
    ])
  })

  it('are two: the one of arrival does not do for leaving', async () => {
    const proof = read(shownBy(amina, noon), noon)
    expect(await judged({ arrived: proof, left: proof })).toEqual(['confirmed', 'repeated'])
  })

  it('of a colleague’s phone are not hers', async () => {
    expect(await judged(arrived(read(shownBy(salma, noon), noon)))).toEqual(['stranger', null])
    const { presenceKey = '' } = await salma.sync()
    expect(await judged(arrived(read(typedCodeOf(presenceKey, windowOf(noon)), noon)))).toEqual([
      'forged',
      null,
    ])
  })

  it('that were made without her key are not confirmed', async () => {
    const [form, , keyId, signature] = shownBy(amina, noon).split('.')
    const forged = [form, windowOf(noon) + 1, keyId, signature].join('.')
    expect(await judged(arrived(read(forged, noon)))).toEqual(['forged', null])
    const unknown = association.newPhone()
    expect(await judged(arrived(read(shownBy(unknown, noon), noon)))).toEqual(['forged', null])
    expect(await judged(arrived(read('come in', noon)))).toEqual(['unreadable', null])
  })

  it('of a phone that was ended meanwhile are not confirmed', async () => {
    const { db } = association.deps
    await db.updateTable('device').set({ ended: 1 }).where('key_id', '=', amina.key.keyId).execute()
    expect(await judged(arrived(read(shownBy(amina, noon), noon)))).toEqual(['ended', null])
  })
})
