import type { PackLanguage } from '#domain/content/languages.ts'
import { wordsOrNothing } from '#domain/text/line.ts'
import { readNow } from '../clock/clock.ts'
import type { ProfileDatabase } from '../database/profile-database.ts'
import { withRoom } from '../database/reserve.ts'
import type { World } from '../world.ts'
import type { ReplyTemplate } from './reply-template.ts'

/** A list that is looked through in a moment. */
export const mostTemplates = 30

/** Those of one language, the last kept first. */
export const listTemplates = async (db: ProfileDatabase, language: PackLanguage): Promise<ReplyTemplate[]> =>
  (await db.templates.toArray())
    .filter((template) => template.language === language)
    .toSorted((a, b) => b.at - a.at || a.text.localeCompare(b.text))

/** Keeps a sentence; the same words again are the same one. False when the list is full: nothing was thrown away for it. */
export function keepTemplate(
  db: ProfileDatabase,
  { text, language }: Pick<ReplyTemplate, 'text' | 'language'>,
  world: World,
): Promise<boolean> {
  const words = wordsOrNothing(text)
  return withRoom(() =>
    db.transaction('rw', db.templates, db.state, async () => {
      const isKnown = (await db.templates.get(words)) !== undefined
      if (!isKnown && (await db.templates.count()) >= mostTemplates) return false
      await db.templates.put({ text: words, language, at: await readNow(db, world) })
      return true
    }),
  )
}

export const dropTemplate = (db: ProfileDatabase, text: string): Promise<void> => db.templates.delete(text)
