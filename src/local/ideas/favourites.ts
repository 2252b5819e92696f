import { type Clock, readNow } from '../clock/clock.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { withRoom } from '../database/reserve.ts'
import type { FavouriteIdea } from './own-ideas.ts'

export type { FavouriteIdea }

/** The ideas she marked, the last one first. */
export const listFavourites = (db: ProfileDatabase): Promise<FavouriteIdea[]> =>
  db.favouriteIdeas.orderBy('at').reverse().toArray()

/** Marks an idea, or takes the mark away. Resolves with whether it is marked, when the phone has written it. */
export const toggleFavourite = (
  db: ProfileDatabase,
  { ideaId, title }: Pick<FavouriteIdea, 'ideaId' | 'title'>,
  clock: Clock,
): Promise<boolean> =>
  withRoom(() =>
    db.transaction('rw', db.favouriteIdeas, db.state, async () => {
      if (await db.favouriteIdeas.get(ideaId)) {
        await db.favouriteIdeas.delete(ideaId)
        return false
      }
      await db.favouriteIdeas.put({ ideaId, title, at: await readNow(db, clock) })
      return true
    }),
  )
