import type { Db } from '../database/database.ts'
import { issueCertificates } from './issue.ts'
import type { Issuer } from './issuer.ts'

/**
 * Certificates are facts that were given to people: a rebuild never takes one back. It issues those that are missing, as
 * after an update that brought certificates, or a course that became shorter.
 */
export function issueMissing(db: Db, issuer: Issuer, now: number): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('learner_module')
      .select(['account_id', 'module_id'])
      .where('passed_by', 'is not', null)
      .execute()
    let issued = 0
    for (const accountId of new Set(rows.map((row) => row.account_id))) {
      const modules = rows.filter((row) => row.account_id === accountId).map((row) => row.module_id)
      issued += await issueCertificates(trx, issuer, accountId, modules, now)
    }
    return issued
  })
}
