import { hash } from 'node:crypto'
import { dayOf } from '#domain/assignment/days.ts'
import { type AccountId, asId, type Id, type ModuleId, uuidV7 } from '#domain/id.ts'
import { finishedAt } from '#domain/time/finish.ts'
import { isNameless } from '#domain/people/nameless.ts'
import type { CertificateClaims } from '#protocol/certificate/certificate.ts'
import type { Trx } from '../database/database.ts'
import { finishOf } from '../progress/facts.ts'
import { logChanges } from '../changes/change-log.ts'
import { issueInstant } from './earlier.ts'
import type { Issuer } from './issuer.ts'
import { type Pass, readHolder, readPasses, readTitles } from './passes.ts'

type Subject = Pick<CertificateClaims, 'kind' | 'subject' | 'title' | 'packVersion'> & {
  readonly passedAt: number
}

/**
 * Issues what a learner has newly earned: one certificate for each module just passed, and for each course that is
 * complete with it. Returns how many there are; each is one more number in the account's change log.
 */
export async function issueCertificates(
  trx: Trx,
  issuer: Issuer,
  accountId: AccountId,
  modules: readonly ModuleId[],
  now: number,
): Promise<number> {
  const holder = await readHolder(trx, accountId)
  // Made out to a code it would be nobody's; it is issued when her name is given (renew.ts).
  if (modules.length === 0 || isNameless(holder.name)) return 0
  const passes = await readPasses(trx, accountId)
  const subjects = [
    ...(await modulesAmong(trx, modules, passes)),
    ...coursesWith(issuer.courses, modules, passes),
  ]
  const issued: Id<'certificate'>[] = []
  for (const { passedAt, ...subject } of subjects) {
    const id = certificateIdOf(accountId, subject)
    const issuedAt = await issueInstant(trx, id, now)
    const claims: CertificateClaims = {
      version: 1,
      id,
      issuer: issuer.association,
      name: holder.name,
      otherName: holder.otherName,
      ...subject,
      passedOn: dayOf(passedAt, holder.timeZone),
      issuedAt,
    }
    const row = await trx
      .insertInto('certificate')
      .values({
        certificate_id: claims.id,
        account_id: accountId,
        kind: claims.kind,
        subject_id: claims.subject,
        name: claims.name,
        issued_at: issuedAt,
        statement: issuer.signer.sign(claims),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('certificate_id')
      .executeTakeFirst()
    if (row !== undefined) issued.push(row.certificate_id)
  }
  await logChanges(
    trx,
    accountId,
    issued.map((objectId) => ({ kind: 'certificate', objectId })),
  )
  return issued.length
}

/**
 * Derived, not drawn: a server restored from a backup reads of a pass again. The certificate keeps the number it had on paper.
 * The time in it is that of the account.
 */
export function certificateIdOf(
  accountId: AccountId,
  { kind, subject }: Pick<CertificateClaims, 'kind' | 'subject'>,
): Id<'certificate'> {
  const madeAt = parseInt(accountId.replace('-', '').slice(0, 12), 16)
  return uuidV7(madeAt, hash('sha256', `${accountId}\n${kind}\n${subject}`, 'buffer'))
}

async function modulesAmong(
  trx: Trx,
  modules: readonly ModuleId[],
  passes: ReadonlyMap<ModuleId, Pass>,
): Promise<Subject[]> {
  const subjects: Subject[] = []
  for (const moduleId of modules) {
    // A pass may be withdrawn in the very delivery that brings it.
    const pass = passes.get(moduleId)
    if (pass === undefined) continue
    const { title, version } = await readTitles(trx, pass)
    subjects.push({
      kind: 'module',
      subject: asId(moduleId),
      title,
      packVersion: version,
      passedAt: finishedAt(finishOf(pass)),
    })
  }
  return subjects
}

const coursesWith = (
  courses: Issuer['courses'],
  modules: readonly ModuleId[],
  passes: ReadonlyMap<ModuleId, Pass>,
): Subject[] =>
  courses
    .filter((course) => course.modules.some((id) => modules.includes(id)))
    .filter((course) => course.modules.every((id) => passes.has(id)))
    .map(({ courseId, title, modules: all }) => ({
      kind: 'course',
      subject: asId(courseId),
      title: { ar: title.ar, fr: title.fr },
      packVersion: null,
      passedAt: Math.max(
        ...all.flatMap((id) => passes.get(id) ?? []).map((pass) => finishedAt(finishOf(pass))),
      ),
    }))
