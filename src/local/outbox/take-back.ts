import type { PackLanguage } from '#domain/content/languages.ts'
import type { ModuleId, PackHash, RecordId } from '#domain/id.ts'
import { isSaid, type LearningRecord, type VoidRecord } from '#domain/progress/record.ts'
import type { DeviceDatabase } from '../database/device-database.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { findCatalogue } from '../packs/catalogue.ts'
import { listPacks } from '../packs/installed.ts'
import type { World } from '../world.ts'
import { findOwnRow, ownRows } from './own.ts'
import { recordVoid } from './record.ts'

type Filing = { readonly moduleId: ModuleId; readonly packHash: PackHash; readonly language: PackLanguage }

/**
 * Takes back a record of hers: it stays where it is and does not count any more. Undefined when it is not hers, is itself a
 * withdrawal, or is about a visit. Also when this phone knows no module.
 */
export async function takeBack(
  device: DeviceDatabase,
  db: ProfileDatabase,
  { recordId, reason }: { readonly recordId: RecordId; readonly reason: string },
  world: World,
): Promise<VoidRecord | undefined> {
  const record = (await findOwnRow(db, recordId))?.record
  if (record === undefined || record.kind === 'void' || record.kind === 'visit-reply') return undefined
  const filing = filingOf(record) ?? (await anyFiling(device, db))
  return filing && recordVoid(db, { voids: recordId, reason, ...filing }, world)
}

/** A withdrawal is filed under the module of what it withdraws. What was only said may be about none. */
const filingOf = (record: LearningRecord): Filing | undefined => (isSaid(record) ? undefined : pick(record))

/** Any module the server knows: where a withdrawal is filed changes nothing. */
async function anyFiling(device: DeviceDatabase, db: ProfileDatabase): Promise<Filing | undefined> {
  const rows = await ownRows(db)
  const filed = rows.flatMap(({ record, receipt }) => (receipt === null ? [] : (filingOf(record) ?? [])))[0]
  if (filed) return filed
  const pack = (await listPacks(device))[0]
  if (pack) return pick(pack)
  const offered = (await findCatalogue(device))?.modules[0]
  return offered && { moduleId: offered.moduleId, packHash: offered.packs.ar.manifest, language: 'ar' }
}

const pick = ({ moduleId, packHash, language }: Filing): Filing => ({ moduleId, packHash, language })
