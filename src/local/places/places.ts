import { ifRoom } from '../database/reserve.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import type { Place } from './place.ts'

export type { Place }

/** What is read now is the last place, also when an earlier one was kept by a clock that ran ahead. */
export async function savePlace(db: ProfileDatabase, place: Place): Promise<void> {
  await ifRoom(() =>
    db.transaction('rw', db.places, async () => {
      const last = await findLastPlace(db)
      await db.places.put({ ...place, at: Math.max(place.at, (last?.at ?? 0) + 1) })
    }),
  )
}

export const listPlaces = (db: ProfileDatabase): Promise<Place[]> => db.places.toArray()

export const findLastPlace = (db: ProfileDatabase): Promise<Place | undefined> =>
  db.places.orderBy('at').last()
