import { Migrator } from 'kysely/migration'
import type { Db } from './database.ts'
import { first } from './migrations/0001-first.ts'
import { learning } from './migrations/0002-learning.ts'
import { quarantineOffset } from './migrations/0003-quarantine.ts'
import { progress } from './migrations/0004-progress.ts'
import { access } from './migrations/0005-access.ts'
import { bounds } from './migrations/0006-bounds.ts'
import { earlierCertificates } from './migrations/0007-earlier-certificates.ts'
import { deviceFaults } from './migrations/0008-device-faults.ts'
import { openedAs } from './migrations/0009-opened-as.ts'
import { items } from './migrations/0010-items.ts'
import { invitationsChanged } from './migrations/0011-invitations-changed.ts'
import { acts } from './migrations/0012-acts.ts'
import { telephoneConsent } from './migrations/0013-telephone-consent.ts'
import { lessons } from './migrations/0014-lessons.ts'
import { visits } from './migrations/0015-visits.ts'
import { presence } from './migrations/0016-presence.ts'
import { contacts } from './migrations/0017-contacts.ts'
import { actsComplete } from './migrations/0018-acts-complete.ts'
import { plans } from './migrations/0020-plans.ts'
import { keptPlans } from './migrations/0024-kept-plans.ts'
import { announcements } from './migrations/0019-announcements.ts'

export const migrations = {
  '0001-first': first,
  '0002-learning': learning,
  '0003-quarantine': quarantineOffset,
  '0004-progress': progress,
  '0005-access': access,
  '0006-bounds': bounds,
  '0007-earlier-certificates': earlierCertificates,
  '0008-device-faults': deviceFaults,
  '0009-opened-as': openedAs,
  '0010-items': items,
  '0011-invitations-changed': invitationsChanged,
  '0012-acts': acts,
  '0013-telephone-consent': telephoneConsent,
  '0014-lessons': lessons,
  '0015-visits': visits,
  '0016-presence': presence,
  '0017-contacts': contacts,
  '0018-acts-complete': actsComplete,
  '0020-plans': plans,
  '0019-announcements': announcements,
  '0024-kept-plans': keptPlans,
}

export type MigrationOutcome =
  | { readonly kind: 'migrated' }
  | { readonly kind: 'wrong'; readonly sentence: string }

/** Brings a database up to this version. Each migration is one transaction; a newer database is left alone. */
export async function migrate(db: Db): Promise<MigrationOutcome> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) return { kind: 'migrated' }
  const why = error instanceof Error ? error.message : String(error)
  if (why.includes('is missing')) {
    return {
      kind: 'wrong',
      sentence:
        'The database was made by a newer version of Smart Educator. Start that version, or restore an older backup.',
    }
  }
  return { kind: 'wrong', sentence: `The database could not be brought up to this version: ${why}` }
}
