import type { DeviceDatabase } from '../database/device-database.ts'
import { liveQuery } from '../database/live-query.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { type Noted, readNoted, forgetTraces, writeNoted } from './noted.ts'
import { listProfiles, unsentCount } from './profiles.ts'

export { type Noted, forgetTraces }

/**
 * Keeps the note of who is here and how much of theirs waits, while a page is open. A browser short of room throws all databases
 * away at once and says nothing of it: then this note is what can be shown (reliability A4).
 */
export function followPeople(device: DeviceDatabase, databaseOf: (id: string) => ProfileDatabase): void {
  const question = liveQuery(async () => {
    const people = await listProfiles(device)
    const unsent = await Promise.all(people.map(({ id }) => unsentCount(databaseOf(id))))
    return people.map(({ id, name, account }, at) => ({ id, name, unsent: unsent[at] ?? 0, account }))
  })
  question.subscribe(
    (people) => {
      const gone = readNoted().filter(({ id }) => people.every((each) => each.id !== id))
      // A guest who has done nothing has nothing to lose.
      const here = people.filter(({ account, unsent }) => account !== null || unsent > 0)
      writeNoted([...here.map(({ id, name, unsent }) => ({ id, name, unsent })), ...gone])
    },
    () => undefined, // A database that cannot be read is reported elsewhere; the last note stays.
  )
}

/** Who was here, was not removed by anybody, and is gone. */
export async function listLost(device: DeviceDatabase): Promise<readonly Noted[]> {
  const here = new Set((await listProfiles(device)).map(({ id }) => id))
  return readNoted().filter(({ id }) => !here.has(id))
}
