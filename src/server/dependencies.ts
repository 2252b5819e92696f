import type { DeviceKeys } from './accounts/device-keys.ts'
import type { Passwords } from './accounts/passwords.ts'
import type { Issuer } from './certificates/issuer.ts'
import type { Db } from './database/database.ts'
import type { Writer } from './database/group-commit.ts'
import type { Installation, Random } from './database/installation.ts'
import type { Log } from './http/log.ts'
import type { Once } from './http/once.ts'
import type { ProxyTrust } from './http/trusted-proxies.ts'
import type { Rates } from './http/rates.ts'
import type { PackShelf } from './packs/shelf.ts'
import type { Site } from './static-site/open-site.ts'

/** Everything the application is made from. Time and randomness come in, so that a test or the demo decides them. */
export type Dependencies = {
  readonly db: Db
  readonly writer: Writer
  readonly installation: Installation
  readonly clock: () => number
  readonly random: Random
  readonly log: Log
  readonly keys: DeviceKeys
  readonly once: Once
  readonly passwords: Passwords
  /** How much each account may ask. */
  readonly rates: Rates
  readonly packs: PackShelf
  readonly site: Site
  /** The last builds that were served; undefined when none is. */
  readonly recentBuilds: ReadonlySet<string> | undefined
  readonly issuer: Issuer
  /** Where packs and assets of earlier builds lie; null without a build. */
  readonly kept: { readonly packs: string; readonly assets: string } | null
  /** Room left where the data lies, in bytes. */
  readonly freeBytes: () => Promise<number>
  readonly isHttps: boolean
  /** The address this installation has for everybody; null when nobody said one. */
  readonly publicUrl: string | null
  /** Which proxies may name the address of whoever asks. */
  readonly trustProxy: ProxyTrust
  /** The server was asked to stop: what runs is finished, nothing new is begun. */
  readonly isStopping: () => boolean
}
