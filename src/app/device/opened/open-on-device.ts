import { openDevice } from '#local/database/device-database.ts'
import { liveQuery } from '#local/database/live-query.ts'
import { openProfileDatabase, type ProfileDatabase } from '#local/database/profile-database.ts'
import * as clock from '#local/clock/clock.ts'
import { openDiagnostics } from '#local/diagnostics/diagnostics.ts'
import * as halfWritten from '#local/drafts/half-written.ts'
import * as drafts from '#local/drafts/drafts.ts'
import { openTry } from '#local/drafts/open-try.ts'
import * as enrol from '#local/enrol/enrol.ts'
import * as record from '#local/outbox/record.ts'
import * as records from '#local/outbox/records.ts'
import * as catalogue from '#local/packs/catalogue.ts'
import * as install from '#local/packs/install.ts'
import * as installed from '#local/packs/installed.ts'
import * as nowhere from '#local/packs/nowhere.ts'
import * as read from '#local/packs/read.ts'
import { openReading } from '#local/reading/open-reading.ts'
import * as places from '#local/reading/places.ts'
import * as adding from '#local/profiles/adding.ts'
import * as language from '#local/profiles/language.ts'
import * as laterPhones from '#local/profiles/later-phones.ts'
import * as lost from '#local/profiles/lost.ts'
import * as others from '#local/profiles/others.ts'
import { Absence } from '#local/profiles/absence.ts'
import * as progress from '#local/progress/progress.ts'
import * as profiles from '#local/profiles/profiles.ts'
import * as questions from '#local/questions/questions.ts'
import * as requests from '#local/requests/signed-request.ts'
import * as settings from '#local/settings/settings.ts'
import * as sync from '#local/sync/sync.ts'
import * as traffic from '#local/diagnostics/traffic.ts'
import { browserWorld, deviceClock } from '#local/world.ts'
import { watchAdding } from './leaving-added.ts'
import { Deliveries } from './deliveries.ts'
import * as arrivals from './open-when-reachable.ts'
import * as worker from './page-worker.ts'

export type OnDevice = ReturnType<typeof openOnDevice>

/** Opens what this device keeps. This module and all below it are one chunk, outside the first path. */
export function openOnDevice(build: string) {
  const device = openDevice()
  const diagnostics = openDiagnostics(device, { ...deviceClock, build })
  const count = (weight: traffic.Traffic) => traffic.countTraffic(device, weight, deviceClock.now())
  const databases = new Map<string, ProfileDatabase>()
  return {
    absence: new Absence(deviceClock, () => performance.now()),
    device,
    world: browserWorld(build, { bringLater: worker.laterScreensForModule, count, note: diagnostics.note }),
    /** One open database a profile, however many screens ask. */
    databaseOf(profileId: string): ProfileDatabase {
      let database = databases.get(profileId)
      if (!database) databases.set(profileId, (database = openProfileDatabase(profileId)))
      return database
    },
    /** Forgets a database that was removed. */
    forget: (profileId: string) => databases.delete(profileId),
    adding,
    arrivals,
    catalogue,
    clock,
    Deliveries,
    diagnostics,
    drafts,
    enrol,
    halfWritten,
    install,
    installed,
    language,
    liveQuery,
    laterPhones,
    lost,
    nowhere,
    others,
    openReading,
    openTry,
    places,
    profiles,
    progress,
    questions,
    read,
    record,
    records,
    requests,
    settings,
    sync,
    traffic,
    watchAdding,
    worker,
  }
}
