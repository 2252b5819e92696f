import { join } from 'node:path'
import { issueMissing } from '#server/certificates/issue-missing.ts'
import { openSigner } from '#server/certificates/signer.ts'
import type { Config } from '#server/config.ts'
import type { Db } from '#server/database/database.ts'
import { readCatalogue } from '#server/packs/catalogue-file.ts'
import { rebuildReports } from '#server/progress/rebuild.ts'
import { openSite } from '#server/static-site/open-site.ts'
import { cataloguePath } from '#protocol/pack/catalogue.ts'
import { root } from '../root.ts'

/** Everything derived, from the records; then the certificates that are missing. None is ever taken back. */
export async function rebuildProjections(
  db: Db,
  { association }: Config,
): Promise<{ readonly rows: number; readonly devices: number; readonly certificates: number }> {
  const rebuilt = await rebuildReports(db)
  const { files } = await openSite(join(root, 'dist'))
  const courses = (await readCatalogue(files.get(cataloguePath)?.file))?.courses ?? []
  const issuer = { signer: await openSigner(db), association, courses }
  return { ...rebuilt, certificates: await issueMissing(db, issuer, Date.now()) }
}
