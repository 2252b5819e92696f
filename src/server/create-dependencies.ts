import { hash } from 'node:crypto'
import { readFile, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { asId } from '#domain/id.ts'
import { cataloguePath } from '#protocol/pack/catalogue.ts'
import { createDeviceKeys } from './accounts/device-keys.ts'
import { createPasswords } from './accounts/passwords.ts'
import { openSigner } from './certificates/signer.ts'
import type { Db } from './database/database.ts'
import { createWriter } from './database/group-commit.ts'
import { openInstallation, type Random } from './database/installation.ts'
import type { Dependencies } from './dependencies.ts'
import type { Log } from './http/log.ts'
import { createOnce } from './http/once.ts'
import type { ProxyTrust } from './http/trusted-proxies.ts'
import { createRateLimiter } from './http/rates.ts'
import { rates } from './limits.ts'
import { publishCatalogue, readCatalogue } from './packs/catalogue-file.ts'
import { importPacks } from './packs/import-packs.ts'
import { createPackShelf } from './packs/shelf.ts'
import { keepProjection } from './progress/keep-projection.ts'
import { keepFiles, keptFolders } from './static-site/keep-files.ts'
import { openSite } from './static-site/open-site.ts'

export type World = {
  readonly db: Db
  readonly clock: () => number
  readonly random: Random
  readonly log: Log
  readonly dataDir: string
  /** The folder the build wrote; null when there is none. */
  readonly dist: string | null
  /** Room left where the data lies, in bytes; read from the disk when it is not given. */
  readonly freeBytes?: () => Promise<number>
  readonly isHttps: boolean
  readonly publicUrl?: string | null
  /** Printed on certificates. */
  readonly association?: string | null
  /** Absent: nobody's word about an address is trusted. */
  readonly trustProxy?: ProxyTrust
  readonly isStopping: () => boolean
}

/** Puts the parts together over an open database. The same parts serve a socket, the demo and the tests. */
export async function createDependencies(world: World): Promise<Dependencies> {
  const { db, clock, random, log, dataDir, dist, isHttps, isStopping } = world
  const built = await openSite(dist)
  const kept = keptFolders(dataDir)
  const recentBuilds =
    dist !== null && built.build !== 'none' ? await keepFiles(dist, built.build, dataDir) : undefined
  await importPacks(db, kept.packs, clock(), log)
  await keepProjection(db)
  const signer = await openSigner(db)
  const catalogue = await readCatalogue(built.files.get(cataloguePath)?.file)
  const site =
    catalogue === undefined
      ? built
      : await publishCatalogue(built, catalogue, signer.keys, join(dataDir, 'site'))
  const served = site.files.get(cataloguePath)
  const catalogueHash = hash('sha256', served === undefined ? '' : await readFile(served.file))
  return {
    db,
    writer: createWriter(db, log),
    installation: await openInstallation(db, random),
    clock,
    random,
    log,
    keys: createDeviceKeys(db, clock),
    once: createOnce(db),
    passwords: createPasswords(random),
    rates: {
      requests: createRateLimiter(rates.requests, clock),
      records: createRateLimiter(rates.records, clock),
      costly: createRateLimiter(rates.costly, clock),
      checks: createRateLimiter(rates.checks, clock),
    },
    packs: createPackShelf(db, {
      catalogueHash: asId<'catalogue'>(catalogueHash),
      order: catalogue?.modules.map(({ moduleId }) => moduleId) ?? [],
    }),
    site,
    recentBuilds,
    issuer: { signer, association: world.association ?? null, courses: catalogue?.courses ?? [] },
    kept: site.build === 'none' ? null : kept,
    freeBytes: world.freeBytes ?? (() => freeBytesOf(dataDir)),
    isHttps,
    publicUrl: world.publicUrl ?? null,
    trustProxy: world.trustProxy ?? null,
    isStopping,
  }
}

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
