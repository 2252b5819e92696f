import Dexie, { type Table } from 'dexie'
import type { Catalogue } from '#protocol/pack/catalogue.ts'
import type { Fault } from '../diagnostics/fault.ts'
import type { PackRow } from '../packs/pack-row.ts'
import type { Profile } from '../profiles/profile.ts'
import { closeOnUpgrade } from './close-on-upgrade.ts'

/** What belongs to the phone and not to a person: who uses it, settings, packs, the catalogue. */
export type DeviceDatabase = Dexie & {
  readonly profiles: Table<Profile, string>
  readonly settings: Table<{ readonly key: string; readonly value: unknown }, string>
  readonly packs: Table<PackRow, string>
  /** One row, key `current`. */
  readonly catalogue: Table<
    { readonly key: 'current'; readonly hash: string; readonly catalogue: Catalogue },
    string
  >
  /** Small facts: `currentProfile`. */
  readonly meta: Table<{ readonly key: string; readonly value: unknown }, string>
  /** The last errors of the app (`diagnostics/`). */
  readonly faults: Table<Fault, string>
}

export const deviceDatabaseName = 'se-device'

/** Released versions are frozen: a change is a new version with an upgrade and a test that starts from the old one. */
export function openDevice(name: string = deviceDatabaseName): DeviceDatabase {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as DeviceDatabase // Dexie adds the tables at run time.
  db.version(1).stores({ profiles: 'id', settings: 'key', packs: 'key', catalogue: 'key', meta: 'key' })
  db.version(2).stores({ faults: 'key' })
  closeOnUpgrade(db)
  return db
}
