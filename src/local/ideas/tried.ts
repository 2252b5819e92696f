import { uuidV7 } from '#domain/id.ts'
import { wordsOrNothing } from '#domain/text/line.ts'
import { readNow } from '../clock/clock.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { withRoom } from '../database/reserve.ts'
import type { World } from '../world.ts'
import type { TriedIdea } from './own-ideas.ts'

export type { TriedIdea }

/** Every time she tried an idea, the last one first. */
export const listTried = (db: ProfileDatabase): Promise<TriedIdea[]> =>
  db.triedIdeas.orderBy('at').reverse().toArray()

/** Under this name the words wait that she has not kept yet. */
export const triedForm = (ideaId: string): string => `tried:${ideaId}`

/** The very same within this time was kept twice by mistake: from two windows, or by two taps. */
const sameTryMs = 60_000

/** "I tried it", with her words or none. In one transaction it is kept and the form is empty. */
export const keepTried = (
  db: ProfileDatabase,
  { ideaId, title, text: typed }: Pick<TriedIdea, 'ideaId' | 'title' | 'text'>,
  world: Pick<World, 'now' | 'random'>,
): Promise<TriedIdea> =>
  withRoom(() =>
    db.transaction('rw', db.triedIdeas, db.halfWritten, db.state, async () => {
      const text = wordsOrNothing(typed)
      const at = await readNow(db, world)
      const known = await db.triedIdeas
        .where('ideaId')
        .equals(ideaId)
        .filter((tried) => tried.text === text && Math.abs(at - tried.at) < sameTryMs)
        .first()
      await db.halfWritten.delete(triedForm(ideaId))
      if (known) return known
      const tried = { id: uuidV7<'tried'>(at, world.random(10)), ideaId, title, text, at }
      await db.triedIdeas.add(tried)
      return tried
    }),
  )

/** Also puts back one that was removed: it carries its own time. */
export const putBackTried = (db: ProfileDatabase, tried: TriedIdea): Promise<unknown> =>
  withRoom(() => db.triedIdeas.put(tried))

export const removeTried = (db: ProfileDatabase, { id }: Pick<TriedIdea, 'id'>): Promise<void> =>
  db.triedIdeas.delete(id)
