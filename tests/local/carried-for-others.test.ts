import { beforeEach, describe, expect, it } from 'vitest'
import type { AttemptRecord } from '#domain/progress/record.ts'
import type { RefusalReason, Reply } from '#protocol/sync/sync.ts'
import { claimCarried, listCarried } from '#local/courier/carried.ts'
import { exportEverything } from '#local/courier/everything.ts'
import { exportUnsent } from '#local/courier/export.ts'
import { countOf, importUnsent, readUnsentFile, type UnsentPart } from '#local/courier/import.ts'
import { listInDoubt } from '#local/certificates/certificates.ts'
import { findAttemptOf } from '#local/drafts/drafts.ts'
import { recordVoid } from '#local/outbox/record.ts'
import { counts, listRecords } from '#local/outbox/records.ts'
import { takeBack } from '#local/outbox/take-back.ts'
import { removeProfile, unsentCount, whatGoes } from '#local/profiles/profiles.ts'
import { forgetFailures, syncProfile } from '#local/sync/sync.ts'
import { type Person, TestDevice } from '#tests/support/device.ts'

const phone = new TestDevice()
let [zeinab, samira] = [await phone.learner('Zeinab'), await phone.learner('Samira')]
let attempt: AttemptRecord

async function partOf({ db, profile }: Person, index = 0): Promise<UnsentPart> {
  const file = readUnsentFile(await (await exportUnsent(db, profile)).text())
  const part = file.kind === 'work' ? file.parts[index] : undefined
  if (part === undefined) throw new Error('no part')
  return part
}

const refused =
  (reason: RefusalReason) =>
  ({ id }: { readonly id: string }): Reply => ({ kind: 'refused', id, reason, code: 'AAAA-DDDD' })

const storedElsewhere = ({ id }: { readonly id: string }): Reply => ({
  ...{ kind: 'stored', id, receipt: 'AAAA-AAAA', receivedAt: phone.server.now, score: null },
  author: 'other',
})

const syncSamira = () => syncProfile(phone.device, samira.profile.id, phone.world)

beforeEach(async () => {
  phone.server.refusal = undefined
  zeinab = await phone.learner('Zeinab')
  samira = await phone.learner('Samira')
  attempt = await phone.attempt(zeinab)
  await importUnsent(samira.db, await partOf(zeinab))
})

describe('a result carried for somebody else', () => {
  it('counts nowhere in the work of whoever carries it', async () => {
    expect(await listRecords(samira.db)).toEqual([])
    expect(await counts(samira.db)).toEqual({ waiting: 0, refused: 0, sent: 0 })
    expect(await findAttemptOf(samira.db, attempt)).toBeUndefined()
    expect((await whatGoes(samira.db)).hasResults).toBe(false)
    const copy = await (await exportEverything(samira.db, samira.profile)).text()
    expect(copy).not.toContain(attempt.id)
    await syncSamira()
    const sent = phone.server.asked.findLast(({ path }) => path === '/api/sync')
    expect(sent?.body).toMatchObject({ device: { waiting: 0, refused: 0 } })
  })

  it('has a place of its own, with whose it is and how far it is', async () => {
    const { keyId } = (await zeinab.db.keys.get('device')) ?? {}
    const nothing = { keyId, name: 'Zeinab', waiting: 0, notAccepted: [], delivered: 0, deliveredAt: null }
    expect(await listCarried(samira.db)).toEqual([{ ...nothing, waiting: 1 }])
    phone.server.refusal = refused('not-signed')
    await syncSamira()
    const notAccepted = [{ record: attempt, reason: 'not-signed', code: 'AAAA-DDDD' }]
    expect(await listCarried(samira.db)).toEqual([{ ...nothing, notAccepted }])
    phone.server.refusal = storedElsewhere
    await forgetFailures(phone.device)
    await syncSamira()
    const delivered = { delivered: 1, deliveredAt: phone.server.now }
    expect(await listCarried(samira.db)).toEqual([{ ...nothing, ...delivered }])
    expect(await samira.db.records.count()).toBe(0)
    // The same file again: it was delivered.
    expect(await importUnsent(samira.db, await partOf(zeinab))).toMatchObject({ added: 0, known: 1 })
  })

  it('is not hers to take back, and its withdrawal takes back nothing of hers', async () => {
    const { moduleId, packHash, language, id: recordId } = attempt
    expect(await takeBack(phone.device, samira.db, { recordId, reason: '' }, phone.world)).toBeUndefined()
    const own = await phone.attempt(samira)
    const facts = { moduleId, packHash, language, reason: 'x' }
    await recordVoid(zeinab.db, { ...facts, voids: own.id }, phone.world)
    await importUnsent(samira.db, await partOf(zeinab))
    expect(await listRecords(samira.db)).toMatchObject([{ record: { id: own.id }, withdrawnAt: null }])
    expect(await listInDoubt(samira.db)).toEqual(new Set())
    await recordVoid(samira.db, { ...facts, voids: own.id }, phone.world)
    expect(await counts(samira.db)).toEqual({ waiting: 2, refused: 0, sent: 0 })
  })

  it('is still kept: its carrier is not removed from the phone before it is delivered', async () => {
    expect(await unsentCount(samira.db)).toBe(1)
    expect(await removeProfile(phone.device, samira.profile.id)).toEqual({ kind: 'has-unsent', count: 1 })
  })

  it.each(['author-ended', 'device-ended'] as const)(
    'refused with %s does not sign out whoever carries it',
    async (reason) => {
      phone.server.refusal = ({ id }) => (id === attempt.id ? refused(reason)({ id }) : undefined)
      await phone.attempt(samira)
      expect(await syncSamira()).toMatchObject({ kind: 'synced' })
      expect((await phone.profileOf(samira))?.ended).toBeFalsy()
      expect(await listCarried(samira.db)).toMatchObject([{ notAccepted: [{ reason: 'author-ended' }] }])
    },
  )

  it('that was not accepted is asked about again, and shows what was said last until then', async () => {
    phone.server.refusal = refused('author-ended')
    await syncSamira()
    await forgetFailures(phone.device)
    expect(await listCarried(samira.db)).toMatchObject([{ waiting: 0, notAccepted: [{ code: 'AAAA-DDDD' }] }])
    expect(await phone.profileOf(samira)).toBeDefined()
    phone.server.refusal = storedElsewhere
    await syncSamira()
    expect(await listCarried(samira.db)).toMatchObject([{ notAccepted: [], delivered: 1 }])
  })

  it('goes on in a second file as its author’s, with her proof', async () => {
    const khadija = await phone.guest('Khadija')
    expect(await importUnsent(khadija.db, await partOf(samira))).toEqual({ added: 1, known: 0, malformed: 0 })
    const { keyId } = (await zeinab.db.keys.get('device')) ?? {}
    expect(await listCarried(khadija.db)).toMatchObject([{ keyId, name: 'Zeinab', waiting: 1 }])
  })

  it('becomes hers when the server stores it for her: it came from her own earlier phone', async () => {
    await syncSamira()
    expect(await listRecords(samira.db)).toMatchObject([{ record: { id: attempt.id }, state: 'sent' }])
    expect(await listCarried(samira.db)).toEqual([])
  })
})

describe('a result whose phone no account has', () => {
  const claim = async (): Promise<void> => {
    const { keyId = '' } = (await zeinab.db.keys.get('device')) ?? {}
    await claimCarried(samira.db, keyId)
  }

  it('is delivered as her own when she says that it is', async () => {
    phone.server.refusal = refused('author-unknown')
    await syncSamira()
    expect(await listCarried(samira.db)).toMatchObject([{ notAccepted: [{ reason: 'author-unknown' }] }])
    await claim()
    expect(await counts(samira.db)).toEqual({ waiting: 1, refused: 0, sent: 0 })
    phone.server.refusal = ({ id }) =>
      carriedLast().includes(id) ? refused('author-unknown')({ id }) : undefined
    await syncSamira()
    expect(await counts(samira.db)).toEqual({ waiting: 0, refused: 0, sent: 1 })
  })

  it('is not hers when the server knows better', async () => {
    await claim()
    phone.server.refusal = storedElsewhere
    await syncSamira()
    expect(await listRecords(samira.db)).toEqual([])
    expect(await listCarried(samira.db)).toMatchObject([{ delivered: 1 }])
  })

  it('is carried again when the server says that it is somebody’s whose proof fails', async () => {
    await claim()
    phone.server.refusal = refused('not-signed')
    await syncSamira()
    expect(await listRecords(samira.db)).toEqual([])
    expect(await listCarried(samira.db)).toMatchObject([{ notAccepted: [{ reason: 'not-signed' }] }])
  })

  function carriedLast(): string {
    return JSON.stringify(phone.server.asked.at(-1)?.body, ['carried', 'id'])
  }
})

describe('a file of work', () => {
  it('taken by the very person who saved it counts for her at once, also after her key changed', async () => {
    const part = await partOf(zeinab)
    await zeinab.db.records.clear()
    await zeinab.db.outbox.clear()
    await zeinab.db.keys.clear()
    await importUnsent(zeinab.db, part, true)
    expect(await counts(zeinab.db)).toEqual({ waiting: 1, refused: 0, sent: 0 })
    expect(await listCarried(zeinab.db)).toEqual([])
  })

  it('that holds a record three times holds one result', async () => {
    const text = await (await exportUnsent(zeinab.db, zeinab.profile)).text()
    const file = JSON.parse(text) as { profiles: { records: unknown[]; signatures: unknown[] }[] } // Ours.
    for (const part of file.profiles) {
      part.records = [...part.records, ...part.records, ...part.records]
      part.signatures = [...part.signatures, ...part.signatures, ...part.signatures]
    }
    const read = readUnsentFile(JSON.stringify(file))
    const [part] = read.kind === 'work' ? read.parts : []
    expect(part && countOf(part)).toBe(1)
    const khadija = await phone.guest('Khadija')
    expect(part && (await importUnsent(khadija.db, part))).toEqual({ added: 1, known: 0, malformed: 0 })
  })

  it.each([
    [2, 'newer'],
    [1.5, 'newer'],
    ['2', 'newer'],
    [{}, 'newer'],
    [0, 'cut'],
    [null, 'cut'],
    [undefined, 'cut'],
  ] as const)('of version %s is not opened as if it were known: %s', (version, kind) => {
    const file = { format: 'smart-educator-unsent', version, profiles: [{ profileId: 'a', records: [{}] }] }
    expect(readUnsentFile(JSON.stringify(file))).toEqual({ kind })
  })
})
