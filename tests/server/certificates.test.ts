import { hash } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CohortId } from '#domain/id.ts'
import { type Catalogue, cataloguePath, catalogueSchema } from '#protocol/pack/catalogue.ts'
import { type CertificateClaims, readStatement } from '#protocol/certificate/certificate.ts'
import { decode } from '#protocol/decode.ts'
import { done, type LearnerPut } from '#protocol/desk/supervision.ts'
import type { HeldCertificate, SyncResponse } from '#protocol/sync/sync.ts'
import { createApp } from '#server/app.ts'
import { issueMissing } from '#server/certificates/issue-missing.ts'
import { createDependencies } from '#server/create-dependencies.ts'
import { renewEpoch } from '#server/database/installation.ts'
import { rebuildReports } from '#server/progress/rebuild.ts'
import { type Association, idOf, monday, openAssociation, succeed } from '../support/association.ts'
import { describeOnBoth } from '../support/databases.ts'
import { aPack } from '../support/packs.ts'
import { everyQuestion, type TestPhone } from '../support/phone.ts'

const play = aPack({ version: 3 })
const safety = aPack({ moduleId: 'safety', title: 'السلامة' })
const packs = [play, aPack({ version: 3, language: 'fr' }), safety]

const heldIn = (answer: SyncResponse): HeldCertificate[] =>
  answer.changes.flatMap((change) => (change.kind === 'certificate' ? [change.certificate] : []))

function claimsOf(statement: string): CertificateClaims {
  const read = readStatement(statement)
  if (read.kind !== 'statement') throw new Error(read.kind)
  return read.claims
}

/** As anybody can who has the catalogue. */
async function isGenuine(statement: string, { issuer }: Catalogue): Promise<boolean> {
  const read = readStatement(statement)
  const own = read.kind === 'statement' ? issuer?.keys.find(({ kid }) => kid === read.kid) : undefined
  if (read.kind !== 'statement' || own === undefined) return false
  const { kid: _, ...jwk } = own
  const curve = { name: 'ECDSA', namedCurve: 'P-256' }
  const key = await crypto.subtle.importKey('jwk', jwk, curve, false, ['verify'])
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, read.signature, read.signed)
}

async function catalogueOf(app: Pick<ReturnType<typeof createApp>, 'request'>): Promise<Catalogue> {
  const decoded = decode(catalogueSchema, await (await app.request(cataloguePath)).json())
  if (decoded.kind === 'malformed') throw new Error('the catalogue does not decode')
  return decoded.value
}

describeOnBoth('certificates', (kind) => {
  let association: Association
  let cohortId: CohortId
  let phone: TestPhone
  beforeEach(async () => {
    association = await openAssociation(kind, { packs })
    cohortId = await association.newCohort()
    phone = await association.newLearner(cohortId, 'أمينة')
    await phone.sync()
  })
  afterEach(() => association.close())

  const put = async (changes: Partial<LearnerPut>): Promise<void> => {
    const whole = { name: 'أمينة', cohortId, ended: false, ...changes }
    succeed(await association.administrator.ask(done, 'PUT', `/api/learners/${idOf(phone)}`, whole))
  }
  const stored = () =>
    association.deps.db.selectFrom('certificate').selectAll().orderBy('certificate_id').execute()
  const pass = (pack = play) => phone.attempt(pack, everyQuestion)

  it('are never made out to half a code: they wait for her name, and come with it', async () => {
    await put({ name: '549HT' })
    const passed = await phone.sync([pass()])
    expect([...heldIn(passed), ...(await stored())]).toEqual([])
    expect(await issueMissing(association.deps.db, association.deps.issuer, association.now())).toBe(0)
    await put({ name: 'خديجة' })
    const held = heldIn(await phone.sync())
    expect(held.map(({ statement }) => claimsOf(statement).name)).toEqual(['خديجة'])
  })

  it('come down with the very sync that delivers the pass, and say what was passed', async () => {
    const [held, ...others] = heldIn(await phone.sync([pass()]))
    expect(others).toEqual([])
    expect(claimsOf(held?.statement ?? '')).toEqual({
      version: 1,
      id: held?.id,
      issuer: null,
      name: 'أمينة',
      otherName: null,
      kind: 'module',
      subject: 'play',
      title: { ar: 'اللعب', fr: 'Le jeu' },
      packVersion: 3,
      passedOn: '2026-09-07',
      issuedAt: monday,
    })
    expect((await phone.sync()).changes).toEqual([])
  })

  it('are not issued for an attempt that did not pass, nor for one withdrawn with it', async () => {
    expect(heldIn(await phone.sync([phone.attempt(play, ['q01'])]))).toEqual([])
    const passed = pass()
    expect(heldIn(await phone.sync([passed, phone.voiding(play, passed)]))).toEqual([])
    expect(await stored()).toEqual([])
  })

  it('are issued once: delivered twice, passed again, or passed on another phone', async () => {
    const passed = pass()
    await phone.sync([passed])
    const first = await stored()
    expect(heldIn(await phone.sync([passed]))).toEqual([])
    expect(heldIn(await phone.sync([pass()]))).toEqual([])
    expect(await stored()).toEqual(first)
  })

  it('for a course come with its last module', async () => {
    await phone.sync([pass()])
    association.setClock(monday + 86_400_000)
    const claims = heldIn(await phone.sync([pass(safety)])).map(({ statement }) => claimsOf(statement))
    expect(claims.map((each) => [each.kind, each.subject, each.packVersion, each.passedOn])).toEqual([
      ['module', 'safety', 1, '2026-09-08'],
      ['course', 'course', null, '2026-09-08'],
    ])
  })

  it('are genuine by the keys of the catalogue, whose hash is the one sent at sync', async () => {
    const answer = await phone.sync([pass()])
    const app = createApp(association.deps)
    expect(await isGenuine(heldIn(answer)[0]?.statement ?? '', await catalogueOf(app))).toBe(true)
    const bytes = await (await app.request(cataloguePath)).bytes()
    expect(hash('sha256', bytes)).toBe(answer.catalogue)
    const packed = await app.request(cataloguePath, { headers: { 'accept-encoding': 'br' } })
    expect(packed.headers.get('content-encoding')).toBe('br')
  })

  it('are made out again when the name changes, under the same number', async () => {
    const [before] = heldIn(await phone.sync([pass()]))
    association.setClock(monday + 1000)
    await put({ name: 'أمينة العلوي', otherName: 'Amina El Alaoui' })
    const [after] = heldIn(await phone.sync())
    expect(after?.id).toBe(before?.id)
    expect(claimsOf(after?.statement ?? '')).toEqual({
      ...claimsOf(before?.statement ?? ''),
      name: 'أمينة العلوي',
      otherName: 'Amina El Alaoui',
      issuedAt: monday + 1000,
    })
    expect(await isGenuine(after?.statement ?? '', await catalogueOf(createApp(association.deps)))).toBe(true)
    // An older app sends no other name: the one that is there stays. The same names again are no change.
    await put({ name: 'أمينة العلوي' })
    expect(heldIn(await phone.sync())).toEqual([])
    expect((await association.board()).learners[0]?.otherName).toBe('Amina El Alaoui')
  })

  it('stay genuine after a restart, a restore, and when the key was replaced', async () => {
    const [held] = heldIn(await phone.sync([pass()]))
    const { db } = association.deps
    await renewEpoch(db, association.deps.random)
    const restarted = async (): Promise<Catalogue> =>
      catalogueOf(
        createApp(
          await createDependencies({
            ...association.deps,
            dataDir: association.dataDir,
            dist: association.dist,
          }),
        ),
      )
    const catalogue = await restarted()
    expect(catalogue.issuer?.keys).toEqual(association.deps.issuer.signer.keys)
    await db
      .updateTable('installation')
      .set({ name: 'certificate-key.2026' })
      .where('name', '=', 'certificate-key')
      .execute()
    const replaced = await restarted()
    expect(replaced.issuer?.keys).toHaveLength(2)
    expect(replaced.issuer?.keys[0]).not.toEqual(catalogue.issuer?.keys[0])
    expect(await isGenuine(held?.statement ?? '', replaced)).toBe(true)
  })

  it('that a restored server has forgotten come back with the number they had on paper', async () => {
    const passed = pass()
    const [held] = heldIn(await phone.sync([passed]))
    const { db } = association.deps
    for (const table of ['certificate', 'change', 'learner_module', 'record', 'device_progress'] as const)
      await db.deleteFrom(table).execute()
    expect(heldIn(await phone.sync([passed])).map(({ id }) => id)).toEqual([held?.id])
  })

  it('are untouched by a rebuild, which issues those that are missing', async () => {
    await phone.sync([pass()])
    await phone.sync([pass(safety)])
    const { db, issuer } = association.deps
    const all = await stored()
    await rebuildReports(db)
    expect(await issueMissing(db, issuer, association.now())).toBe(0)
    expect(await stored()).toEqual(all)
    await db.deleteFrom('certificate').where('kind', '=', 'course').execute()
    expect(await issueMissing(db, issuer, association.now())).toBe(1)
    // A signature is never the same twice; what it is under is.
    const claims = (rows: typeof all) => rows.map(({ statement }) => claimsOf(statement))
    expect(claims(await stored())).toEqual(claims(all))
    expect(heldIn(await phone.sync()).map(({ statement }) => claimsOf(statement).kind)).toContain('course')
  })
})
