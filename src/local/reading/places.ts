import type { ProfileDatabase } from '../database/profile-database.ts'
import type { Place } from './place.ts'

export type { Place }

export const listPlaces = (db: ProfileDatabase): Promise<Place[]> => db.places.toArray()

export const findLastPlace = (db: ProfileDatabase): Promise<Place | undefined> =>
  db.places.orderBy('at').last()
